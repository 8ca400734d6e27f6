import type { Extractor } from '#lib/extract/extractor.ts';

import { contractDocument } from '../extract/contract.ts';
import { bare } from './same-name.ts';

/** What `extract` prints, as far as scoring reads it. */
export interface Printed {
  readonly articles: readonly PrintedArticle[];
  readonly entities: readonly PrintedEntity[];
  readonly relations: readonly PrintedRelation[];
  readonly figures: readonly PrintedFigure[];
}

export interface PrintedArticle {
  readonly id: string;
  readonly kicker: string | readonly string[] | null;
  readonly headline: string | null;
  readonly deck: string | readonly string[] | null;
  readonly byline: readonly { readonly name: string; readonly role: string }[];
  readonly text: string;
  readonly mentions: readonly {
    readonly entity: string;
    readonly in: string;
    readonly start: number;
    readonly end: number;
  }[];
}

export interface PrintedEntity {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface PrintedRelation {
  readonly kind: string;
  readonly from: string;
  readonly to: string | null;
  readonly title?: string;
  readonly modality?: string;
  readonly verb?: string;
  readonly property?: string;
  readonly value?: string;
  readonly eventFrom: string | null;
  readonly eventTo: string | null;
  readonly evidence: readonly { readonly article: string; readonly text: string }[];
  readonly rule: string;
  readonly confidence: number;
}

export interface PrintedFigure {
  readonly subject: string | null;
  readonly indicator: string;
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly change?: string | null;
  readonly evidence: readonly { readonly article: string; readonly text: string }[];
}

export function printedOf(extractor: Extractor, text: string, published: string | null): Printed {
  return contractDocument(extractor, text, { published, outlet: null, page: null }) as Printed;
}

const linesOf = (value: string | readonly string[] | null): readonly string[] =>
  value === null ? [] : typeof value === 'string' ? [value] : value;

export function headOf(article: PrintedArticle): string[] {
  return [...linesOf(article.kicker), article.headline ?? '', ...linesOf(article.deck)].filter(Boolean);
}

/** An entity as some articles of one text know it: its canonical name, aliases and printed forms, all bare. */
export interface Seen {
  readonly entity: PrintedEntity;
  readonly names: ReadonlySet<string>;
}

/** The mentioned entities of these articles, and the relations that have evidence in them. */
export function seenIn(
  printed: Printed,
  articles: readonly PrintedArticle[],
): { seen: Map<string, Seen>; relations: PrintedRelation[]; figures: PrintedFigure[] } {
  const byId = new Map(printed.entities.map((e) => [e.id, e]));
  const seen = new Map<string, { entity: PrintedEntity; names: Set<string> }>();
  for (const article of articles) {
    for (const mention of article.mentions) {
      const entity = byId.get(mention.entity);
      if (!entity) continue;
      const source =
        mention.in === 'text'
          ? article.text
          : linesOf(article[mention.in as 'kicker' | 'headline' | 'deck']).join('\n');
      const known = seen.get(entity.id);
      const names = known?.names ?? new Set([entity.name, ...entity.aliases].map(bare));
      names.add(bare(source.slice(mention.start, mention.end)));
      if (!known) seen.set(entity.id, { entity, names });
    }
  }
  const ids = new Set(articles.map((a) => a.id));
  const here = (r: { evidence: readonly { article: string }[] }) =>
    r.evidence.some((e) => ids.has(e.article));
  return { seen, relations: printed.relations.filter(here), figures: printed.figures.filter(here) };
}
