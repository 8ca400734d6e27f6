import type { Doc, DraftMention, DraftRelation, OrganizationType } from '#lib/extract/doc.ts';
import { bodyEntity } from '#lib/extract/resolve/entities.ts';
import { relation, type RelationRule } from './rule.ts';

/** What bodies that have units end in; a name may hold several of them, each a part of the one before. */
const heads =
  /妇联|残联|科协|文联|侨联|工商联|总工会|团委|海关|法院|检察院|高院|中院|支队|总队|大队|管委会|集团(?!军)|公司|供电局|医院|大学|学院|研究院|研究所|试验所|科学院|银行|晚报社?|日报社?|电视台|博物院|博物馆|图书馆|水务局|(?<!分)局|厅|委员会|协会|学会|(?<!协)商会|联合会|(?:发改|卫健|住建|民宗|国资|经信|工信|科工)委|某[旅团师]|煤矿|酒厂|钢厂/gu;
/** What a unit ends in. */
const unit =
  /^[\u4e00-\u9fff\d]{1,10}?(?:[^上下实到]处|[^专本学内外]科|[内外妇儿产骨眼]科|[待审法人财业政综]?[\u4e00-\u9fff]股|[\u4e00-\u9fff]班|工会|团委|[一二三四五六七八九十]所|[一二三四五六七八九十]队|基地|法庭|检察部|[\u4e00-\u9fff]部|司|室|庭|系|站|大队|中队|支队|分局|分院|分校|分会|分行|支行|学院|研究所|研究院|中心|工作队|服务队|班组|车间|派出所|委员会|编辑部|记者站|专委会|办公室|党委|总站|执法队|调查队|勘测队|救援队|分队|署|[^经阵兵军本扎]营|[^本相黄粘毗黑]连)$/u;
/** 局 of 局长 and such begin no unit; nor is what goes on to a longer house. */
const notUnit =
  /^(?:有限|股份|集团|公司|总公司|责任|员会|长(?!江|城|春|沙|治|白|安|征|兴|宁)|附属|第[一二三四五六七八九十]+医院|人民医院)/u;

/** 某医学院|第一附属医院: what a school has attached to it. */
const attached =
  /^(.{2,}?(?:大学|学院))((?:第[一二三四五六七八九十]+)?附属(?:第[一二三四五六七八九十]+)?[\u4e00-\u9fff]{0,6}(?:医院|中学|小学|学校|幼儿园))$/u;

/** 中国残联|康复部, 市消防救援支队|特勤大队一站: a name that goes on behind the end of a house's names one of its units. */
export const innerPart: RelationRule = {
  id: 'part.inner',
  kind: 'partOf',
  reason: 'A name that goes on behind the whole name of a house with the name of a unit belongs to it.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    for (const mention of [...doc.mentions, ...bodiesOfPosts(doc)]) {
      const { entity: own, found } = mention;
      if (own.kind !== 'organization' || (found?.kind === 'organization' && found.bare)) continue;
      const text = doc.lexical.slice(mention.start, mention.end);
      const school = attached.exec(text);
      const [outer, rest] = school ? [school[1] ?? '', school[2] ?? ''] : houseOf(text);
      if (outer === '' || /[与和及、驻]/u.test(text)) continue;
      const known = [...doc.entities.values()].find(
        (e) => e.kind === 'organization' && (e.name === outer || e.aliases.has(outer)),
      );
      const printed = doc.text.slice(mention.start, mention.end);
      const printedRest = printed.slice(outer.length);
      // The canonical name of the unit without what the unit adds.
      const name = [rest, printedRest].some((end) => own.name.endsWith(end))
        ? own.name.slice(0, -rest.length)
        : printed.slice(0, outer.length);
      const type = own.type as OrganizationType;
      const entity = known ?? bodyEntity(doc, { range: null, name, type, region: own.code });
      if (entity === own) continue;
      if (entity.name !== printed.slice(0, outer.length)) entity.aliases.add(printed.slice(0, outer.length));
      const { start, end } = mention;
      const inner: DraftMention = { start, end: start + outer.length, entity, found: null };
      out.push(relation(doc, 'partOf', mention, inner, {}, { start, end }, 'part.inner', 0.88));
    }
    return out;
  },
};

/** The house and its unit: of 甲院乙所丙中心 the nearest, 甲院乙所. */
function houseOf(text: string): readonly [house: string, unit: string] {
  for (const match of [...text.matchAll(heads)].reverse()) {
    const end = match.index + match[0].length;
    const rest = text.slice(end);
    if (end > 3 && rest.length > 1 && unit.test(rest) && !notUnit.test(rest))
      return [text.slice(0, end), rest];
  }
  return ['', ''];
}

/** 甲局乙股 of 甲局乙股股长: a body that only a post names, as if it stood alone. */
function bodiesOfPosts(doc: Doc): DraftMention[] {
  const out: DraftMention[] = [];
  const known = new Set(doc.mentions.map((m) => m.entity));
  for (const { body, printed } of doc.posts) {
    if (!doc.text.startsWith(body.name, printed.start)) continue;
    const entity = bodyEntity(doc, body);
    if (known.has(entity)) continue;
    known.add(entity);
    out.push({ start: printed.start, end: printed.start + body.name.length, entity, found: null });
  }
  return out;
}
