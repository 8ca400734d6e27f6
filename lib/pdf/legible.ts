import type { PrintedPage } from '#lib/domain/printed-page.ts';

/** A page number and a file's stamp are no text of a page that is a picture. */
const fewest = 20;

/** What fonts without a table of their characters come out as: private use, controls, nothing assigned. */
const unreadable = /[\uE000-\uF8FF\uFFFD\p{Cc}\p{Cn}]/gu;

/** Whether a page holds text that says which characters it prints: a scan holds none, a broken font holds marks. */
export function isLegible(page: PrintedPage): boolean {
  let all = 0;
  let bad = 0;
  for (const { text } of page.runs) {
    all += text.length;
    bad += text.match(unreadable)?.length ?? 0;
  }
  return all - bad >= fewest && bad < all * 0.3;
}
