import {
  compareDecisions,
  newcomerId,
  type Act,
  type Decision,
  type Marked,
  type SplitAct,
} from '#lib/domain/decision.ts';
import { hashOf, type ArticleId, type DecisionId, type EntityId } from '#lib/domain/ids.ts';
import type { EntityKind } from '#lib/domain/kinds.ts';
import type { ReaderList } from '#lib/domain/reader-list.ts';
import type { Scene } from '#lib/domain/scene.ts';
import { phraseForm } from '#lib/text/search-form.ts';

import { Merges } from './merges.ts';

export type JudgeAct = Extract<Act, { act: 'confirm' | 'reject' }>;
export interface Judgement {
  readonly id: DecisionId;
  readonly act: JudgeAct;
}

export type RemarkAct = Extract<Act, { act: 'remark' }>;
export interface Remark {
  readonly id: DecisionId;
  readonly act: RemarkAct;
}

export type MentionAct = Extract<Act, { act: 'mention' }>;

export interface Split {
  readonly id: DecisionId;
  readonly act: SplitAct;
}

/** What the reader wrote on one article or entity. */
export interface OwnMark {
  readonly on: Marked;
  readonly tags: ReadonlySet<string>;
  /** `''`: none. */
  readonly note: string;
}

export function markKey({ is, id }: Pick<Marked, 'is' | 'id'>): string {
  return `${is} ${id}`;
}

/** The log as it stands: what holds after every entry has been heard in order and undone ones are left out. */
export interface Replay {
  readonly removed: ReadonlyMap<ArticleId, DecisionId>;
  /** Merged entities and what they are now; those not named are themselves. */
  readonly roots: ReadonlyMap<EntityId, EntityId>;
  /** Merges that hold, with what was merged. */
  readonly merges: ReadonlyMap<DecisionId, { readonly into: EntityId; readonly name: string }>;
  /** Who somebody in an article is instead of whom it was read to be, in the order it was said: the last one counts. */
  readonly splits: ReadonlyMap<ArticleId, readonly Split[]>;
  /** Whom ids of rows mean that no reading makes: of those who were split off, and of whom was marked beside them. */
  readonly asides: ReadonlyMap<EntityId, EntityId>;
  /** Who was split off, as it was called then. */
  readonly newcomers: ReadonlyMap<EntityId, Pick<SplitAct, 'called' | 'apart'>>;
  readonly renamed: ReadonlyMap<EntityId, string>;
  readonly retyped: ReadonlyMap<EntityId, { readonly kind: EntityKind; readonly type: string }>;
  readonly hidden: ReadonlySet<EntityId>;
  /** Names that the reader added. */
  readonly aliases: ReadonlyMap<EntityId, readonly string[]>;
  /** Pairs (`pairKey`) that the reader said are not the same, or split one off the other, with the decision that says so last. */
  readonly parted: ReadonlyMap<string, DecisionId>;
  /** Later ones overrule earlier ones. */
  readonly judgements: ReadonlyMap<ArticleId, readonly Judgement[]>;
  /** What the reader said of the fact, in the order it was said. */
  readonly remarks: ReadonlyMap<ArticleId, readonly Remark[]>;
  /** Names that the reader found where the machine did not. */
  readonly mentions: ReadonlyMap<ArticleId, readonly MentionAct[]>;
  /** The reader's own labels and notes by `markKey`, on entities as they were before merges. */
  readonly marks: ReadonlyMap<string, OwnMark>;
  /** Kept pictures of the graph by their ids, with the decision that kept each last. */
  readonly scenes: ReadonlyMap<string, { readonly scene: Scene; readonly by: DecisionId }>;
  /** Lists that the reader added, by the decision that did. */
  readonly lists: ReadonlyMap<DecisionId, ReaderList>;
  /** Entities that are watched, as they were before merges. */
  readonly watched: ReadonlySet<EntityId>;
  /** Words that are watched, as they were written first, by their search form. */
  readonly watchedPhrases: ReadonlyMap<string, string>;
  /** Decisions that hold. */
  readonly standing: ReadonlySet<DecisionId>;
  /** Entries that were taken back, undos among them. */
  readonly undone: ReadonlySet<DecisionId>;
}

