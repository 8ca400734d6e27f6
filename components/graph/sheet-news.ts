import type { EntityId } from '#lib/domain/ids.ts';
import type { Step } from './sheet-steps.svelte.ts';

/** What just happened on the sheet, for the status line and the screen reader; the words are chosen there. */
export type News =
  | {
      readonly what: 'added';
      readonly name: string;
      readonly added: number;
      readonly left: number;
      readonly full: boolean;
    }
  | { readonly what: 'hidden'; readonly name: string; readonly id: EntityId }
  | { readonly what: 'hiddenSeveral'; readonly hidden: number }
  /** `name` of the one it is; null where several were chosen. */
  | { readonly what: 'pinned'; readonly names: number; readonly name: string | null }
  | { readonly what: 'unpinned'; readonly names: number; readonly name: string | null }
  | { readonly what: 'putBack'; readonly added: number }
  | { readonly what: 'drawn'; readonly added: number }
  | { readonly what: 'collapsed'; readonly name: string; readonly removed: number }
  | { readonly what: 'opened'; readonly missing: number }
  /** No list compares two of those drawn. */
  | { readonly what: 'noOrder' }
  /** Placed by time: the first issue of the first and of the last column. */
  | { readonly what: 'lanes'; readonly from: string; readonly to: string }
  | { readonly what: 'undone'; readonly step: Step }
  | { readonly what: 'redone'; readonly step: Step };
