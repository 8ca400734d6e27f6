import type { TakenArticle } from './taken.ts';

type Citable = Pick<TakenArticle, 'headline' | 'outlet' | 'published' | 'page' | 'url'>;

/** GB/T 7714—2015 for a newspaper article: 题名[N]. 报名, 日期(版次). What is not said stays a gap in brackets. */
export function citeGb7714({ headline, outlet, published, page, url }: Citable): string {
  const issue = `${published ?? '〔日期缺〕'}(${page ?? '〔版次缺〕'})`;
  const medium = url === null ? 'N' : 'N/OL';
  return `${headline ?? '〔标题缺〕'}[${medium}]. ${outlet ?? '〔报名缺〕'}, ${issue}.${url === null ? '' : ` ${url}.`}`;
}
