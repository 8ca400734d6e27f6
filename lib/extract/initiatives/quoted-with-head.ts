import { matchesIn } from '#lib/text/held-words.ts';
import { wordsAt, type Doc, type FoundInitiative } from '#lib/extract/doc.ts';
import { initiativeHeads } from '#lib/extract/lexicon/initiatives.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';
import { ceremonyLength, otherHalf } from './event-names.ts';
import { ownerStart } from './numbered-events.ts';

const quote = /“([^“”\n。！？；]{2,30})”/g;
/** No phrase of a name holds these. */
const particle = /[的了是在和与等由被把将向对为以及获这该、，。；：！？（）“”\s]/;
/** Behind a quoted name these only say what kind it is, and are no part of it. */
const onlyKind =
  /^(?:专项)?(?:行动|工程|活动|项目|计划|品牌|平台|模式|战略|制度|指数|(?:荣誉|光荣)?称号|荣誉|评选|征集|战略|新战略)$|战略$/;
const howMany = /^等?[一二两三四五六七八九十\d]{1,3}(?:个|项|大|类|场|款)/u;
const longest = 14;
const together =
  /^暨(?:表彰|动员|总结|颁奖|启动|推进|部署|学习|交流|工作)[\u4e00-\u9fff]{0,4}?(?:大会|会议|仪式|典礼|会)/;
/** 纪念“三八”国际妇女节大会, 第三届“丝路”国际设计周: what a name begins with before its quotation. */
const lead = /(?:纪念|庆祝|(?:\d{4}年?度?)?(?:第[一二三四五六七八九十百\d]+[届季期]|首[届季期])|\d{4}年度?)$/;
/** “某论坛”启动仪式: the forum, and not the hour in which it opens. */
const event = /[\u4e00-\u9fff]{2}(?:论坛|峰会|大会|博览会|节|活动|行动|计划|工程|大赛)$/;
const ceremony = /^(?:启动|开幕|闭幕|揭牌|首发|上线)(?:仪式|式|会|大会)$/;

/** Heads that name something behind a quotation and a field of work alone: “某某”文物保护|专项监督. */
const campaign =
  /^[\u4e00-\u9fff]{2,10}(?:专项(?:监督|执法|检查|督查|斗争|排查|攻坚|巡察)|攻坚战|半程马拉松|马拉松)$/u;

/** “1269”行动计划, “33618”现代制造业集群体系: figures alone name nothing without what they are of. */
const figures = /^[\dA-Za-z+＋×·NX]{1,12}$/u;
const ofFigures =
  /^[\u4e00-\u9fff]{0,10}?(?:行动计划|三年行动|产业体系|集群体系|体系|格局|布局|工程|行动|计划|战略)/u;
const before16 = /[\u4e00-\u9fff]{3,16}$/u;

/** Where the words before “1269”行动计划 begin that say what it is for; the quotation's own beginning where none do. */
function purposeStart(doc: Doc, open: number): number {
  const from = nameStart(doc, open, 18);
  const own = doc.lexical.slice(from, open);
  const isOwn =
    before16.test(own) && before16.exec(own)?.[0] === own && !/[的了]|[省市县区州盟旗]$/u.test(own);
  return isOwn ? from : open;
}

/** 全市农村集体|“三资”管理推进会: the scope of a meeting, and what it is of, stand before the quotation in its name. */
function scopeStart(doc: Doc, open: number): number {
  const from = nameStart(doc, open, 20);
  const own = doc.lexical.slice(from, open);
  const scope =
    /^(?:全[省市县区州盟旗国]|\d{4}年)/u.exec(own)?.[0].length ??
    (doc.places.find((p) => p.start === from && p.end <= open && p.level !== null)?.end ?? from) - from;
  const isOwn = scope > 0 && own.length >= scope + 2 && !/[的了“”]/u.test(own);
  return isOwn && ![...doc.places, ...doc.organizations].some((o) => o.start >= from + scope && o.end <= open)
    ? from
    : open;
}

