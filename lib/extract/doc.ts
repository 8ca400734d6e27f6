import { articleParts, partText, type Article, type ArticlePart } from '#lib/domain/article.ts';
import type { entityKinds, EntityKind, Modality, RelationKind } from '#lib/domain/kinds.ts';
import type { PageContext, Trouble } from '#lib/domain/reading.ts';
import type { Qualifiers } from '#lib/domain/statement.ts';
import type { DivisionLevel } from './lexicon/divisions.ts';
import { lexicalForm } from '#lib/text/traditional.ts';
import type { Lexicon, LexicalClass } from './lexicon/lexicon.ts';
import type { TaggedSpan, Tagger } from './tagger/tagger.ts';
import { WordIndex, type Match } from './word-index.ts';

export type { Match } from './word-index.ts';

type TypesOf<K extends EntityKind> = (typeof entityKinds)[K]['types'][number];
export type OrganizationType = TypesOf<'organization'>;
export type InitiativeType = TypesOf<'initiative'>;
export type PlaceType = TypesOf<'place'>;

/** `[start, end)` in `Doc.text`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What every found name has: where, which rule says so, and how much it weighs against what overlaps it. */
export interface Found extends Range {
  readonly rule: string;
  readonly weight: number;
}

export interface FoundPlace extends Found {
  readonly kind: 'place';
  readonly type: PlaceType;
  /** Division code; null for a place outside the table or one that several regions have. */
  readonly code: string | null;
  readonly level: DivisionLevel | null;
  /** Printed directly before: 兴安盟 of 兴安盟扎赉特旗. */
  readonly within: FoundPlace | null;
  /** A short form or a word of the language that only counts where the text supports it. */
  readonly full: boolean;
}

export interface FoundOrganization extends Found {
  readonly kind: 'organization';
  readonly type: OrganizationType;
  /** Region of the body: a code, `CN`, or null if the name says none. */
  readonly region: string | null;
  /** The name behind the region word, for canonical names; the whole name where there is no region word. */
  readonly tail: string;
  /** 自治区, 省, 市 … stands for a region that only the context names. */
  readonly relative: boolean;
  /** 县委, 市政府: no name outside a post. */
  readonly bare: boolean;
}

export interface FoundInitiative extends Found {
  readonly kind: 'initiative';
  readonly type: InitiativeType;
  readonly name: string;
  /** 以下简称“…” */
  readonly alias: string | null;
  /** With the quotation marks around it. */
  readonly outer: Range;
}

export interface FoundPerson extends Found {
  readonly kind: 'person';
  readonly name: string;
  /** The full name that it stands for: 杨伟东 of 杨部长. */
  readonly means?: FoundPerson;
}

export type FoundName = FoundPlace | FoundOrganization | FoundInitiative | FoundPerson;

/** The act that gives or takes a post: 任命, 当选, 不再担任. */
export interface PostAct {
  readonly verb: string;
  /** Where the verb stands; null where a heading above says it for all rows. */
  readonly at: Range | null;
  /** 任命, 免去: somebody decided it. */
  readonly decided: boolean;
  /** Who decided it, where the clause says so: 学校聘请…. */
  readonly by?: BodyReference;
  /** It happened; 现任, 曾任 only say how things are or were. */
  readonly happens: boolean;
}

export interface FoundPost {
  readonly person: FoundPerson;
  readonly title: string;
  /** The whole printed chain. */
  readonly printed: Range;
  /** Body as printed, or made up from the title and its surroundings. */
  readonly body: BodyReference;
  readonly modality: Modality;
  readonly order: number | null;
  readonly rule: string;
  readonly confidence: number;
  readonly act?: PostAct;
  /** From when to when, where the text prints it. */
  readonly when?: Period;
}

/** A body that a post belongs to: `range` where it is printed, `name` canonical. */
export interface BodyReference {
  readonly range: Range | null;
  readonly name: string;
  readonly type: OrganizationType;
  readonly region: string | null;
}

/** One entity of the article while it is being read. */
export interface DraftEntity {
  readonly kind: EntityKind;
  readonly type: string;
  readonly name: string;
  readonly key: readonly (string | null)[];
  readonly code: string | null;
  readonly aliases: Set<string>;
  /** What the article calls it for itself alone: 以下简称“指数”. */
  readonly shortNames: Set<string>;
}