/** The same for (a, b) and (b, a). */
export function pairKey(a: EntityId, b: EntityId): string {
  return a < b ? `${a}/${b}` : `${b}/${a}`;
}

export function rootOf({ asides, roots }: Replay, entity: EntityId): EntityId {
  const meant = asides.get(entity) ?? entity;
  return roots.get(meant) ?? meant;
}

/**
 * What an entity of an article is in its rows once it was split off: an id for each that was read, so that two of one article
 * that are the same now keep their rows, and each can be taken back. All of them are `into`.
 */
export function asideId(into: EntityId, raw: EntityId): EntityId {
  return hashOf('aside', into, raw) as EntityId;
}

function besideId(entity: EntityId): EntityId {
  return hashOf('beside', entity) as EntityId;
}

/** Any order of the same decisions gives the same result; the same decision twice counts once. */
export function replayDecisions(decisions: readonly Decision[]): Replay {
  const { standing, undone } = withoutUndone(decisions);
  const { isApart, parted } = partings(standing);
  const merges = new Merges();
  const merged = new Map<DecisionId, { into: EntityId; name: string }>();
  const removed = new Map<ArticleId, DecisionId>();
  const splits = new Map<ArticleId, Split[]>();
  const asides = new Map<EntityId, EntityId>();
  const newcomers = new Map<EntityId, Pick<SplitAct, 'called' | 'apart'>>();
  const renamed = new Map<EntityId, string>();
  const retyped = new Map<EntityId, { kind: EntityKind; type: string }>();
  const hidden = new Set<EntityId>();
  const aliases = new Map<EntityId, string[]>();
  const judgements = new Map<ArticleId, Judgement[]>();
  const remarks = new Map<ArticleId, Remark[]>();
  const mentions = new Map<ArticleId, MentionAct[]>();
  const marks = new Map<string, OwnMark>();
  const scenes = new Map<string, { scene: Scene; by: DecisionId }>();
  const lists = new Map<DecisionId, ReaderList>();
  const watched = new Set<EntityId>();
  const watchedPhrases = new Map<string, string>();
  for (const { id, act } of standing) {
    if (act.act === 'removeArticle') removed.set(act.article, id);
    else if (act.act === 'merge') {
      if (isApart.has(id)) continue;
      merges.join(act.entity, act.into);
      merged.set(id, { into: act.into, name: act.names[0] });
      const into = merges.root(act.into);
      // The name that the reader merged into stays, even if the other one is printed more often.
      if (!renamed.has(into)) renamed.set(into, act.names[1]);
    } else if (act.act === 'split') {
      append(splits, act.article, { id, act });
      asides.set(asideId(act.into, act.raw), act.into);
      if (act.into !== newcomerId(act) || newcomers.has(act.into)) continue;
      newcomers.set(act.into, { called: act.called, apart: act.apart });
      // It begins as what it was taken for: under a name of its own, of the same kind.
      const [from, into] = [merges.root(act.entity), merges.root(act.into)];
      if (!renamed.has(into)) renamed.set(into, act.called);
      const kind = retyped.get(from);
      if (kind && !retyped.has(into)) retyped.set(into, kind);
    } else if (act.act === 'rename') renamed.set(merges.root(act.entity), act.name);
    else if (act.act === 'retype') retyped.set(merges.root(act.entity), { kind: act.kind, type: act.type });
    else if (act.act === 'hide') hidden.add(merges.root(act.entity));
    else if (act.act === 'alias') append(aliases, merges.root(act.entity), act.name);
    else if (act.act === 'mention') {
      // Whoever marks a name of one that was split off in this article means this one all the same.
      const isSplit = splits.get(act.article)?.some((split) => split.act.raw === act.entity) ?? false;
      const entity = isSplit ? besideId(act.entity) : act.entity;
      if (isSplit) asides.set(entity, act.entity);
      append(mentions, act.article, { ...act, entity });
    } else if (act.act === 'tag' || act.act === 'note') marks.set(markKey(act.on), marked(marks, act));
    else if (act.act === 'scene') {
      scenes.delete(act.scene.id);
      if (act.scene.steps.length > 0) scenes.set(act.scene.id, { scene: act.scene, by: id });
    } else if (act.act === 'list') lists.set(id, act.list);
    else if (act.act === 'watch') {
      if (act.put) watched.add(act.entity);
      else watched.delete(act.entity);
    } else if (act.act === 'watchPhrase') {
      const form = phraseForm(act.phrase);
      if (!act.put) watchedPhrases.delete(form);
      else if (!watchedPhrases.has(form)) watchedPhrases.set(form, act.phrase);
    } else if (act.act === 'remark') append(remarks, act.about.article, { id, act });
    else if (act.act === 'confirm' || act.act === 'reject')
      append(judgements, act.about.article, { id, act });
  }
  return {
    removed,
    roots: merges.flat(),
    merges: merged,
    splits,
    asides,
    newcomers,
    renamed,
    retyped,
    hidden,
    aliases,
    parted,
    judgements,
    remarks,
    mentions,
    marks,
    scenes,
    lists,
    watched,
    watchedPhrases,
    standing: new Set(standing.map(({ id }) => id)),
    undone,
  };
}

