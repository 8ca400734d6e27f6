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
  /** It stood on a web page, whose address may not be at hand. */
  readonly onWeb?: boolean;
  /** Names of those who wrote it, as printed. */
  readonly writers?: readonly string[];
}

/** Names printed in full before 等. */
const mostWriters = 3;

/** GB/T 7714—2015 for a newspaper article: 作者. 题名[N]. 报名, 日期(版次). A web page has no 版次, and lacks none. */
export function citeGb7714({ headline, outlet, published, page, url, onWeb, writers = [] }: Cited): string {
  const names = writers.slice(0, mostWriters).join(', ');
  const who = names === '' ? '' : `${names}${writers.length > mostWriters ? ', 等' : ''}. `;
  const where = page ?? ((onWeb ?? isWebPage(url)) ? null : '〔版次缺〕');
  const issue = `${published ?? '〔日期缺〕'}${where === null ? '' : `(${where})`}`;
  const medium = url === null ? 'N' : 'N/OL';
  const address = url === null ? '' : ` ${url}.`;
  return `${who}${headline ?? '〔标题缺〕'}[${medium}]. ${outlet ?? '〔报名缺〕'}, ${issue}.${address}`;
}

/** Chicago, 17th edition, as a note: Writer, “Headline,” Outlet, Month D, YYYY, page, address. */
export function citeChicago({ headline, outlet, published, page, url, writers = [] }: Cited): string {
  const names = writers.slice(0, mostWriters);
  const who =
    writers.length > mostWriters
      ? `${names[0] ?? ''} et al.`
      : names.length > 1
        ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
        : names.join('');
  return `${[
    ...(who === '' ? [] : [who]),
    `“${headline ?? '[no headline]'},” ${outlet ?? '[outlet unknown]'}`,
    published === null ? '[date unknown]' : americanDate(published),
    ...(page === null ? [] : [page]),
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
export function writersOf(byline: readonly { readonly name: string; readonly role: string }[]): string[] {
  return byline.filter(({ role }) => role !== 'editor' && role !== 'photographer').map(({ name }) => name);
}
