import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, type Doc, type FoundPlace, type Range } from '#lib/extract/doc.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';
import { everyday, listedAt } from '#lib/extract/tagger/listed-words.ts';

/** What only a river or a lake has behind its name. */
const parts =
  '(?:沿岸|两岸|上游|中游|下游|流域|干流|支流|河段|江段|水系|沿线|河畔|江畔|之滨|岸边|水质|水域|水面|大堤|堤防|堤段|入海口|入江口|入湖口|源头|航道|河道|河口|干支流|[\\u4e00-\\u9fff]{2,3}段(?![时落])|[\\u4e00-\\u9fff]{2,4}站(?=[、超水洪流出达\\d]))';
const behind = new RegExp(
  `([\\u4e00-\\u9fff]{1,3}[江河溪湖涌]|[\\u4e00-\\u9fff]{2}水)(?=(?:的|干流|流域)?${parts})`,
  'gu',
);
/** What is done to waters: 直排, 流入, 横跨; and 支流 before the next name. */
const before =
  /(?:沿(?=[\u4e00-\u9fff]{1,3}[江河溪]而[上下])|直排|排入|排向|流入|流经|注入|汇入|流向|横跨|跨越|引入|取自|濒临|毗邻|支流|干流)(?:至|到|了)?([\u4e00-\u9fff]{1,3}[江河溪湖])(?![\u4e00-\u9fff]?(?:镇|乡|村|区|县|市|路|街|大桥|省|水库|中))/gu;
const generic =
  /^[江河湖海溪]{2}$|^[古老大]?运河$|^大江大河$|^(?:大|小|各|该|本|全|内|外|主|中小|跨省|界|两|几|条|江|山|沿|滨|城市|城区|黑臭|入|出|省界|国界|边|干|支|护城|人工|景观|这条|那条|一条|流经|附近|门前|家乡|母亲|境内|域内|乡间|重点|骨干|主要|平原|有关|相关|山区)[江河溪湖涌水]$|(?:自来|污|雨|洪|废|用|供|排|节|地下|饮用|生活|抽|蓄|引|调|取|放|灌溉|河|江|湖|库|海|清|山|温|冷|热|净|下|积|来|进|出|缺|治|涉|管|保|退|降|活|死|喝|浇|薪|香|墨|泪|汗|血|药|口|风|跳|潜|开|喷|积|淡|咸|防|涨)水$/u;

/** 盱江、沧浪水沿岸, 直排信江: rivers and lakes by what the sentence says of them. */
export function waters(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  const take = (from: number, end: number): void => {
    const range = { start: ownStart(doc, from, end), end };
    const name = doc.lexical.slice(range.start, end);
    const longer = doc.tagged.some(
      (t) => t.kind === 'place' && t.confidence > 0.5 && t.start <= range.start && t.end > range.end,
    );
    if (longer || name.length < 2 || generic.test(name) || isTaken(doc, range, out) || isWord(doc, range))
      return;
    out.push({
      kind: 'place',
      rule: 'place.water',
      weight: 4.3,
      ...range,
      type: 'natural',
      code: null,
      level: null,
      within: doc.places.find((p) => p.end === range.start) ?? null,
      full: true,
    });
  };
  for (const match of matchesIn(doc.lexical, behind))
    take(match.index, match.index + (match[1] ?? '').length);
  for (const match of matchesIn(doc.lexical, before)) {
    const end = match.index + match[0].length;
    take(end - (match[1] ?? '').length, end);
  }
  return out;
}

/** 对|盱江: behind a word that no name holds, behind a place, and behind a verb. */
function ownStart(doc: Doc, from: number, end: number): number {
  let start = Math.max(from, nameStart(doc, end - 1, 4));
  for (const place of doc.places) if (place.end > start && place.end < end) start = place.end;
  // 沿着|湘江, 横跨|汉江.
  const lead = /^(?:沿着?|顺着?|横跨|跨越|对|在|从|向|跨|至|于|与|和|及|将|把|使|让|为|到|经|临|濒临)+/.exec(
    doc.lexical.slice(start, end),
  );
  if (lead && end - start - lead[0].length >= 2) start += lead[0].length;
  for (let at = start - 1; at < end - 2; at++) {
    const word = listedAt(doc, at);
    if (word && word.end > start && word.end < end && everyday.has(word.wordClass)) start = word.end;
  }
  return start;
}

function isWord(doc: Doc, { start, end }: Range): boolean {
  const word = listedAt(doc, start);
  return word?.end === end && everyday.has(word.wordClass);
}

function isTaken(doc: Doc, range: Range, found: readonly Range[]): boolean {
  return (
    [...doc.places, ...doc.organizations, ...doc.persons, ...found].some((o) => overlaps(o, range)) ||
    doc.initiatives.some((i) => overlaps(i.outer, range))
  );
}
