import {
  wordsEndingAt,
  type BodyReference,
  type Doc,
  type FoundPerson,
  type FoundPost,
  type Range,
} from '#lib/extract/doc.ts';
import type { Modality } from '#lib/domain/kinds.ts';
import { resolveRegion } from '#lib/extract/places/resolve-region.ts';
import { bareTitlesWithoutPost, implicitBodies } from '#lib/extract/lexicon/titles.ts';
import { bodyOf } from './bodies.ts';
import { beforeBracket, beforeRole, withField } from './chain-end.ts';
import { alsoAbroad, isForeignName, stateBefore } from './states.ts';
import { partEndingAt, type PostPart } from './part.ts';
import { withHouse, withUnknown } from './unknown-words.ts';

export interface Chain {
  readonly printed: Range;
  readonly parts: readonly { readonly part: PostPart; readonly body: BodyReference | null }[];
  /** 原 or 时任 before the body of the first title speaks of all of them: 原甲省水利厅党组书记、厅长. */
  readonly former: boolean;
  /** From which part on 现 takes back what 原 says: 原甲局教导员、现乙所所长. */
  readonly presentFrom: number;
  /** 候选人 or 人选 behind the last title: it is not held yet. */
  readonly hoped: string;
  /** 、 stands between it and the person before, whose body is a house: 某厂厂长甲、工程师乙. */
  readonly adjoins: boolean;
}

/** 县政府党组成员、副县长候选人某某: the last of the posts is not held yet. */
const candidacy = /(?<=[长席任官记事员])(?:提名)?(?:候选人|人选)$/u;

/** Bodies that rule a region: who is only called 教授 behind their head is not of them. */
const ofRegion = /(?:政府|委|党委|人大常委会|人民代表大会|政协|公署|党组)$/u;

/**
 * The chain of titles that ends at `end`, not reaching before `floor`. 、 between titles goes on with the same person;
 * so does ， when a title stands directly before it and no name between.
 */
export function chainEndingAt(
  doc: Doc,
  end: number,
  floor: number,
  inherited: BodyReference | null,
  adjoins = false,
): Chain | null {
  const regionOf = (word: string, at: number) => resolveRegion(doc, word, at);
  const parts: PostPart[] = [];
  let present = 0;
  const hoped = candidacy.exec(doc.lexical.slice(Math.max(floor, end - 6), end))?.[0] ?? '';
  const from = hoped ? end - hoped.length : beforeRole(doc, end, floor);
  for (let at = beforeBracket(doc, from, floor); parts.length < 12;) {
    const printed = partEndingAt(doc, at, floor, regionOf);
    if (!printed) break;
    const part = withField(doc, withUnknown(doc, printed, floor));
    // Across ， only a title with its body goes on; 有关单位负责人， ends there.
    if (
      parts.length > 0 &&
      doc.lexical.charAt(at) === '，' &&
      !part.organization &&
      !part.region &&
      !part.organ &&
      !isImplicit(doc, part) &&
      !goesOn(doc, part)
    )
      break;
    // 省能源局相关负责人，宜宾市副市长某: who is not named ends there.
    if (
      parts.length > 0 &&
      doc.lexical.charAt(at) === '，' &&
      /(?:负责人|负责同志)$/u.test(doc.lexical.slice(part.title.start, part.title.end))
    )
      break;
    parts.unshift(part);
    const now = /(?<=[、，])现(?:任|为)?$/u.exec(
      doc.lexical.slice(Math.max(floor, part.start - 3), part.start),
    );
    if (now) present = parts.length;
    const start = part.start - (now?.[0].length ?? 0);
    const joint = doc.lexical.charAt(start - 1);
    if (start - 1 <= floor || !/[、，兼]/.test(joint)) {
      // 市委书记及市人大常委会主任, 副市长并公安局局长: behind a title they join another one.
      const joins = /[及并暨]/u.test(joint) && wordsEndingAt(doc, 'title', start - 1).length > 0;
      if (!joins) break;
    }
    at = beforeBracket(doc, start - 1, floor);
  }
  const first = withHouse(doc, parts, floor);
  if (!first) return null;
  const bodies: BodyReference[] = inherited ? [inherited] : [];
  const read = parts.map((printed, i) => {
    const part = ofWard(doc, printed, bodies.at(-1));
    const body = bodyOf(doc, part, bodies, i > 0 || !inherited || adjoins);
    if (body) bodies.push(body);
    return { part, body };
  });
  const past = pastBefore(doc, first.start, floor);
  return {
    printed: { start: first.start - past.length, end },
    parts: read,
    former: past !== '',
    presentFrom: present === 0 ? parts.length : parts.length - present,
    hoped,
    adjoins:
      adjoins &&
      inherited !== null &&
      (!ofRegion.test(inherited.name) || isCouncillor(doc, first, inherited)),
  };
}

