import type { Segmentation } from '#lib/domain/reading.ts';

import type { MadePage } from './made/page.ts';
import { bare, overlap } from './same-name.ts';
import type { Tally } from './tally.ts';

/** How much of the articles of these pages comes back, asked as score-text.ts asks of printed pages. */
export function scoreMadePages(
  tally: Tally,
  pages: readonly MadePage[],
  segment: (text: string) => Segmentation,
): void {
  for (const [number, page] of pages.entries()) {
    const found = segment(page.text).articles.map((a) => ({
      body: bare(a.text),
      head: bare([...a.kicker, a.headline ?? '', ...a.deck].join('|')),
      names: new Set(a.byline.map((b) => bare(b.name))),
    }));
    for (const wanted of page.articles) {
      const ask = (row: string, isRight: boolean, cause: string) => {
        if (isRight) tally.right(row);
        else
          tally.fault({
            text: `made ${number}`,
            row,
            what: 'missed',
            name: '',
            cause: `${cause}, ${wanted.form}`,
          });
      };
      const body = bare(wanted.body);
      const ranked = found
        .map((one) => ({ one, same: overlap(body, one.body) }))
        .sort((a, b) => b.same - a.same);
      const best = ranked[0];
      const isFound = best !== undefined && best.same > 0.3;
      const heads = [wanted.kicker, wanted.headline, wanted.deck].filter((line) => line !== null).map(bare);
      ask('page: articles', isFound, 'lost');
      ask('page: headlines', isFound && heads.every((line) => best.one.head.includes(line)), 'headline');
      const cause = isFound ? (best.one.body.length > body.length ? 'too long' : 'too short') : 'lost';
      ask('page: bodies', isFound && best.same >= 0.97, cause);
      ask(
        'page: bylines',
        isFound && wanted.byline.every((name) => best.one.names.has(bare(name))),
        'byline',
      );
    }
    for (let i = page.articles.length; i < found.length; i++)
      tally.fault({
        text: `made ${number}`,
        row: 'page: articles',
        what: 'wrong',
        name: '',
        cause: 'one too many',
      });
  }
}
