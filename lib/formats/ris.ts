import { writersOf } from '#lib/text/cite.ts';
import type { TakenArticle } from './taken.ts';

/** One newspaper article as RIS (Research Information Systems, 2011 specification). */
export function risRecord(article: TakenArticle): string {
  const { headline, outlet, published, page, url, accessed, byline, id } = article;
  const lines: (readonly [string, string | null])[] = [
    ['TY', 'NEWS'],
    ['TI', headline],
    ...writersOf(byline).map((name) => ['AU', name] as const),
    ['T2', outlet],
    ['PY', published?.slice(0, 4) ?? null],
    ['DA', published?.replaceAll('-', '/') ?? null],
    ['SP', page],
    ['UR', url],
    ['Y2', accessed?.replaceAll('-', '/') ?? null],
    ['LA', 'zh'],
    ['AN', id],
    ['ER', ''],
  ];
  return `${lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}`])).join('\r\n')}\r\n\r\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