/** 市政协常委甲、委员乙: councillors are of the council that the name before them is of. */
function isCouncillor(doc: Doc, { title }: PostPart, inherited: BodyReference): boolean {
  return /政协$/u.test(inherited.name) && /^(?:常委|委员)$/u.test(doc.lexical.slice(title.start, title.end));
}

/** 甲市党委书记、政委，乙开发区党工委书记: a bare title behind another is of the body before. */
function goesOn(doc: Doc, part: PostPart): boolean {
  return (
    doc.lexical.charAt(part.start - 1) === '、' && wordsEndingAt(doc, 'title', part.start - 1).length > 0
  );
}

/** 原国务委员兼|国防部部长: both were held at once. */
function isJoined(doc: Doc, { start }: PostPart): boolean {
  return doc.lexical.charAt(start - 1) === '兼';
}

/** 原国务委员: a title whose body needs no printing. */
function isImplicit(doc: Doc, { title }: PostPart): boolean {
  return doc.lexical.slice(title.start, title.end).replace(/^[原前]/u, '') in implicitBodies;
}

/** 某医院院长甲、疼痛科主任乙; 某局科员、办公室主任: the part of the house is part of the title, and the house its body. */
function ofWard(doc: Doc, part: PostPart, last: BodyReference | undefined): PostPart {
  // 新区党工委书记甲、党工委副书记乙: the committee is of the zone, and no part of the title.
  const zone = /(?:党工委|管委会|街道办事处)$/u.test(last?.name ?? '');
  if (zone && !part.organization && !part.region && !part.organ && !part.raw)
    if (doc.lexical.startsWith('党工委', part.title.start)) {
      const at = part.title.start + 3;
      return {
        ...part,
        organ: { start: part.title.start, end: at },
        title: { start: at, end: part.title.end },
      };
    }
  const ward = part.raw ?? part.organ;
  if (!last || !ward) return part;
  const text = doc.lexical.slice(ward.start, ward.end);
  const isPart =
    (/(?:医院|卫生院)$/u.test(last.name) && /(?:科|病区|诊室)$/u.test(text)) ||
    (/(?:公司|集团|厂|矿|段)$/u.test(last.name) && /(?:车间|工段|工区|班组|分厂)$/u.test(text)) ||
    (/(?:局|厅|委员会|管委会|公司|集团)$/u.test(last.name) &&
      /^(?:[\u4e00-\u9fff]{1,4}[科股]|办公室)$/u.test(text)) ||
    // 全国妇联党组成员、书记处书记
    (text === '书记处' && /(?:妇联|团中央|总工会|科协|作协|文联|侨联|记协|残联|青联)$/u.test(last.name));
  if (!isPart) return part;
  return { ...part, raw: null, organ: null, title: { start: ward.start, end: part.title.end } };
}

/** Only as a word of its own: not the end of 中原, and 前 only behind a mark: 日前 and 目前 are words. */
function pastBefore(doc: Doc, at: number, floor: number): string {
  const before = doc.lexical.slice(Math.max(floor, at - 3), at);
  return (
    /(?:^|[^\p{L}\p{N}]|[由与和是系同的向对给为]|(?<=[省市县区旗盟州镇乡])(?=原))(原|时任|[首前]任|当时的)$/u.exec(
      before,
    )?.[1] ?? (before.endsWith('前') && /^[，。、；：（\n]?$/u.test(doc.lexical.charAt(at - 2)) ? '前' : '')
  );
}

/** 蚌埠市原公安局局长: 原 stands in the middle of the body. */
const pastBody =
  /(?<=[省市县区旗盟州镇乡])原(?:(?=[\u4e00-\u9fff]{2,}[局厅委办部院]$)|[省市县区旗盟州](?=委$))/u;

