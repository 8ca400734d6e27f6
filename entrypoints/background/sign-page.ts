import { i18n } from '#i18n';
import type { Result } from '#lib/domain/result.ts';
import { showCount, showSign } from '#lib/platform/badge.ts';
import type { Place } from '#lib/platform/messages.ts';
import type { Library } from '#lib/services/library.ts';

/** What the icon says of a page that may be looked at: that it is in the library, else how many known names it has. */
export async function signPage(
  library: () => Promise<Result<Library>>,
  { tab, url }: Place,
  count: number,
): Promise<void> {
  const opened = await library();
  const saved = opened.ok ? await opened.value.savedFrom(url) : opened;
  if (saved.ok && saved.value.captures.length > 0) await showSign(tab, 'saved', i18n.t('popup.signSaved'));
  else await showCount(tab, count, count > 0 ? i18n.t('marks.badge', count, [String(count)]) : '');
}