/** A mention: a found name that survived arbitration, and what it means. */
export interface DraftMention extends Range {
  readonly entity: DraftEntity;
  readonly found: FoundName | null;
}

/** ISO 8601 dates of the precision that is known (`2019`, `2019-03`, `2019-03-14`), first and last day of what happened. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

export interface DraftRelation {
  readonly kind: RelationKind;
  readonly from: DraftEntity;
  readonly to: DraftEntity | null;
  readonly subject: string;
  readonly object: string | null;
  readonly qualifiers: Qualifiers;
  readonly evidence: Range;
  readonly rule: string;
  readonly confidence: number;
  /** What the rule itself read of the time, e.g. the years of a résumé's line: wins over the date of the sentence. */
  readonly when?: Period;
}

/** An amount and what it measures; what stands behind it may still say how it changed. */
export interface DraftFigure {
  readonly subject: DraftEntity | null;
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly period: string | null;
  change: string | null;
  readonly evidence: Range;
}

/**
 * One article while it is being read. All parts stand in one text, a line each, so that one offset says where;
 * the document owns every annotation, and stages only add.
 */
export interface Doc {
  readonly article: Article;
  readonly context: PageContext;
  readonly lexicon: Lexicon;
  readonly tagger: Tagger;
  /** The parts as printed, joined by `\n`. */
  readonly text: string;
  /** The same length, as the lexicon spells it. */
  readonly lexical: string;
  readonly parts: readonly (Range & { readonly part: ArticlePart })[];
  readonly sentences: Range[];
  /** What the statistical tagger takes for names, by start, none over another. */
  readonly tagged: TaggedSpan[];
  /** By class of word, by start and by end, longest first. */
  readonly words: WordIndex;
  readonly byStart: WordIndex['byStart'];
  readonly byEnd: WordIndex['byEnd'];
  readonly places: FoundPlace[];
  readonly organizations: FoundOrganization[];
  readonly initiatives: FoundInitiative[];
  readonly persons: FoundPerson[];
  readonly posts: FoundPost[];
  /** What is left of all found names after arbitration, by start. */
  readonly chosen: FoundName[];
  readonly mentions: DraftMention[];
  readonly entities: Map<string, DraftEntity>;
  readonly relations: DraftRelation[];
  readonly figures: DraftFigure[];
  readonly troubles: Trouble[];
}

export function openDoc(article: Article, context: PageContext, lexicon: Lexicon, tagger: Tagger): Doc {
  const parts: (Range & { part: ArticlePart })[] = [];
  let text = '';
  for (const part of articleParts) {
    const printed = partText(article, part);
    if (!printed) continue;
    if (text) text += '\n';
    parts.push({ part, start: text.length, end: text.length + printed.length });
    text += printed;
  }
  const words = new WordIndex(text.length);
  return {
    article,
    context,
    lexicon,
    tagger,
    text,
    lexical: lexicalForm(text),
    parts,
    sentences: [],
    tagged: [],
    words,
    byStart: words.byStart,
    byEnd: words.byEnd,
    places: [],
    organizations: [],
    initiatives: [],
    persons: [],
    posts: [],
    chosen: [],
    mentions: [],
    entities: new Map(),
    relations: [],
    figures: [],
    troubles: [],
  };
}

/** Where a range of the document stands in its part; null if it crosses parts. */
export function inPart(doc: Doc, range: Range): (Range & { readonly part: ArticlePart }) | null {
  for (const p of doc.parts) {
    if (range.start >= p.start && range.end <= p.end) {
      return { part: p.part, start: range.start - p.start, end: range.end - p.start };
    }
  }
  return null;
}

export function sentenceOf(doc: Doc, position: number): Range | null {
  let low = 0;
  let high = doc.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.sentences[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  const sentence = doc.sentences[low];
  return sentence && sentence.start <= position ? sentence : null;
}

export function wordsAt(doc: Doc, wordClass: LexicalClass, start: number): readonly Match[] {
  return doc.words.startingAt(start, wordClass);
}

export function wordsEndingAt(doc: Doc, wordClass: LexicalClass, end: number): readonly Match[] {
  return doc.words.endingAt(end, wordClass);
}

export function isInside(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
