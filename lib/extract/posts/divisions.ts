import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { stateEndingAt } from './states.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';

/** 艺术处 of 文化和旅游厅艺术处处长: a division of the body before it, no part of the title. */
const division =
  /^(?:[省市县区州旗盟]委会?|[\u4e00-\u9fff]{1,7}(?:处|司|科|室|所|局|部|支队|大队|分局|总区))$/;

export function withDivision(
  doc: Doc,
  body: FoundOrganization,
  start: number,
  head: number,
): FoundOrganization {
  if (!isDivision(doc, body, start, head)) return body;
  return { ...body, end: start, tail: body.tail + doc.text.slice(body.end, start) };
}

/**
 * 刑事审判庭 of 刑事审判庭庭长, 车务段 of 车务段段长: what ends in the first character of the title is a division; so
 * is a 处 or 科 of an office. 物流部 of a company's 物流部经理 belongs to the title.
 */
export function isDivision(doc: Doc, body: FoundOrganization, start: number, head: number): boolean {
  const text = doc.lexical.slice(body.end, start);
  if (/^[\u4e00-\u9fff]{2,10}$/u.test(text) && !text.includes('副')) {
    const own = doc.lexical.charAt(head);
    if (text.endsWith(own) && doc.lexical.charAt(head + 1) === '长') return true;
  }
  // 非盟委员会主席, 总统办公室主任: an organ of the body before it.
  if (
    /^[\u4e00-\u9fff]{0,6}(?:委员会|理事会|议会|秘书处|办公室|董事会|执委会|书记处|中央|中心|研究所|实验室|基地|分院|学院|系|学部|教研室)$/u.test(
      text,
    )
  )
    return true;
  // 某公司工会|主席: a house's union is a body of its own.
  if (text === '工会') return true;
  if (/^第?[一二三四五六七八九十]+[院厂所局处]$/u.test(text)) return true;
  // 某集团炼轧厂高级技师: a works or a branch is a body, a firm's 物流部 is not.
  if (body.type === 'company' && /^[\u4e00-\u9fff]{1,6}(?:厂|矿|分公司|项目部|分行|支行|营业部)$/u.test(text))
    return true;
  if (body.type === 'company' || /医院$/u.test(doc.lexical.slice(body.start, body.end))) return false;
  return division.test(text);
}

/** A body that ends a few characters before the title: what lies between belongs to the title, 的 to nobody. */
export function bodyWithMiddle(doc: Doc, start: number, floor: number): FoundOrganization | null {
  const exact = doc.organizations.filter(
    (o) => o.end === start && o.start >= floor && !doc.lexical.slice(o.start, o.end).includes('兼'),
  );
  if (exact.length > 0) return longest(exact);
  if (doc.places.some((p) => p.end === start && (p.level !== null || p.type === 'country'))) return null;
  const near = doc.organizations.filter(
    (o) =>
      o.start >= floor && o.end < start && start - o.end <= 10 && isMiddle(doc.lexical.slice(o.end, start)),
  );
  return longest(near.filter((o) => !o.bare));
}

/**
 * 省公安厅交通管理总局, 共青团中央书记处: two bodies with nothing between are one, the second of the first; so is what 和
 * or 与 in the middle of a name has cut, back to the mark before it.
 */
