import { i18n } from '#i18n';
import type { Result } from '#lib/domain/result.ts';
import { showCount, showNews, showSign } from '#lib/platform/badge.ts';
import { marksState } from '#lib/platform/mark-frames.ts';
import type { Place } from '#lib/platform/messages.ts';
import { settings } from '#lib/platform/settings.ts';
import type { Library } from '#lib/services/library.ts';

/**
 * What the icon says of a page that may be looked at: that it is in the library, else how many known names it has, in all of its
 * frames. `marks` is what one frame has just told.
 */
export async function signPage(
  library: () => Promise<Result<Library>>,
  { tab, frame, url }: Place,
  marks: { readonly count: number; readonly isPaused: boolean },
): Promise<void> {
  if (!(await settings.load()).badge) return showCount(tab, 0, '');
  // A frame says nothing of the page's address.
  const opened = frame === 0 ? await library() : null;
  const saved = opened?.ok ? await opened.value.savedFrom(url) : null;
  if (saved?.ok && saved.value.captures.length > 0) return showSign(tab, 'saved', i18n.t('popup.signSaved'));
  const { count, isPaused } = (await marksState(tab)) ?? marks;
  const words = count > 0 ? i18n.t('marks.badge', count, [String(count)]) : '';
  await showCount(tab, count, isPaused ? `${words} ${i18n.t('marks.paused')}`.trim() : words, isPaused);
}

/** The icon says that articles came of what the reader watches, until they have looked. */
export async function signNews(library: () => Promise<Result<Library>>): Promise<void> {
  const opened = (await settings.load()).badge ? await library() : null;
  const news = opened?.ok ? await opened.value.news() : null;
  const fresh = news?.ok ? news.value : 0;
  await showNews(fresh > 0 ? i18n.t('watch.badge', fresh, [String(fresh)]) : null);
}
