import type { ArticleDraft } from '../../lib/domain/article.ts';
import type { MadeArticle } from './made-text.ts';

const squeeze = (text: string): string => text.replace(/\s+/gu, '').replace(/^——/u, '');

/** What is wrong with the articles read from a made page, one line for each fault; empty if all is right. */
export function faultsOf(made: readonly MadeArticle[], read: readonly ArticleDraft[]): string[] {
  const faults: string[] = [];
  const left = new Set(read);
  for (const article of made) {
    const running = article.paragraphs.map((p, i) => (article.subheads.get(i) ?? '') + p).join('');
    const body = squeeze(running + (article.signOff ?? ''));
    const found = [...left].sort((a, b) => shared(body, squeeze(b.text)) - shared(body, squeeze(a.text)))[0];
    if (!found || shared(body, squeeze(found.text)) < 0.3) {
      faults.push(`lost: ${article.headline}`);
      continue;
    }
    left.delete(found);
    const expect = (what: string, wanted: string, got: string): void => {
      if (wanted !== got)
        faults.push(`${what} of ${article.headline}: wanted ${wanted.slice(0, 60)} got ${got.slice(0, 60)}`);
    };
    expect('headline', squeeze(article.headline), squeeze(found.headline ?? ''));
    expect('kicker', squeeze(article.kicker ?? ''), squeeze(found.kicker.join('')));
    expect('deck', squeeze(article.deck ?? ''), squeeze(found.deck.map(squeeze).join('')));
    const own = squeeze(
      found.text
        .split('\n')
        .filter((p) => squeeze(p) !== squeeze(article.caption ?? ' '))
        .join(''),
    );
    if (own !== body) faults.push(`body of ${article.headline}: ${difference(body, own)}`);
    expect('continuation', article.continuedFrom ?? '', found.continuedFrom ?? '');
    const names = found.byline
      .map(({ name }) => name)
      .sort()
      .join();
    expect('byline', [...article.names].sort().join(), names);
  }
  for (const extra of left) faults.push(`extra: ${extra.headline ?? ''} ${squeeze(extra.text).slice(0, 40)}`);
  return faults;
}

function difference(wanted: string, got: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === got[at]) at++;
  return `${String(wanted.length)} and ${String(got.length)} characters, at ${String(at)} ${wanted.slice(at, at + 16)} is ${got.slice(at, at + 16)}`;
}

/** Share of a body's character pairs that another has. */
function shared(wanted: string, got: string): number {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < got.length; at++) pairs.add(got.slice(at, at + 2));
  let both = 0;
  for (let at = 0; at + 1 < wanted.length; at++) if (pairs.has(wanted.slice(at, at + 2))) both++;
  return both / Math.max(1, wanted.length, got.length);
}
