import type { ArticleDraft } from '#lib/domain/article.ts';
import type { Layout, Source } from '#lib/domain/capture.ts';
import type { ArticleId, CaptureId } from '#lib/domain/ids.ts';
import type { PageContext } from '#lib/domain/reading.ts';
import type { Told } from '#lib/views/witness-of.ts';

/** A capture without its text, which lies in a record of its own: lists never load 20 MB. */
export interface CaptureRow {
  readonly id: CaptureId;
  readonly state: 'pending' | 'segmented' | 'failed';
  /** As it came. */
  readonly source: Source;
  /** What the reader said later; overrules `source`. */
  readonly described: Partial<Source>;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
  /** Version that segmented it or failed to; null before. */
  readonly segmenter: string | null;
  /** Pinned: once there, a capture is not segmented again. */
  readonly articles: readonly ArticleId[] | null;
  /** Failure code of a capture that could not be segmented. */
  readonly failure?: string;
}

export interface CaptureTextRow {
  readonly id: CaptureId;
  readonly text: string;
  /** Of printed and of web pages; no index, so that older databases need no migration. */
  readonly layout?: Layout;
}

/** Shelf, paper (`''` is "not said"), place in the order of its issues. */
export type PrintedKey = readonly [shelf: 'kept' | 'removed', paper: string, order: string];

/** What lists, citations and the queue need of an article; its text is in `drafts`. */
export interface ArticleRow {
  readonly id: ArticleId;
  /** The printing it is cited and read by, see bestFirst. */
  readonly lead: CaptureId;
  readonly headline: string | null;
  readonly teaser: string;
  readonly characters: number;
  /** `''` is "not said". */
  readonly outlet: string;
  readonly published: string;
  readonly page: string | null;
  readonly context: PageContext;
  /** Who vouches for what it says, see witnessOf. */
  readonly witness: string;
  readonly shelf: 'kept' | 'removed';
  /** Ascending is newest first, then by outlet, page and place on the page. */
  readonly order: string;
  /** Every paper that printed it: printed-keys.ts. */
  readonly printed: readonly PrintedKey[];
  /** Version that has read it as it is now; where it waits `''`, or `'!'` if it is read before others (read-first.ts). */
  readonly extractor: string;
  /** Whether some version has read it: its rows are then replaced, not only added. */
  readonly hasRows: boolean;
  /** Of what kinds the names and statements are that were read in it, as keys: held-keys.ts. Absent where it has not been read. */
  readonly holds?: readonly string[];
  /** Failure code where that version could not. */
  readonly failure?: string;
}

/** An article as one capture has it: pinned. Captures of one article may break its lines differently. */
export interface DraftRow {
  readonly article: ArticleId;
  readonly capture: CaptureId;
  readonly draft: ArticleDraft;
}

/** Where an article was printed, as far as capture and reader say. */
export interface PrintingRow extends Source {
  readonly article: ArticleId;
  readonly capture: CaptureId;
  /** 0-based place among the articles of its capture. */
  readonly position: number;
  readonly region: string | null;
  /** With `published`, `HH:MM` in China, where a web page said so. */
  readonly time?: string;
}

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** What an article is compared by with others, to know copies of one text. */
export interface TellingRow extends Told {
  readonly id: ArticleId;
  /** Keys by which copies are looked up. */
  readonly bands: readonly string[];
}

/** Place of an article in the index of the texts. */
export interface SearchDocRow {
  /** By arrival, from 0. */
  readonly ordinal: number;
  readonly article: ArticleId;
}

export interface SearchDaysRow {
  /** Of 8,192 articles by their ordinals. */
  readonly group: number;
  /** Issue date of each in days since the epoch, 0 where it is not known. */
  readonly days: Int32Array;
}

export interface SearchPostingsRow {
  readonly shard: number;
  readonly segment: number;
  /** First slot of a batch while the segment fills, then 0. */
  readonly part: number;
  /** See postings.ts. */
  readonly bytes: Uint8Array;
}

/** What was erased for good: a keyed hash of its id, which says nothing of what it was. */
export interface TombstoneRow {
  readonly key: string;
  /** Of the other library it came from; absent where the hash is under this one's own. */
  readonly secret?: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}
