import type { BylineName } from '#lib/domain/article.ts';
import { isWebPage } from '#lib/domain/web-source.ts';

/** `words`: as the interface says it, in brackets behind the sentence. */
export const citationStyles = ['words', 'gb7714', 'chicago'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** What a reference is made of; null is "not said" and is printed as a gap, never left out in silence. */
export interface Cited {
  readonly headline: string | null;
  readonly outlet: string | null;
  /** The issue's date, ISO. */
  readonly published: string | null;
  readonly page: string | null;
  readonly url: string | null;
  /** The day on which what is cited was read at the address, ISO. */
  readonly accessed: string | null;
  readonly byline: readonly BylineName[];
}

/** Names printed in full before 等. */
const mostWriters = 3;

/**
 * GB/T 7714—2015. Of a newspaper: 作者. 题名[N]. 报名, 日期(版次). At an address: 作者. 题名[N/OL]. 报名, 日期(版次)[引用日期]. 网址.
 * Of a page that is no newspaper's: 作者. 题名[EB/OL]. 网站, (日期)[引用日期]. 网址. A web page has no 版次, and lacks none.
 */
export function citeGb7714(cited: Cited): string {
  const { headline, outlet, published, page, url, accessed, byline } = cited;
  const writers = writersOf(byline);
  const names = writers.slice(0, mostWriters).join(', ');
  const who = names === '' ? '' : `${names}${writers.length > mostWriters ? ', 等' : ''}. `;
  const title = headline ?? '〔标题缺〕';
  const date = published ?? '〔日期缺〕';
  const seen = url === null ? '.' : `[${accessed ?? '〔引用日期缺〕'}]. ${url}.`;
  if (isSite(cited)) return `${who}${title}[EB/OL]. ${outlet ?? '〔网站缺〕'}, (${date})${seen}`;
  const where = page ?? (isWebPage(url) ? null : '〔版次缺〕');
  const medium = url === null ? 'N' : 'N/OL';
  const issue = `${date}${where === null ? '' : `(${where})`}`;
  return `${who}${title}[${medium}]. ${outlet ?? '〔报名缺〕'}, ${issue}${seen}`;
}

/** A web page of what is no newspaper by its name: 新华网, a government. */
function isSite({ outlet, page, url }: Cited): boolean {
  return (
    page === null &&
    isWebPage(url) &&
    !/(?:[报報](?:[\p{Script=Han}]{0,4}版)?|电讯|電訊)$/u.test(outlet ?? '')
  );
}

/**
 * Chicago, 17th edition, as a note: Writer, “Headline,” Outlet, Month D, YYYY, page, address. The day on which it was read is
 * said where no date of its own is.
 */
export function citeChicago({ headline, outlet, published, page, url, accessed, byline }: Cited): string {
  const writers = writersOf(byline);
  const names = writers.slice(0, mostWriters);
  const who =
    writers.length > mostWriters
      ? `${names[0] ?? ''} et al.`
      : names.length > 1
        ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
        : names.join('');
  const isUndatedPage = published === null && url !== null && accessed !== null;
  return `${[
    ...(who === '' ? [] : [who]),
    `“${headline ?? '[no headline]'},” ${outlet ?? '[outlet unknown]'}`,
    published === null ? '[date unknown]' : americanDate(published),
    ...(page === null ? [] : [page]),
    ...(isUndatedPage ? [`accessed ${americanDate(accessed)}`] : []),
    ...(url === null ? [] : [url]),
  ].join(', ')}.`;
}

/** `2020-07-29` → July 29, 2020; what is no such date comes back as it is. */
function americanDate(iso: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return iso;
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** Who wrote an article: reporters and correspondents, and those whose part is not said. */
export function writersOf(byline: readonly BylineName[]): string[] {
  return byline.filter(({ role }) => role !== 'editor' && role !== 'photographer').map(({ name }) => name);
}
