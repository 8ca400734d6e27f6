import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc } from '#lib/extract/doc.ts';

const part = '上半年|下半年|前[一二三四]季度|第?[一二三四]季度|前\\d{1,2}个月|1[至—-]\\d{1,2}月';
/** What a figure is compared with is not the time it is of: 比2015年, 较上年. */
const pattern = new RegExp(
  `(?<![比较到以\\d])(?:(?<years>\\d{4}年?[至—-]\\d{4}年)|(?<year>\\d{4})年(?:(?<part>${part})|(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?)?|(?<word>今年|去年|全年)?(?:(?<ownPart>${part})|(?<ownMonth>\\d{1,2})月(?:(?<ownDay>\\d{1,2})日)?)|(?<only>今年|去年))(?!来|电|讯|以来|底前)`,
  'g',
);

/** The last time named in these words, as `Figure.period` writes it. */
export function periodIn(doc: Doc, words: string): string | null {
  if (!/[年月季]/.test(words)) return null;
  const match = matchesIn(words, pattern).at(-1);
  if (!match) return null;
  const g = match.groups ?? {};
  if (g['years']) return g['years'].replace(/年/g, '').replace(/[至-]/, '—');
  const issue = doc.context.published?.slice(0, 4);
  const year = g['year'] ?? yearOf(g['word'] ?? g['only'], issue);
  const month = g['month'] ?? g['ownMonth'];
  const day = g['day'] ?? g['ownDay'];
  if (month !== undefined) {
    const known = year ?? (day === undefined ? undefined : issue);
    if (known === undefined && day === undefined) return match[0];
    return [known, month.padStart(2, '0'), day?.padStart(2, '0')].filter((p) => p !== undefined).join('-');
  }
  const stretch = g['part'] ?? g['ownPart'];
  if (stretch === undefined) return year ?? match[0];
  return year === undefined ? stretch : `${year}年${stretch}`;
}

/** 去年 of an issue of 2021 is 2020. */
function yearOf(word: string | undefined, issue: string | undefined): string | undefined {
  if (word === undefined || issue === undefined || word === '全年') return undefined;
  return word === '去年' ? String(Number(issue) - 1) : issue;
}