function marked(marks: ReadonlyMap<string, OwnMark>, act: Extract<Act, { act: 'tag' | 'note' }>): OwnMark {
  const known = marks.get(markKey(act.on)) ?? { on: act.on, tags: new Set<string>(), note: '' };
  if (act.act === 'note') return { ...known, on: act.on, note: act.text };
  const tags = new Set(known.tags);
  if (act.put) tags.add(act.tag);
  else tags.delete(act.tag);
  return { ...known, on: act.on, tags };
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * Which merges a later "not the same" takes apart, and which partings hold: a later merge of the same two overrules one.
 * Who splits one off another says that they are not the same.
 * Only the very two are looked at; who is joined with both through a third is told to the reader, not guessed.
 */
function partings(standing: readonly Decision[]): {
  readonly isApart: ReadonlySet<DecisionId>;
  readonly parted: ReadonlyMap<string, DecisionId>;
} {
  const joined = new Map<string, DecisionId[]>();
  const isApart = new Set<DecisionId>();
  const parted = new Map<string, DecisionId>();
  for (const { id, act } of standing) {
    if (act.act === 'merge') {
      const key = pairKey(act.entity, act.into);
      parted.delete(key);
      append(joined, key, id);
    } else if (act.act === 'part' || act.act === 'split') {
      const key = act.act === 'part' ? pairKey(...act.entities) : pairKey(act.entity, act.into);
      parted.set(key, id);
      for (const merge of joined.get(key) ?? []) isApart.add(merge);
    }
  }
  return { isApart, parted };
}

/** From the latest back: an entry that stands takes out the one it undoes, be it an undo itself. */
function withoutUndone(decisions: readonly Decision[]): {
  readonly standing: readonly Decision[];
  readonly undone: ReadonlySet<DecisionId>;
} {
  const unique = new Map(decisions.map((decision) => [decision.id, decision]));
  const undone = new Set<DecisionId>();
  const standing: Decision[] = [];
  for (const decision of [...unique.values()].sort(compareDecisions).reverse()) {
    if (undone.has(decision.id)) continue;
    if (decision.act.act === 'undo') undone.add(decision.act.decision);
    else standing.push(decision);
  }
  return { standing: standing.reverse(), undone };
}
