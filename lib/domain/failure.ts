/**
 * Codes of everything that can go wrong in front of a user. Each has `failure.<code>.what` and `failure.<code>.next`
 * (with `_` for `-`) in every locale: what happened, and what to do now.
 */
export const failureCodes = [
  'empty-text', // the file or paste holds no characters
  'not-text', // bytes that are no text in any encoding we read
  'text-too-large', // over the limit one capture may have
  'needs-ocr', // a picture or a scan without text
  'pdf-locked', // a password is needed to open the file
  'pdf-damaged', // no page of the file can be read
  'zip-locked', // a file in it needs a password
  'zip-damaged', // it, or a file in it, cannot be unpacked
  'zip-empty', // no file in it
  'zip-in-zip', // a package in a package
  'backup-in-import', // a backup of ours was given as texts
  'unsupported-file', // a kind of file this version does not read
  'page-not-readable', // the browser lets no extension read this page
  'page-without-article', // nothing on the page reads like an article
  'database-blocked', // another tab holds the old schema
  'database-outdated', // this tab runs older code than the database
  'database-unavailable', // IndexedDB refused to open
  'database-lost', // data that should be there is gone
  'disk-full',
  'not-a-backup', // nothing in the file is a record of a backup
  'backup-locked', // it is sealed, and no passphrase or a wrong one was given
  'backup-damaged', // parts of it cannot be read, so it must not replace a library
  'backup-differs', // read again, the file just written does not hold what was put in
  'scene-unreadable', // a file that was given as a scene is none
  'list-without-columns', // a table of officials that does not say which column holds names and which posts
  'list-unreadable', // a file that was given as a list is neither a table nor a graph
  'list-empty', // nothing in the file is a post
  'keeping-stopped', // the reader stopped a backup or a restore; what was done before stays
  'article-not-found',
  'entity-not-found',
  'statement-not-found', // no reading makes this statement any more
  'worker-failed', // reading stopped with an error; the captures are kept
  'untrusted-sender',
  'unknown',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** `about` names the file, page or record; `at` is a UTF-16 offset or a line where one is known. */
export interface Failure {
  readonly code: FailureCode;
  readonly about?: string;
  readonly at?: number;
  /** For the console and a bug report, never for the screen. */
  readonly cause?: string;
}
