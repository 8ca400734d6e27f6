import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, wordsAt, type Doc, type FoundPlace, type Range } from '#lib/extract/doc.ts';
import { organAt } from '#lib/extract/organizations/organ-at.ts';
import { everyday, listedAt, type WordClass } from '#lib/extract/tagger/listed-words.ts';

const shape = /[\u4e00-\u9fff]{2}[县旗市区]/gu;
/** No name holds what counts, points, joins or governs. */
const noName =
  /[的了在是和与及等到由向为将对把从至有该本各全我你他她它两三一二四五六七八九十个多某每哪这那省市县区州盟旗不说还却也就都又任涉]/u;
/** 超市, 园区, 国旗, 邻县: words that end so. */
const noUnit =
  /(?:[城超股楼都门夜菜集花上车闹早庙黑灯]市|[园社景校山地灾片小新老辖林牧库港城郊市禁战军特湾矿厂街专警选时功沙雪潮馆展限赛营灌开发创]区|[国红战军党团升彩队锦白黑]旗|[邻百强困大小外郡]县)$/u;
/** Where somebody goes or something is. */
const leads = /(?:来到|走进|深入|前往|赶赴|抵达|位于|地处|家住|(?<![存实现自正所])在|[赴到])$/u;
const goesOn =
  /^(?:[，。、；]|的|(?:[\u4e00-\u9fff]{2,3}[镇乡村])|举行|举办|召开|调研|考察|检查|督导|看望|慰问|走访|开展|城区)/u;
const headline = /^(?:：|城区|启动|举办|召开|出台|推行|打造|推进|携手)/u;

/** 青石县人民政府: what has a county's organ, stands in a province or a row of counties, or is gone to is one, though no table has it. */
export function unlistedCounties(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  for (const match of matchesIn(doc.lexical, shape)) {
    const start = match.index;
    const range = { start, end: start + 3 };
    const name = match[0];
    if (noName.test(name.slice(0, 2)) || noUnit.test(name) || isTaken(doc, range) || cutsWord(doc, range))
      continue;
    const within = doc.places.find((p) => p.end === start && p.full && isAbove(p)) ?? null;
    if (!within && !(opens(doc, start) && isUnit(doc, range))) continue;
    out.push(unit(range, within));
  }
  // What is one once is one everywhere.
  for (const name of new Set(out.map((p) => doc.lexical.slice(p.start, p.end))))
    for (let at = doc.lexical.indexOf(name); at >= 0; at = doc.lexical.indexOf(name, at + 3)) {
      const range = { start: at, end: at + 3 };
      if (!out.some((p) => overlaps(p, range)) && !isTaken(doc, range)) out.push(unit(range, null));
    }
  return out;
}

function unit(range: Range, within: FoundPlace | null): FoundPlace {
  return {
    kind: 'place',
    rule: 'place.unlisted',
    weight: 4.6,
    ...range,
    type: 'county',
    code: null,
    level: 'county',
    within,
    full: true,
  };
}

function isAbove(place: FoundPlace): boolean {
  return place.level === 'province' || place.level === 'prefecture';
}

/** Behind a mark or a word that a name follows. */
function opens(doc: Doc, at: number): boolean {
  return (
    !/[\u4e00-\u9fff]/u.test(doc.lexical.charAt(at - 1)) ||
    /[由在到赴向与和为]/u.test(doc.lexical.charAt(at - 1)) ||
    leads.test(doc.lexical.slice(Math.max(0, at - 3), at)) ||
    (doc.byEnd.get('boundary')?.has(at) ?? false)
  );
}

/** An organ of a county behind it, a county beside it in a row, or somebody comes there. */
function isUnit(doc: Doc, { start, end }: Range): boolean {
  const kind = doc.lexical.charAt(end - 1);
  const organ =
    organAt(doc, end, 3) !== null ||
    /^(?:委(?:书记|副书记|常委|[、和，。宣组统办])|政府|人民政府)/u.test(doc.lexical.slice(end, end + 4));
  const beside = doc.places.some(
    (p) =>
      p.full &&
      p.level === 'county' &&
      ((p.start === end + 1 && /[、和]/u.test(doc.lexical.charAt(end))) ||
        (p.end === start - 1 && /[、和]/u.test(doc.lexical.charAt(start - 1)))),
  );
  if (organ || beside) return true;
  if (kind === '区' || kind === '旗') return false;
  const begins = start === 0 || doc.lexical.charAt(start - 1) === '\n';
  return (
    (leads.test(doc.lexical.slice(Math.max(0, start - 3), start)) &&
      goesOn.test(doc.lexical.slice(end, end + 4))) ||
    (begins && kind === '县' && headline.test(doc.lexical.slice(end, end + 3)))
  );
}

/** What a county's name may be besides. */
const unitWords: ReadonlySet<WordClass> = new Set<WordClass>([
  'place',
  'division',
  'person',
  'otherName',
  'noun',
  'none',
]);

/** A word of the language in it, or out of it. */
function cutsWord(doc: Doc, { start, end }: Range): boolean {
  const whole = listedAt(doc, start);
  if (whole && everyday.has(whole.wordClass) && whole.end >= end) return true;
  // 联合|市商务局, 签署|市校协议: a verb, and an organ of the region the article is about.
  if (whole?.end === end - 1 && !unitWords.has(whole.wordClass)) return true;
  for (const kind of ['boundary', 'verb', 'speech'] as const)
    if (wordsAt(doc, kind, start).some((w) => w.end === end - 1)) return true;
  const into = listedAt(doc, start - 1);
  const out = listedAt(doc, end - 1);
  const inner = listedAt(doc, start + 1);
  return (
    (into !== null &&
      into.end > start &&
      into.end < end &&
      /[\u4e00-\u9fff]/u.test(doc.lexical.charAt(start - 1))) ||
    (out !== null &&
      out.end > end &&
      !/^[县区市旗](?:委|政府|城)/u.test(doc.lexical.slice(end - 1, end + 2))) ||
    (inner !== null && inner.end > end) ||
    (inner?.end === end && inner.wordClass !== 'division' && inner.wordClass !== 'place')
  );
}

function isTaken(doc: Doc, range: Range): boolean {
  return (
    doc.places.some((p) => overlaps(p, range) && p.end > range.start && p.end >= range.end - 1) ||
    wordsAt(doc, 'division', range.start).some((w) => w.end >= range.end)
  );
}
