import { isWebPage } from '#lib/domain/web-source.ts';

/** What a citation is made of; null is "not said" and is printed as a gap, never left out in silence. */
export interface Citable {
  readonly headline: string | null;
  readonly outlet: string | null;
  /** The date, ISO. */
  readonly published: string | null;
  /** With it, `HH:MM`; lines show it, citations go without. */
  readonly time?: string | null;
  readonly page: string | null;
  /** It stood on a web page: no page of a paper is lacking. Told by the address where that is given. */
  readonly onWeb?: boolean;
  readonly url?: string | null;
}

/** The words of one language around the facts. */
export interface CitationWords {
  readonly noOutlet: string;
  readonly noDate: string;
  readonly noPage: string;
  readonly noHeadline: string;
  readonly page: (page: string) => string;
  /** Long form of an ISO date, 2020年7月29日. */
  readonly date: (iso: string) => string;
  /** Puts the finished parts together. */
  readonly whole: (parts: {
    quote: string;
    headline: string;
    outlet: string;
    date: string;
    /** Null where there is none to speak of. */
    page: string | null;
  }) => string;
}

/** One part of a source line; `gap` when it stands for something unknown. */
export interface CitationPart {
  readonly field: 'outlet' | 'published' | 'page';
  readonly text: string;
  readonly gap: boolean;
}

/** Outlet, date (ISO) and page as a line shows them, in this order, each present or a gap; of a web page no page. */
export function partsOfSource(source: Omit<Citable, 'headline'>, words: CitationWords): CitationPart[] {
  const part = (field: CitationPart['field'], value: string | null, gap: string): CitationPart => ({
    field,
    text: value ?? gap,
    gap: value === null,
  });
  return [
    part('outlet', source.outlet, words.noOutlet),
    part('published', source.published && momentOf(source.published, source.time), words.noDate),
    ...(lacksNoPage(source)
      ? []
      : [part('page', source.page === null ? null : words.page(source.page), words.noPage)]),
  ];
}

/** It has no page of a paper, and could have none. */
export function lacksNoPage({ page, onWeb, url }: Pick<Citable, 'page' | 'onWeb' | 'url'>): boolean {
  return page === null && (onWeb ?? isWebPage(url ?? null));
}

const momentOf = (day: string, time: string | null | undefined): string => (time ? `${day} ${time}` : day);

/** A sentence with its citation, for the clipboard. */
export function citeSentence(sentence: string, source: Citable, words: CitationWords): string {
  return words.whole({
    quote: sentence.trim(),
    headline: source.headline ?? words.noHeadline,
    outlet: source.outlet ?? words.noOutlet,
    date: source.published === null ? words.noDate : words.date(source.published),
    page: lacksNoPage(source) ? null : source.page === null ? words.noPage : words.page(source.page),
  });
}

/** `2020-07-29` → 2020年7月29日 or 29 July 2020; what is no such date comes back as it is. */
export function longDate(iso: string, language: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  // 2020-02-30 would roll over into March: a false citation.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return iso;
  const locale = language.startsWith('zh') ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** `07-28`, as a dateline gives it → 7月28日 or 28 July; what is no such date comes back as it is. */
export function dayOfYear(monthDay: string, language: string): string {
  // A leap year, so that 29 February is a date.
  const time = Date.parse(`2000-${monthDay}T00:00:00Z`);
  if (!/^\d{2}-\d{2}$/.test(monthDay) || Number.isNaN(time)) return monthDay;
  const locale = language.startsWith('zh') ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(time);
}
