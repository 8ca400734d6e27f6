import type { ArticlePart } from './article.ts';
import { hashOfJson, type EntityId } from './ids.ts';
import type { EntityKind } from './kinds.ts';
import { remembered } from './remembered.ts';

/**
 * Who or what a name means, as far as one article can tell. The id hashes kind and `key`, and the key depends on
 * that article and its issue alone: arrival order cannot change it. See docs/decisions/005-identity.md.
 */
export interface ReadEntity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly type: string;
  /** Canonical: 自治区党委 in an Inner Mongolia paper is 内蒙古自治区党委. */
  readonly name: string;
  /** Every other name it was found under in this article. */
  readonly aliases: readonly string[];
  /** What this article calls it for itself alone (以下简称“指数”): in another one the same words mean something else. */
  readonly shortNames: readonly string[];
  /** Administrative division code (6 or 9 digits) of a place, or of the region an organization belongs to. */
  readonly code: string | null;
}

/** One printed occurrence of an entity. Offsets are UTF-16 code units in `partText(article, in)`. */
export interface Mention {
  readonly entity: EntityId;
  readonly in: ArticlePart;
  readonly start: number;
  readonly end: number;
}

export function entityId(kind: EntityKind, ...key: readonly (string | null)[]): EntityId {
  return idOf(JSON.stringify(['entity', kind, ...key]));
}

const idOf = remembered((content: string) => hashOfJson(content) as EntityId);
