import { tight, type Setting } from './article.ts';
import type { Chance } from './chance.ts';
import type { News } from './news.ts';
import { wrap, type Style } from './style.ts';

const labels = ['简讯', '一周短讯', '速览', '要闻简报', '省内快讯', '市县短波'];

/** Short news under one label, each with a mark or with a headline of its own. */
export function setRoundup(chance: Chance, news: readonly News[], style: Style, isBefore: boolean): Setting {
  const label = chance.pick(labels);
  const mark = chance.pick(['△', '■', '●', '▲', '◆']);
  const hasHeads = chance.percent(35);
  const text: string[] = [];
  const flow: string[] = [];
  for (const { headline, sentences } of news) {
    const [first = ''] = sentences;
    if (hasHeads) {
      text.push(headline, first);
      flow.push(headline, ...wrap(first, style.width, style.indent, style));
    } else {
      text.push(mark + first);
      flow.push(...wrap(mark + first, style.width, style.indent, style));
    }
  }
  // The label of items that have headlines stands in front of them: behind, it would be one more.
  const isFirst = isBefore || hasHeads;
  return {
    lines: isFirst ? [label, ...flow] : [...flow, label],
    article: {
      headline: label,
      kicker: null,
      deck: null,
      byline: [],
      form: `headline ${isFirst ? 'in front' : 'behind'}, roundup${hasHeads ? ' with headlines' : ''}`,
      body: tight(text),
    },
  };
}
