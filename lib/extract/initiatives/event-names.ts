import type { Doc } from '#lib/extract/doc.ts';
import { initiativeHeads } from '#lib/extract/lexicon/initiatives.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';

/**
 * 校庆大会|暨|第二届某论坛: two events in one, each with a head and a name of its own; where they are joined, else 0. What
 * is only the other half of the evening (发布会暨产销对接会, 就职典礼暨联欢晚宴) is one event under the whole name.
 */
export function firstOfTwo(doc: Doc, start: number, end: number): number {
  const at = doc.lexical.slice(start, end).indexOf('暨');
  if (at <= 5) return 0;
  const head = doc.byEnd.get('initiativeHead')?.get(start + at)?.[0];
  const second = doc.lexical.slice(start + at + 1, end);
  // 国际妇女节暨全国表彰|大会: what only says what is done there is no second name.
  const isSecond =
    second.length > 5 && !/^(?:表彰|动员|总结|颁奖|推进|部署|现场|学习|交流|工作)/.test(second);
  const isEvent =
    head !== undefined && /^(?:meeting|campaign)$/.test(initiativeHeads[head.value]?.type ?? '');
  return isEvent && head.end - head.start > 1 && isSecond && isNamed(doc, start + at + 1, end)
    ? start + at
    : 0;
}

/** 2026宜昌柑橘文化节, 中国—东盟商务与投资峰会: a name of its own, and not only what sort of event it is. */
function isNamed(doc: Doc, start: number, end: number): boolean {
  return (
    /[“·\d]|第[一二三四五六七八九十百]+届|首届|全国|中国|国际/.test(doc.lexical.slice(start, end)) ||
    [...doc.places, ...doc.organizations].some((o) => o.start >= start && o.end < end)
  );
}

/** 发布会|暨产销对接会: where the other half of an event ends whose first half ends at `end`; `end` where there is none. */
export function otherHalf(doc: Doc, end: number): number {
  if (doc.lexical.charAt(end) !== '暨') return end;
  for (let to = end + 3; to <= end + 16 && /[\u4e00-\u9fff]/.test(doc.lexical.charAt(to - 1)); to++) {
    const head = doc.byEnd.get('initiativeHead')?.get(to)?.[0];
    const isLast =
      head !== undefined && head.end - head.start > 1 && !doc.byStart.get('initiativeHead')?.has(to);
    if (isLast) return /[的在和与]/.test(doc.lexical.slice(end, to)) || isNamed(doc, end, to) ? end : to;
  }
  return end;
}

/** 火把节|文旅消费季: a longer event of which this is only the beginning, with nothing between but nouns. */
export function longerEvent(doc: Doc, end: number): boolean {
  for (let to = end + 1; to <= end + 9 && /[\u4e00-\u9fff]/.test(doc.lexical.charAt(to - 1)); to++) {
    const head = doc.byEnd.get('initiativeHead')?.get(to)?.[0];
    const row = head && initiativeHeads[head.value];
    if (!head || row?.type !== 'meeting' || !row.strong || head.start < end || head.end - head.start < 2)
      continue;
    const between = doc.lexical.slice(end, head.start);
    if (/[的和与在于及等为以由将上暨]|开[幕展]|举[行办]|召开|闭幕|期间/.test(between)) return false;
    let at = end;
    while (at < head.start) {
      const word = listedAt(doc, at);
      if (word && word.end <= head.start && !/^(?:noun|verbalNoun|adjective|otherName)$/.test(word.wordClass))
        return false;
      at = word && word.end <= head.start ? word.end : at + 1;
    }
    return !/^(?:开幕|闭幕)/.test(doc.lexical.slice(head.start));
  }
  return false;
}

/** 某论坛|开幕式: the event, and not the hour in which it opens. */
export function ceremonyLength(doc: Doc, head: number, start: number, end: number): number {
  const own = /^(?:开幕|闭幕)(?:式|会|仪式|大会)$/.exec(doc.lexical.slice(head, end))?.[0] ?? '';
  const isOfEvent = own !== '' && head - start > 3 && (doc.byEnd.get('initiativeHead')?.has(head) ?? false);
  return isOfEvent ? own.length : 0;
}

/** Of a series of matches or concerts. */
const series = /(?:赛|马拉松|巡演|音乐节|招聘会|推介会|洽谈会)$/;

/** 招聘会|高校专场, 足球联赛|娄底站, 联赛|粤东赛区: which one of a series it is, behind its name; how long, else 0. */
export function legLength(doc: Doc, end: number): number {
  const after = doc.lexical.slice(end, end + 9);
  const special = /^[\u4e00-\u9fff]{2,3}专场/.exec(after)?.[0].length ?? 0;
  if (special > 0 || !series.test(doc.lexical.slice(Math.max(0, end - 3), end))) return special;
  const leg =
    /^（[\u4e00-\u9fff]{2,5}(?:站|赛区)）|^[\u4e00-\u9fff]{2,5}?(?:站|赛区|分站赛)(?!在|点|着|起|台|长|房|上|出)/.exec(
      after,
    )?.[0] ?? '';
  const place = doc.places.some((p) => p.start >= end && p.start <= end + 1 && p.end <= end + leg.length);
  const isPlain = /^(?:比赛|赛事|在|于|将|[今昨\d，。、”]|开[赛幕]|收官|落幕|鸣|举行|正式|圆满)/.test(
    doc.lexical.slice(end + leg.length),
  );
  return place || isPlain ? leg.length : 0;
}

/** 巡演, 演练 are also done somewhere or by somebody, who then stands right before them. */
export function isDoneAt(doc: Doc, start: number, end: number): boolean {
  return (
    /^(?:演练|演习|巡演|展演|汇演|会演|比武|巡护)$/.test(doc.lexical.slice(start, end)) &&
    [...doc.places, ...doc.organizations].some((o) => o.end === start)
  );
}
