import { lexicalForm } from '#lib/text/traditional.ts';

/** Words of a byline that are no names. */
const roleWords =
  /本报|本网|本刊|新华社|记者|通讯员|评论员|实习生|全媒体|融媒体|首席|见习|特约|特派|摄影报道|摄影|报道|供图|责任编辑|责编|编辑|日报|晚报|时报|晨报|文字|作者|整理/gu;
const compound =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|宇文|长孙|司徒|司空|夏侯|端木|百里|南宫|申屠|呼延|闻人|第五)/u;

/**
 * A byline's words on one line. A break that cuts a word or a name (通 / 讯员 王山, 李一 / 鸣) leaves nothing; one that
 * stands between two names leaves a blank, whether or not the page kept the one that was there.
 */
export function withoutBreaks(words: string): string {
  const [first = '', ...rest] = words.split('\n');
  const out = [first];
  let tail = first.slice(-8);
  for (const line of rest) {
    const gap = cutsName(tail, line.slice(0, 8)) ? '' : ' ';
    out.push(gap, line);
    tail = (tail + gap + line).slice(-8);
  }
  return out.join('');
}

/** Of the last eight characters before a break and the first eight behind it. */
function cutsName(before: string, after: string): boolean {
  if (!/[\p{Script=Han}·]$/u.test(before) || !/^[\p{Script=Han}·]/u.test(after)) return true;
  const [left, right] = [lexicalForm(before), lexicalForm(after)];
  for (const { index, 0: word } of (left + right).matchAll(roleWords))
    if (index < left.length && index + word.length > left.length) return true;
  const front = /[\p{Script=Han}·]*$/u.exec(left.replace(roleWords, ' '))?.[0] ?? '';
  const back = /^[\p{Script=Han}·]*/u.exec(right.replace(roleWords, ' '))?.[0] ?? '';
  if (front === '' || back === '') return false;
  if ((front + back).includes('·') || front.length === 1 || back.length === 1) return true;
  return front.length + back.length <= 4 && compound.test(front);
}
