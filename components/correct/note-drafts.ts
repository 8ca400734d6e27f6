import type { Marked } from '#lib/domain/decision.ts';

const prefix = 'note-draft:';

interface NoteDraft {
  readonly on: Marked;
  readonly text: string;
}

/**
 * Keeps what is being written on something, at once: a tab that is closed waits for no database. It stays in this browser
 * until it stands in the log.
 */
export function keepDraft(draft: NoteDraft): void {
  localStorage.setItem(prefix + draft.on.id, JSON.stringify(draft));
}

/** The text stands in the log; what was written since is kept. */
export function dropDraft({ on, text }: NoteDraft): void {
  const key = prefix + on.id;
  if (draftAt(key)?.text.trim() === text.trim()) localStorage.removeItem(key);
}

/** What is erased for good leaves nothing here either. */
export function eraseDraft(id: Marked['id']): void {
  localStorage.removeItem(prefix + id);
}

/** What was written when a page was closed, and did not come to the log. */
export function leftDrafts(): readonly NoteDraft[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  return keys.map(draftAt).filter((draft) => draft !== null);
}

function draftAt(key: string): NoteDraft | null {
  const kept = localStorage.getItem(key);
  return kept === null ? null : (JSON.parse(kept) as NoteDraft);
}
