import type { SetArticle, Setting } from './article.ts';
import type { Chance } from './chance.ts';
import { footLines, strayLines, topLines } from './furniture.ts';
import type { News } from './news.ts';
import { setNotice } from './notice.ts';
import { setReport } from './report.ts';
import { setRoundup } from './roundup.ts';
import { styleFrom, type Style } from './style.ts';

export interface MadePage {
  readonly text: string;
  readonly articles: readonly SetArticle[];
}

function setOne(chance: Chance, news: readonly News[], style: Style): Setting {
  const isBefore = style.position === 'mixed' ? chance.percent(50) : style.position === 'before';
  const kind = chance.below(100);
  if (kind < 6) return setNotice(chance, style, isBefore);
  if (kind < 10)
    return setRoundup(
      chance,
      Array.from({ length: 3 + chance.below(3) }, () => chance.pick(news)),
      style,
      isBefore,
    );
  const one = chance.pick(news);
  // What is set downward has letters only, and stands in front of its text.
  const isVertical = kind < 15 && /^[\u4e00-\u9fff]{8,16}$/u.test(one.headline);
  return setReport(chance, one, style, { isBefore: isBefore || isVertical, isVertical });
}

const isHeadline = (line: string, article: SetArticle | undefined): boolean =>
  line.length > 3 && article !== undefined && article.headline.endsWith(line);

/** A page of four to eight articles, set in one of the forms that papers' PDFs come out in. */
export function makePage(chance: Chance, news: readonly News[]): MadePage {
  const style = styleFrom(chance);
  const lines = topLines(chance);
  const articles: SetArticle[] = [];
  const count = 4 + chance.below(5);
  for (let i = 0; i < count; i++) {
    const { lines: own, article } = setOne(chance, news, style);
    const [first = '', ...rest] = own;
    const last = lines.at(-1) ?? '';
    // 某某颁授证书 □本报记者 某某: the writers of what follows stand at the end of the headline above.
    const isGlued = first.startsWith('□') && isHeadline(last, articles.at(-1)) && chance.percent(30);
    if (isGlued) lines.splice(-1, 1, `${last} ${first}`, ...rest);
    else lines.push(...own);
    if (style.parts) lines.push('');
    if (chance.percent(3)) lines.push(chance.pick(strayLines));
    articles.push(article);
  }
  return { text: [...lines, ...footLines(chance)].join('\n'), articles };
}
