import { matchesIn } from '#lib/text/held-words.ts';
import {
  isInside,
  overlaps,
  type Doc,
  type FoundOrganization,
  type OrganizationType,
} from '#lib/extract/doc.ts';
import { body } from './body.ts';

const funeralBody =
  /(?<![\u4e00-\u9fff])[\u4e00-\u9fff·]{2,12}?(?:同志|先生|女士)治丧(?:委员会|办公室|工作小组)/gu;

/**
 * Bodies that the sentence itself says are such, whatever their names: a row before 等36家企业, what is founded in
 * quotation marks, the committee for a funeral, a centre of the state in a city, a university with its campus in brackets, the
 * office a region keeps elsewhere, and a museum that does something.
 */
export function toldAs(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  return [
    ...rows(doc, known),
    ...founded(doc),
    ...funerals(doc),
    ...nationalCentres(doc),
    ...campuses(doc, known),
    ...offices(doc),
    ...houses(doc, known),
  ];
}

const count =
  /等(?:[\d一二三四五六七八九十百多余两几]+)(?:余|多)?(?:家|所|支|个)(?:“[\u4e00-\u9fff]{1,6}”|[\u4e00-\u9fff]{0,6}?)(企业|公司|银行|高校|大学|院校|医院|媒体|机构|协会|商会|队伍|剧团|院团)/gu;
const kinds: Readonly<Record<string, OrganizationType>> = {
  企业: 'company',
  公司: 'company',
  银行: 'company',
  高校: 'institution',
  大学: 'institution',
  院校: 'institution',
  医院: 'institution',
  媒体: 'media',
  机构: 'institution',
  协会: 'association',
  商会: 'association',
  队伍: 'team',
  剧团: 'team',
  院团: 'institution',
};
/** What is no name in a row: it begins with what leads to the row, or is too long or too short. */
const item = /^[\u4e00-\u9fffA-Za-z0-9]{2,12}$/u;
const leading = /^(?:授权|支持|推荐|由|与|和|包括|包含|如|像|引进|引入|吸引|培育|组织|邀请|联合|走访|其中)/u;

/** 长山存储、东湖通信等36家“链主”企业: each of the row is a company, those at the ends too. */
function rows(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const match of matchesIn(doc.lexical, count)) {
    const type = kinds[match[1] ?? ''] ?? 'other';
    let end = match.index;
    while (end > 0) {
      const from = Math.max(doc.lexical.lastIndexOf('、', end - 1), beforeRow(doc, end)) + 1;
      const lead = leading.exec(doc.lexical.slice(from, end))?.[0].length ?? 0;
      const range = { start: from + lead, end };
      const name = doc.lexical.slice(range.start, end);
      const isRow = doc.lexical.charAt(from - 1) === '、' || out.some((o) => o.start === end + 1);
      if (!item.test(name) || !isRow || /[的了在]/u.test(name)) break;
      const place = doc.places.some((p) => p.start === range.start && p.end === range.end);
      if (!place && !known.some((o) => overlaps(o, range) && !isInside(o, range)))
        out.push(
          body(range.start, range.end, 'org.row', 5.4, {
            type,
            region: null,
            tail: doc.text.slice(range.start, range.end),
            relative: false,
          }),
        );
      if (doc.lexical.charAt(from - 1) !== '、' || lead > 0) break;
      end = from - 1;
    }
  }
  return out;
}

/** Where the clause of a row begins. */
function beforeRow(doc: Doc, end: number): number {
  for (let at = end - 1; at >= 0; at--) if (/[，。；：！？\s”“（）]/u.test(doc.lexical.charAt(at))) return at;
  return -1;
}

const quoted =
  /(?:(?<=[\u4e00-\u9fff])为(?=“[^”]{2,20}”(?:揭牌|授牌|挂牌))|共建|合作建立|成立|组建|设立|创办|创立|发起|揭牌|加入|建成|建起|筹建|联合建立)(?:了|的)?“([\u4e00-\u9fffA-Za-z·（）—]{2,20}?(?:实验室|研究院|研究所|研究中心|创新中心|联合中心|联盟|学院|基金会|协会|联合会|促进会|俱乐部|工作室|合作社))”/gu;

/** 共建“某某联合实验室”: what is founded and has a body's head is a body. */
function founded(doc: Doc): FoundOrganization[] {
  return matchesIn(doc.lexical, quoted).map((match) => {
    const start = match.index + match[0].indexOf('“') + 1;
    const end = start + (match[1] ?? '').length;
    const type = /(?:联盟|协会|联合会|促进会|俱乐部|基金会)$/u.test(match[1] ?? '')
      ? 'association'
      : 'institution';
    // Above what a quoted name weighs as an undertaking.
    return body(start, end, 'org.founded', 8, {
      type,
      region: null,
      tail: doc.text.slice(start, end),
      relative: false,
    });
  });
}

