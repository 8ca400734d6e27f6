import { wordsAt, wordsEndingAt, type Doc } from '#lib/extract/doc.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { isShortHouse, isUnit } from './houses.ts';
import type { PostPart } from './part.ts';

/** A body that no rule knows, as printed before a title that begins at `start` and ends at `end`. */
export function rawBefore(
  doc: Doc,
  start: number,
  end: number,
  floor: number,
): Omit<PostPart, 'title'> | null {
  const none = { organization: null, region: null, organ: null };
  const abroad = ofCountry(doc, start, end, floor);
  if (abroad !== null) return { ...none, start: abroad, raw: { start: abroad, end: start } };
  const journal = journalStart(doc, start, end, floor);
  if (journal !== null)
    return {
      ...none,
      start: journal,
      raw: { start: journal + 1, end: doc.lexical.lastIndexOf('》', start) },
    };
  const league = leagueStart(doc, start, floor);
  if (league !== null) return { ...none, start: league, raw: { start: league, end: start } };
  const earliest = Math.max(floor, nameStart(doc, start, 20));
  const act =
    /^.*(?:会见|会谈|看望|出席|陪同|率领|前往|抵达|访问|接受|涉嫌|任命|聘任|聘请|选举|推选|介绍|邀请|叮嘱|嘱咐|嘱托|勉励|鼓励|询问|告诉|感谢|要求|带领|带着|领着|跟着|陪着|跟随|随同)/u.exec(
      doc.lexical.slice(earliest, start),
    );
  // 校长助理兼|人事处: another title of the same person ends before 兼.
  const joint = doc.lexical.lastIndexOf('兼', start - 1) + 1;
  const isJoined = joint > earliest && wordsEndingAt(doc, 'title', joint - 1).length > 0;
  const behindAct = isJoined ? joint : earliest + (act?.[0].length ?? 0);
  // 原|县扶贫办主任: what was, and no part of the name.
  const was =
    /^[原前](?=[省市县区旗盟州镇乡地公国厂中煤水电农林])|^原(?![平阳州]|住民)[\u4e00-\u9fff]{3,}(?:集团|公司|[局厅委院社厂校会部所站办]|中心|大学)$/u.test(
      doc.lexical.slice(behindAct, start),
    );
  // 候补|市委委员: of the title.
  const isAlternate = doc.lexical.startsWith('候补', behindAct);
  const limit = behindAct + (was ? 1 : isAlternate ? 2 : 0);
  const raw = doc.lexical.slice(limit, start);
  // 在野党立委: 在 begins the word, and no party is named.
  if (raw === '野党' && doc.lexical.charAt(limit - 1) === '在')
    return { ...none, start: limit - 1, raw: null };
  // 某旅政委: a unit whose name is kept back.
  if (
    /[师旅团营连队]$/u.test(raw) &&
    raw.length < 6 &&
    doc.lexical.charAt(limit - 1) === '某' &&
    limit - 1 >= floor
  )
    return { ...none, start: limit - 1, raw: { start: limit - 1, end: start } };
  if (/^(?:多|各|[一两三](?![〇零○一二三四五六七八九十百])|有关|相关|部分|几)/u.test(raw)) return null;
  // 鼓励|董事长某某: what is done is nobody's house.
  const word = listedAt(doc, limit);
  if (word?.end === start && (word.wordClass === 'verb' || word.wordClass === 'verbalNoun')) return null;
  if (
    (raw.length >= 2 || isShortHouse(raw)) &&
    (isBodyLike(doc, raw, limit, start) || isFirm(doc, raw, limit, start, end))
  ) {
    const from = villageStart(doc, limit, start);
    // 该校|副校长: 该 is of the words for the body.
    const that = isShortHouse(raw) && /[该本]/u.test(doc.lexical.charAt(limit - 1)) && limit - 1 >= floor;
    return { ...none, start: limit - (that ? 1 : 0), raw: { start: from, end: start } };
  }
  return null;
}

/** 《某某文学》主编: who edits it. */
function journalStart(doc: Doc, start: number, end: number, floor: number): number | null {
  const kind = /》(?:杂志社?|期刊|周刊|月刊|学报|报社?|编辑部)?$/u.exec(
    doc.lexical.slice(Math.max(floor, start - 5), start),
  );
  if (!kind) return null;
  const open = doc.lexical.lastIndexOf('《', start - 1);
  return open >= floor &&
    start - open > 3 &&
    /^(?:编辑部)?(?:主编|总编|总编辑|社长|编辑|编审|主笔|记者|主任)$/u.test(
      doc.lexical.slice(start, end).replace(/^(?:副|执行|常务|名誉)+/u, ''),
    )
    ? open
    : null;
}

