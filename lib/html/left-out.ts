import type { LeftOut, LeftOutKind, WebArticle } from '#lib/domain/web-article.ts';

import { isBehind, isCredit, isPrintedAs, isScrap } from './around-body.ts';
import { squeeze, type Paragraph } from './paragraphs.ts';

/** All that a page shows and its article has not, in the order of the page. */
export function leftOutOf(all: readonly Paragraph[], article: WebArticle): LeftOut[] {
  const { paragraphs } = article;
  const waiting = new Map<string, number>();
  for (const text of paragraphs) waiting.set(squeeze(text), (waiting.get(squeeze(text)) ?? 0) + 1);
  const heads = new Set([...article.kicker, article.title ?? '', ...article.deck].map(squeeze));
  const found: LeftOut[] = [];
  let at = 0;
  for (const paragraph of all) {
    const key = squeeze(paragraph.text);
    const left = waiting.get(key) ?? 0;
    if (left > 0) {
      waiting.set(key, left - 1);
      const next = paragraphs.findIndex((text, index) => index >= at && squeeze(text) === key);
      if (next >= 0) at = next + 1;
      continue;
    }
    if (key === '' || heads.has(key)) continue;
    const kind = kindOf(paragraph);
    const last = found.at(-1);
    if (kind === 'menu' && last?.kind === 'menu' && last.at === at)
      found[found.length - 1] = { ...last, lines: [...last.lines, paragraph.text] };
    else found.push({ kind, lines: [paragraph.text], at });
  }
  return found;
}

function kindOf({ text, linked }: Paragraph): LeftOutKind {
  if (linked * 2 > text.length) return 'menu';
  if (isCredit(text) || isBehind(text) || isPrintedAs(text)) return 'credit';
  return text.length < 10 || isScrap(text) ? 'menu' : 'text';
}