/** “甲乙”消费季活动, “岭南数港”超级计算应用平台: a quotation that goes on to the head of its name. */
export function quotedWithHead(doc: Doc): FoundInitiative[] {
  const out: FoundInitiative[] = [];
  const heads = doc.byEnd.get('initiativeHead');
  for (const match of matchesIn(doc.lexical, quote)) {
    const close = match.index + match[0].length;
    const before = doc.lexical.slice(Math.max(0, match.index - 12), match.index);
    const led = lead.exec(before)?.[0] ?? '';
    // 甲市第八届|“乙”大赛: whose event it is stands before its number.
    const start = /^[第首]/u.test(led) ? ownerStart(doc, match.index - led.length) : match.index - led.length;
    if (/[，]/.test(match[1] ?? '')) continue;
    const counted = figures.test(match[1] ?? '')
      ? ofFigures.exec(doc.lexical.slice(close, close + 16))?.[0]
      : undefined;
    if (counted) {
      const from = purposeStart(doc, match.index);
      const range = { start: from, end: close + counted.length };
      const name = doc.text.slice(range.start, range.end);
      const type = /计划|行动/u.test(counted) ? 'campaign' : 'project';
      const rule = 'initiative.quoted.headed';
      out.push({ kind: 'initiative', rule, weight: 7.4, ...range, type, name, alias: null, outer: range });
      continue;
    }
    for (let end = close + 1; end <= Math.min(close + longest, doc.lexical.length); end++) {
      // 围绕“某某”作|大会发言.
      if (particle.test(doc.lexical.charAt(end - 1)) || /^[作做]/u.test(doc.lexical.slice(close))) break;
      const head = heads?.get(end)?.[0];
      const row =
        head && head.start >= close
          ? initiativeHeads[head.value]
          : campaign.test(doc.lexical.slice(close, end))
            ? { type: 'campaign' as const }
            : undefined;
      if (!row || goesOn(doc, end)) continue;
      // 主题展|览.
      if (/^展[览演](?!活动|会|馆)/.test(doc.lexical.slice(end - 1, end + 3))) end++;
      else if (isCutShort(doc, end)) continue;
      // “一群一策”打造多个世界级|集群.
      if (row.type === 'project' && does(doc, close, end)) break;
      // “某某楼”昨日举行|启用仪式.
      if (/举行|举办|召开|[今昨]日|近日|日前/u.test(doc.lexical.slice(close, end))) break;
      // “三八”国际妇女节|暨表彰大会: one name.
      end += together.exec(doc.lexical.slice(end, end + 12))?.[0].length ?? 0;
      end = row.type === 'meeting' ? otherHalf(doc, end) : end;
      if (head) end -= ceremonyLength(doc, head.start, close, end);
      // “甲”“乙”两个|项目: how many there are is no part of the last one's name.
      const rest = doc.lexical.slice(close, end).replace(howMany, '');
      const from = row.type === 'meeting' ? scopeStart(doc, start) : start;
      const isOpening = event.test(match[1] ?? '') && ceremony.test(rest);
      if (!onlyKind.test(rest) && !isOpening)
        out.push({
          kind: 'initiative',
          rule: 'initiative.quoted.headed',
          weight: 7.2,
          start: from,
          end,
          type: row.type,
          name: doc.text.slice(from, end),
          // 岭南数港 is what it is called for short.
          alias: match[1] ?? null,
          outer: { start: from, end },
        });
      break;
    }
  }
  return out;
}

/** 主题展|演活动, 规划|纲要: the word goes on, to another head. */
function isCutShort(doc: Doc, end: number): boolean {
  if (doc.lexical.startsWith('规划纲要', end - 2)) return true;
  if (doc.lexical.charAt(end - 1) !== '展') return false;
  const word = listedAt(doc, end - 1);
  // 主题展|现场: what follows is a word of its own.
  return (
    word !== null &&
    word.end > end &&
    (listedAt(doc, end)?.end ?? 0) <= word.end &&
    listedAt(doc, end) === null
  );
}

/** A word of two characters or more that leads on to another phrase. */
function does(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (wordsAt(doc, 'boundary', at).some((w) => w.end - w.start > 1 && w.end <= to)) return true;
  return false;
}

/** 推介活动启动仪式: a longer head ends later. */
function goesOn(doc: Doc, end: number): boolean {
  const next = doc.byStart.get('initiativeHead')?.get(end);
  return (
    (next?.[0] !== undefined &&
      !(/^方案/.test(doc.lexical.slice(end)) && !/^三年行动/.test(doc.lexical.slice(end - 4)))) ||
    /^[员者化部局办队]/.test(doc.lexical.slice(end))
  );
}