/** 中华某某推动联盟: what a country begins and 联盟 or 会 ends is one name, whatever words it holds. */
function leagueStart(doc: Doc, start: number, floor: number): number | null {
  const clause = /(?:^|[，。、；：！？“”（）\s])([\u4e00-\u9fff]{5,20})$/u.exec(
    doc.lexical.slice(Math.max(floor, start - 22), start),
  )?.[1];
  const lead =
    clause &&
    /(?:中华民国|中华|中国|全国|国际|世界|亚洲|台湾|香港|澳门)(?=[\u4e00-\u9fff]{3,}(?:联盟|总会|协会|学会|商会|基金会|公会)$)/u.exec(
      clause,
    );
  return lead && !/[的了]/u.test(clause.slice(lead.index)) && lead.index < 3
    ? start - clause.length + lead.index
    : null;
}

const heads =
  /^(?:副|名誉|执行|常务|轮值|首席|联合)*(?:主席|总书记|党首|秘书长|总裁|主任|会长|总干事|首席执行官|董事长|总经理|负责人|创始人|理事长|司令|领袖|所长|院长|部长|总干事)$/u;

/** 南非非国大主席, 法国足协主席: a few characters behind a country that begins the clause or stands behind a title. */
function ofCountry(doc: Doc, start: number, end: number, floor: number): number | null {
  const office = /[部局署]$/u.test(doc.lexical.slice(0, start).slice(-1));
  if (!heads.test(doc.lexical.slice(start, end)) && !office) return null;
  const country = doc.places.find(
    (p) => p.type === 'country' && p.start >= floor && p.end < start - 1 && start - p.end <= 10,
  );
  if (!country) return null;
  const name = doc.lexical.slice(country.end, start);
  return /^[\u4e00-\u9fff]+$/u.test(name) &&
    !/[的了是在和与及对为把被将从到等兼前]|资深|著名|高级|央行$/u.test(name)
    ? country.start
    : null;
}

const firmTitles =
  /^(?:副|轮值|联席|执行|高级|名誉|首席|常务)*(?:董事长|总裁|总经理|首席执行官|首席技术官|首席财务官|首席运营官|创始人|合伙人|董事局主席|首席科学家|首席经济学家|首席分析师|执行董事|行政总裁|董事总经理|(?:营销|销售|市场|运营|设计|艺术)总监|技术总监|总监|掌门人|负责人|经理|厂长|主管|工程师|法定代表人|实际控制人)$/u;
const kindOfFirm =
  /护理|企业|行业|产业|单位|机构|部门|公司|人员|龙头|相关|该|本|其|部$|组$|处$|科$|项目|现场|活动|工作|方面|平台|基地|小区|村|镇|县|市|区|省|中心|办公|主要|技术|设备|生产|安全|销售|质量|市场|采购|财务|运营|产品|研发|店|车间|社区|负责|主办方|承办方|公益|有关|部分|多家|各|当地|团队/u;

/** 甲电器董事长: before a title that only firms have, what fills the item of a list is a firm. */
function isFirm(doc: Doc, raw: string, from: number, to: number, end: number): boolean {
  if (
    !firmTitles.test(doc.lexical.slice(to, end)) ||
    raw.length > 10 ||
    raw.length < 2 ||
    kindOfFirm.test(raw)
  )
    return false;
  if (/兼/u.test(raw)) return false;
  const before = doc.lexical.charAt(from - 1);
  return from === 0 || /[，。、；：\n“”（]/u.test(before) || (before === '的' && raw.endsWith('业'));
}

/** 甲县乙镇丙村: the village is the body, behind what it lies in. */
export function villageStart(doc: Doc, from: number, to: number): number {
  if (!/(?:村|社区|嘎查|居民区)(?:妇联|团支部|工会|村委会|居委会)?$/u.test(doc.lexical.slice(from, to)))
    return from;
  const outer = doc.places.findLast(
    (p) =>
      p.start >= from &&
      p.end <= to - 2 &&
      (p.level === 'township' || p.level === 'county' || p.type === 'township'),
  );
  const at = outer?.end ?? from;
  const town = /^[\u4e00-\u9fff]{1,4}?(?:镇|乡|街道)(?=[\u4e00-\u9fff]{2,}$)/u.exec(
    doc.lexical.slice(at, to),
  );
  return at + (town?.[0].length ?? 0);
}

