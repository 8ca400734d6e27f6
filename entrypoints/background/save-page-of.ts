import { i18n } from '#i18n';
import { showSign } from '#lib/platform/badge.ts';
import { readPageOf } from '#lib/platform/page-reader.ts';
import { fail, type Result } from '#lib/domain/result.ts';
import { capturePage } from '#lib/services/capture-page.ts';
import type { Library } from '#lib/services/library.ts';

/** Saves the article of a tab on a key or from the menu; the icon says what came of it. */
export function savePageOf(library: () => Promise<Result<Library>>): (tab: number) => void {
  return (tab) => void save(library, tab);
}

async function save(library: () => Promise<Result<Library>>, tab: number): Promise<void> {
  const saved = await storePage(library, tab);
  if (saved.ok) await showSign(tab, 'saved', i18n.t('popup.signSaved'));
  else await showSign(tab, 'failed', i18n.t('popup.signFailed'));
}

/** Errors: those of reading the page, page-without-article, those of the library. */
export async function storePage(
  library: () => Promise<Result<Library>>,
  tab: number | undefined,
): Promise<Result<unknown>> {
  const read = await readPageOf(tab);
  if (!read.ok) return read;
  const capture = capturePage(read.value, new Set());
  if (!capture) return fail({ code: 'page-without-article' });
  const opened = await library();
  return opened.ok ? await opened.value.save([capture]) : opened;
}