/** 某某同志治丧委员会. */
function funerals(doc: Doc): FoundOrganization[] {
  return matchesIn(doc.lexical, funeralBody).map(({ index, 0: name }) =>
    body(index, index + name.length, 'org.funeral', 9, {
      type: 'team',
      region: null,
      tail: doc.text.slice(index, index + name.length),
      relative: false,
    }),
  );
}

/** 国家超级计算|广州|中心. */
function nationalCentres(doc: Doc): FoundOrganization[] {
  return doc.places.flatMap((place) => {
    const head = /^(?:分中心|中心|基地|研究院|实验室)/u.exec(
      doc.lexical.slice(place.end, place.end + 4),
    )?.[0];
    const lead = /国家[\u4e00-\u9fff]{2,8}$/u.exec(
      doc.lexical.slice(Math.max(0, place.start - 10), place.start),
    )?.[0];
    if (!head || !lead) return [];
    const range = { start: place.start - lead.length, end: place.end + head.length };
    return body(range.start, range.end, 'org.national', 6, {
      type: 'institution',
      region: null,
      tail: doc.text.slice(range.start, range.end),
      relative: false,
    });
  });
}

/** 中国地质大学|（武汉）: one of several universities of the name. */
function campuses(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  return known.flatMap(({ start, end, type, region, relative }) => {
    const campus = /^[（(]([\u4e00-\u9fff]{2,3})[）)]/u.exec(doc.lexical.slice(end, end + 5));
    const place = doc.places.some(
      (p) => p.start === end + 1 && p.end === end + 1 + (campus?.[1] ?? '').length,
    );
    if (!campus || !place || !/大学$/u.test(doc.lexical.slice(start, end))) return [];
    const tail = doc.text.slice(start, end + campus[0].length);
    return body(start, end + campus[0].length, 'org.campus', 7, { type, region, relative, tail });
  });
}

/** 湖北省|驻广州办事处. */
function offices(doc: Doc): FoundOrganization[] {
  return doc.places.flatMap(({ start, end, code }) => {
    const tail = /^驻[\u4e00-\u9fff]{1,6}?(?:办事处|联络处)/u.exec(doc.lexical.slice(end, end + 10))?.[0];
    if (tail === undefined) return [];
    return body(start, end + tail.length, 'org.office', 7, {
      type: 'government',
      region: code,
      tail,
      relative: false,
    });
  });
}

/** What is a place to those who go there and a body where it acts. */
const house = /(?:博物馆|博物院|纪念馆|图书馆|美术馆|文化馆|科技馆|档案馆|艺术馆|大剧院|植物园|动物园)$/u;
const acting =
  /^(?:主办|承办|协办|联合|共同|举办|推出|发布|成立|组建|牵头|负责|副?馆长|副?院长|副?园长|党委|党总支|党支部|与[^，。；]{2,30}(?:签|合作|共|联)|相关负责人|有关负责人|负责人|讲解员|工作人员|研究员)/u;
const visited = /(?:在|到|赴|往|于|进|参观|来到|走进|前往|考察|调研|视察|位于|去)$/u;

/** 某地博物馆主办, 某馆、某院联合: what the weights take for a place, where it does something or is one of a row of bodies. */
function houses(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  return doc.tagged
    .filter(
      ({ kind, start, end }) =>
        kind === 'place' &&
        end - start > 4 &&
        house.test(doc.lexical.slice(end - 3, end)) &&
        !known.some((o) => overlaps(o, { start, end })) &&
        !visited.test(doc.lexical.slice(Math.max(0, start - 2), start)) &&
        (acting.test(doc.lexical.slice(end, end + 40)) || isInRow(doc, known, start, end)),
    )
    .map(({ start, end }) => {
      const tail = doc.text.slice(start, end);
      return body(start, end, 'org.house', 5, { type: 'institution', region: null, tail, relative: false });
    });
}

function isInRow(doc: Doc, known: readonly FoundOrganization[], start: number, end: number): boolean {
  return known.some(
    (o) =>
      (o.start === end + 1 && /[、与和]/u.test(doc.lexical.charAt(end))) ||
      (o.end === start - 1 && /[、与和]/u.test(doc.lexical.charAt(start - 1))),
  );
}