const ofUniversity =
  /^(?:副?校长|(?:副|特聘|讲座|荣休|荣誉)?教授|主任秘书|系主任|副?教务长|副?研究员|讲师|党委)/u;
const ofVillage =
  /^(?:村|社区|嘎查)?(?:支书|主任|党支部书记|党总支书记|支部书记|(?:驻村)?第一书记|妇女主任|妇联主席)/u;

/** 副市长、甲科学城党工委书记: what stands between two titles of a chain, or before a committee's, is a body. */
function isBodyLike(doc: Doc, raw: string, from: number, to: number): boolean {
  if (/^[\u4e00-\u9fff]{1,3}共中央$|^[A-Z]{2,8}$/u.test(raw)) return true;
  // 党的某大代表: a congress of the party.
  if (/^党的[一二三四五六七八九十]{1,3}大$/u.test(raw) && doc.lexical.startsWith('代表', to)) return true;
  // 某国小校长, 某某庙主委.
  if (
    /(?:国[小中]|[附实]小|[附女高]中|小学|中学)$/u.test(raw) &&
    /^(?:副?校长|教[师导]|教务|学务|总务|党支部|党总支|党委|德育|班主任)/u.test(doc.lexical.slice(to, to + 5))
  )
    return true;
  if (
    /[庙寺宫祠观]$/u.test(raw) &&
    /^(?:副?主委|主任委员|住持|方丈|董事长|管委会主任|监院)/u.test(doc.lexical.slice(to, to + 5))
  )
    return true;
  // 六连, 发射四连.
  if (/^(?:第?|[\u4e00-\u9fff]{2})[一二三四五六七八九十]{1,3}[营连排]$/u.test(raw)) return true;
  // 社區應急課主任, 保護股股長.
  if (/(?:[课股]$)/u.test(raw) && raw.length >= 3) return true;
  // 某科大教授: a university by its short name.
  if (
    /^[\u4e00-\u9fff]{1,3}大$/u.test(raw) &&
    !/^(?:.?人|[重广扩最强壮宏远盛巨特更较很不])大$/u.test(raw) &&
    ofUniversity.test(doc.lexical.slice(to, to + 6))
  )
    return true;
  // 某村|村支书, 某村|第一书记.
  if (/[\u4e00-\u9fff](?:村|社区|嘎查|寨)$/u.test(raw) && ofVillage.test(doc.lexical.slice(to, to + 8)))
    return true;
  // 该厅党组成员, 校党委书记.
  if (isShortHouse(raw) && /[该本]/u.test(doc.lexical.charAt(from - 1))) return true;
  if (isShortHouse(raw) && doc.lexical.startsWith('第一书记', to)) return true;
  // 油尖旺民政事务专员, 九龙西区指挥官: a part of the region, as its services divide it.
  if (/^(?:助理)?民政事务(?:助理)?专员/u.test(doc.lexical.slice(to, to + 9)) && raw.length <= 4) return true;
  // 旅政委某某, 支队政委某某: of the brigade that the article tells of.
  if (
    isUnit(raw) &&
    /^(?:副?政委|政治委员|教导员|参谋长|副?旅长|副?营长)/u.test(doc.lexical.slice(to, to + 4))
  )
    return true;
  // 集团原董事长, 医院副院长: of the house that the article tells of.
  if (
    /^(?:集团|医院|学校)$/u.test(raw) &&
    /^(?:原|副|前)*(?:董事长|总经理|总裁|院长|校长)/u.test(doc.lexical.slice(to, to + 5)) &&
    /[，。、；：\n]|^$/u.test(doc.lexical.charAt(from - 1))
  )
    return true;
  if (isShortHouse(raw))
    return wordsAt(doc, 'modifier', to).some((w) => /^党/u.test(doc.lexical.slice(w.start, w.end)));
  if (
    /[部厅局委办院校会社团队组所站处科室司厂店行馆团心盟工区园场企基地署段庭舰艇坛联台堂库]$|车间$/.test(raw)
  )
    return true;
  if (
    /(?<![我全入本一该])党$|大学$|学系$|第?[一二三四五六七八九十百〇零○\d]+[师团]$|^某[旅团营连]$/.test(raw)
  )
    return true;
  const joint = doc.lexical.charAt(from - 1);
  return (
    raw.length >= 3 &&
    !/[兼任为的是]$/.test(raw) &&
    ((joint === '、' && wordsEndingAt(doc, 'title', from - 1).length > 0) ||
      wordsAt(doc, 'modifier', to).some((w) =>
        /^(?:党委|党工委|党组|党支部|党总支)$/.test(doc.lexical.slice(w.start, w.end)),
      ))
  );
}