export function wholeBody(doc: Doc, body: FoundOrganization, floor: number): FoundOrganization {
  // 政协第十三届甘肃省委员会 is no party's committee.
  const council = /委员会$/u.test(doc.lexical.slice(body.start, body.end))
    ? /(?:政协|政治协商会议)(?:第[一二三四五六七八九十]+届)?$/u.exec(
        doc.lexical.slice(Math.max(floor, body.start - 14), body.start),
      )
    : null;
  if (council) {
    const start = body.start - council[0].length;
    return {
      ...body,
      rule: 'org.head',
      relative: false,
      type: 'cppcc',
      start,
      tail: doc.text.slice(start, body.end),
    };
  }
  const number =
    body.rule === 'org.ministry'
      ? /第[一二三四五六七八九十]{1,2}$/u.exec(doc.lexical.slice(Math.max(floor, body.start - 3), body.start))
      : null;
  if (number)
    return wholeBody(doc, { ...body, rule: 'org.numbered', start: body.start - number[0].length }, floor);
  if (body.rule === 'org.ship') return body;
  const abroad =
    /^org\.(?:ministry|head|central)$/u.test(body.rule) &&
    /[部局署院]$/u.test(doc.lexical.slice(body.start, body.end))
      ? stateEndingAt(doc, body.start, floor)
      : null;
  // 俄|国防部发言人: no ministry of ours.
  if (abroad && abroad.end - abroad.start === 1)
    return {
      ...body,
      rule: 'org.foreign',
      region: null,
      start: abroad.start,
      tail: abroad.name + doc.text.slice(body.start, body.end),
    };
  const posted = postedFrom(doc, body, floor);
  if (posted) return posted;
  const outer = doc.organizations
    .filter(
      (o) => o.start >= floor && o.start < body.start && o.end >= body.start && o.end < body.end && !o.bare,
    )
    .sort((a, b) => a.start - b.start)[0];
  if (outer) return { ...outer, end: body.end, tail: outer.tail + doc.text.slice(outer.end, body.end) };
  // 某集团有限公司新|能源部: what the name of a part of a house was cut from.
  const house =
    /^org\.(?:head|model|ministry)$/u.test(body.rule) && !body.relative
      ? doc.organizations.find(
          (o) =>
            o.start >= floor &&
            o.end < body.start &&
            o.end >= body.start - 3 &&
            /(?:公司|集团|大学|学院|医院|银行)$/u.test(doc.lexical.slice(o.start, o.end)) &&
            /^(?![和与及的等])[\u4e00-\u9fff]+$/u.test(doc.lexical.slice(o.end, body.start)),
        )
      : undefined;
  if (house) return { ...house, end: body.end, tail: house.tail + doc.text.slice(house.end, body.end) };
  if (
    !/^org\.(?:head|model|ministry)$/u.test(body.rule) ||
    !/[和与及]/u.test(doc.lexical.charAt(body.start - 1))
  )
    return body;
  const lead = /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,16})[和与及]$/u.exec(
    doc.lexical.slice(Math.max(floor, body.start - 18), body.start),
  )?.[1];
  if (!lead) return body;
  const start = body.start - 1 - lead.length;
  const parted = (o: { readonly end: number }) => o.end === body.start - 1;
  if (doc.organizations.some(parted) || doc.persons.some((p) => p.end > start && p.end < body.start))
    return body;
  for (let at = start; at < body.start - 1; at++)
    if ((doc.byStart.get('title')?.has(at) ?? false) || holdsWord(doc, at, body.start)) return body;
  return {
    ...body,
    start,
    relative: false,
    region: null,
    rule: 'org.head',
    tail: doc.text.slice(start, body.end),
  };
}

/** 省政府驻|北京办事处: who sends it is of the name. */
function postedFrom(doc: Doc, body: FoundOrganization, floor: number): FoundOrganization | null {
  const at = body.start - 1;
  if (
    at <= floor ||
    doc.lexical.charAt(at) !== '驻' ||
    !/(?:处|中心|公司|组|队|馆|团)$/u.test(doc.lexical.slice(body.start, body.end))
  )
    return null;
  const sender = doc.organizations
    .filter((o) => o.end === at && o.start >= floor)
    .sort((a, b) => a.start - b.start)[0];
  const tail = doc.text.slice(at, body.end);
  if (sender) return { ...sender, end: body.end, bare: false, tail: sender.tail + tail };
  const start = Math.max(floor, nameStart(doc, at, 10));
  return at - start >= 2
    ? {
        ...body,
        rule: 'org.head',
        relative: false,
        region: null,
        start,
        tail: doc.text.slice(start, body.end),
      }
    : null;
}

/** A word that no name holds begins at `at`. */
function holdsWord(doc: Doc, at: number, end: number): boolean {
  return (['boundary', 'verb'] as const).some((c) =>
    (doc.byStart.get(c)?.get(at) ?? []).some(
      (w) => w.end - w.start > 1 && w.end < end && !(doc.byStart.get('topic')?.has(at) ?? false),
    ),
  );
}

function isMiddle(text: string): boolean {
  return (
    text === '的' ||
    /^(?:分管|主管|负责)[^，。、；]{2,9}的$/u.test(text) ||
    (/^[\u4e00-\u9fffA-Za-z]{1,10}$/.test(text) &&
      !/[的了是在由向对为把被将从到等兼]|^[和与及]|[和与及]$/.test(text.replace(/[高中初]等/, '')))
  );
}

function longest(list: readonly FoundOrganization[]): FoundOrganization | null {
  return (
    [...list].sort(
      (a, b) => b.end - a.end || b.end - b.start - (a.end - a.start) || b.weight - a.weight,
    )[0] ?? null
  );
}
