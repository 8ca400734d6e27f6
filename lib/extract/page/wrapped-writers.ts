import { lexicalForm } from '#lib/text/traditional.ts';

import { withoutBreaks } from './broken-names.ts';
import { bylineNames } from './byline-names.ts';
import { bylineLine } from './byline-marks.ts';
import { columnAround, slack } from './column-width.ts';
import { lineOf, wordsAcross, type PageLine } from './page-line.ts';

const mayOpen = /记者|通讯员|评论员|实习生|摄影|[本日晚][报]|全媒|^[□■]/u;
const rest = /^[\p{Script=Han}·\s、,，/／]{1,24}$/u;

/** 新甘肃·甘肃日报记者 孟 / 捷 杨唯伟: a line of writers that its column breaks is one line again. */
export function joinWriters(text: string, lines: readonly PageLine[]): PageLine[] {
  const out: PageLine[] = [];
  for (let at = 0; at < lines.length;) {
    const own = lines.slice(at, at + lengthAt(lines, at));
    const [first] = own;
    if (!first) break;
    out.push(
      own.length === 1
        ? first
        : {
            ...lineOf(
              text,
              own.flatMap((line) => line.spans),
              first.indent,
              first.blanks,
              first.measure,
            ),
            text: withoutBreaks(wordsAcross(own)),
          },
    );
    at += own.length;
  }
  return out;
}

/** How many lines from `at` on name the writers of one article: 1 where none is broken. */
function lengthAt(lines: readonly PageLine[], at: number): number {
  const first = lines[at];
  if (!first || first.text.length > 40 || !mayOpen.test(lexicalForm(first.text))) return 1;
  const column = columnAround(lines, at);
  for (let count = 1; count < 3; count++) {
    const [last, next] = [lines[at + count - 1], lines[at + count]];
    if (!last || !next || next.blanks > 0 || last.width + slack(last) < column) return count;
    if (!isRest(lines.slice(at, at + count), next)) return count;
  }
  return 3;
}

/** Whether with this line writers are named as well, by nothing but names and what they are. */
function isRest(own: readonly PageLine[], next: PageLine): boolean {
  if (
    !rest.test(next.text) ||
    !lexicalForm(next.text)
      .split(/[\s、，,/／]+/u)
      .every(isNameOrRole)
  )
    return false;
  const words = lexicalForm(withoutBreaks(wordsAcross([...own, next])));
  const kind = bylineLine(words);
  if (kind !== 'opens' && kind !== 'either') return false;
  const alone = lexicalForm(withoutBreaks(wordsAcross(own)));
  const [before, after] = [bylineNames(alone), bylineNames(words)];
  if (after.some(({ name }) => name.length > 4 && !name.includes('·'))) return false;
  // 本报记者 王山 / 云中漫步: names that are whole are followed by no line that is as long as a headline.
  const isCut = before.length === 0 || after.length === before.length;
  return isCut || /[\s、]/u.test(next.text) || next.text.length <= 3 || bylineLine(alone) === null;
}

/** 李一鸣, 通讯员, 者 (of 记者), or a minority name with its dot. */
const isNameOrRole = (word: string): boolean =>
  word.length <= 4 || word.includes('·') || /(?:记者|通讯员|评论员|实习生)$/u.test(word);