/** 乙大学校长、教授: a bare title is of the body before it in its chain; these may be of any other. */
const looseTitles = /^(?:代表|院士|负责人|领导|发言人|科学家)$/u;

/** The posts of a chain for one person. */
export function postsOf(
  doc: Doc,
  chain: Chain,
  person: FoundPerson,
  order: number | null,
  rule: string,
  confidence: number,
  stated: Modality = 'asserted',
): FoundPost[] {
  const out: FoundPost[] = [];
  const isOurs = (body: BodyReference | null) => body?.region === 'CN';
  const abroad = (title: string, one: FoundPerson) => alsoAbroad.test(title) && isForeignName(doc, one.name);
  let wasFormer = false;
  let hasBody = chain.adjoins;
  for (const [i, { part, body: given }] of chain.parts.entries()) {
    const isPast = chain.former && i < chain.presentFrom;
    const whole = doc.lexical.slice(part.title.start, part.title.end);
    const called = /^(?:原|[首前上]任|上一?届|前届|前|时任|退休|离任|已故)/u.exec(whole)?.[0] ?? '';
    // 担任首任院长: the first one, who is it now.
    const isFirst = called === '首任' && (rule === 'post.appointed' || rule === 'post.holder');
    const printedFormer = isFirst ? '' : called;
    const from = part.title.start + (called || (/^(?:新任|现任|籍)(?=.)/u.exec(whole)?.[0] ?? '')).length;
    const inside = /(?<=^党[委组]|^党(?:支部|总支|工委))[原前](?=.)/u.exec(
      doc.lexical.slice(from, part.title.end),
    );
    // 候补市委委员: the word stands before the committee, and is of the title.
    const alternate =
      whole === '委员' && doc.lexical.slice(part.start - 2, part.start) === '候补'
        ? doc.text.slice(part.start - 2, part.start)
        : '';
    const printedTitle = alternate + doc.text.slice(from, part.title.end);
    // 党委原书记: 原 stands in the middle of the title.
    const title = inside
      ? printedTitle.slice(0, inside.index) + printedTitle.slice(inside.index + 1)
      : printedTitle;
    const printedBody = part.organization ?? part.region ?? part.organ ?? part.raw;
    // 总理斯塔默: nobody of that name is the head of ours.
    const body =
      isOurs(given) && !printedBody && abroad(title, person)
        ? stateBefore(doc, chain.printed.start, null)
        : given;
    // 原党组成员、副局长: 原 holds for all titles at the same body.
    const wasThere = body !== null && pastBody.test(body.name);
    const former: boolean =
      isPast ||
      wasThere ||
      printedFormer !== '' ||
      inside !== null ||
      (wasFormer &&
        (!printedBody || printedBody === part.organ || isJoined(doc, part)) &&
        i !== chain.presentFrom);
    wasFormer = former;
    const inherits = hasBody && !looseTitles.test(title);
    hasBody ||= Boolean(printedBody);
    if (!body || (bareTitlesWithoutPost.has(title) && !printedBody && !inherits)) continue;
    const hoped = i === chain.parts.length - 1 ? chain.hoped : '';
    const zone = zoneOf(body, title);
    const guess = body.range === null && !part.region && !part.organization;
    out.push({
      person,
      title: (zone ? '党工委' : '') + title + hoped,
      printed: chain.printed,
      body: zone ?? (wasThere ? { ...body, name: body.name.replace(pastBody, '') } : body),
      order,
      rule,
      modality:
        stated !== 'asserted'
          ? stated
          : hoped
            ? 'planned'
            : former
              ? 'former'
              : /^(?:代理|代(?!表))/.test(title)
                ? 'acting'
                : /^(?:拟任|候任)/.test(title)
                  ? 'planned'
                  : 'asserted',
      confidence: guess ? confidence - 0.08 : confidence,
    });
  }
  return out;
}

/** 贵安新区|党工委书记: the zone or the street is the body, and the committee is of the title. */
function zoneOf(body: BodyReference, title: string): BodyReference | null {
  const zone = /^(.{2,}(?:区|(?<=..)街道|基地|港|城|带|园))党工委$/u.exec(body.name)?.[1];
  if (zone === undefined || !/^(?:第一|常务)?副?(?:书记|委员)/u.test(title)) return null;
  return { ...body, name: zone, range: body.range && { ...body.range, end: body.range.end - 3 } };
}
