import { writersOf } from '#lib/text/cite.ts';
import type { TakenArticle } from './taken.ts';

/** One newspaper article as BibTeX; the key is the beginning of its id, which is a hash. */
export function bibtexEntry(article: TakenArticle): string {
  const { headline, outlet, published, page, url, accessed, byline, id } = article;
  const writers = writersOf(byline);
  const [year, month, day] = published?.split('-') ?? [];
  const fields: (readonly [string, string | null | undefined])[] = [
    ['title', headline === null ? null : `{${escaped(headline)}}`],
    // Each name in braces: a program must not take a Chinese name for given and family in its own order.
    ['author', writers.length > 0 ? writers.map((name) => `{${escaped(name)}}`).join(' and ') : null],
    ['journal', outlet === null ? null : escaped(outlet)],
    ['year', year],
    ['month', month],
    ['day', day],
    ['pages', page === null ? null : escaped(page)],
    ['url', url === null ? null : url.replace(/[{}\\]/gu, encodeURIComponent)],
    ['urldate', accessed],
    ['langid', 'chinese'],
  ];
  const body = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@article{baopu-${id.slice(0, 12)},\n${body.join(',\n')}\n}\n\n`;
}

function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\\/gu, '\\textbackslash{}')
    .replace(/[{}]/gu, '')
    .replace(/([&%$#_])/gu, '\\$1')
    .replace(/~/gu, '\\textasciitilde{}')
    .replace(/\^/gu, '\\textasciicircum{}');
}
