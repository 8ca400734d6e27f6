import type { Doc, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { bodyName, canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { bodyEntity } from '#lib/extract/resolve/entities.ts';
import { bodyOfPost } from './body-of-post.ts';
import { rangeIn } from './frame.ts';
import { innerPart } from './parts-inner.ts';
import { byPattern, relation, type RelationRule } from './rule.ts';

/** 自治区政协民族和宗教委员会 is part of 自治区政协. */
const part: RelationRule = {
  id: 'part.name',
  kind: 'partOf',
  reason: 'A body named behind another one belongs to it.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    for (const mention of doc.mentions) {
      const found = mention.found;
      if (found?.kind !== 'organization') continue;
      const text = doc.lexical.slice(found.start, found.end);
      // 甲纪委监委驻乙集团纪检监察组 is of who sends it.
      const outer =
        /^(.{3,}?)驻.{2,}[组办]$/.exec(text)?.[1] ??
        /^(.*?(?:政协|党委|人大常委会|国务院|中共中央|中央军委|[省市县区旗]委|人民政府|政府|公安[厅局]|高级人民法院|纪委监委|集团(?!有限|股份|公司|总|军)|大学|科学院|(?<!社会)科技学院|委员会|公司|军区|警备区|军分区|战区|集团军|第[一二三四五六七八九十]+师))(?=..)(?!员会)/.exec(
          text,
        )?.[1];
      if (!outer || /^(?:中共|政协)$/.test(outer) || (outer.length < 3 && !(found.relative && found.region)))
        continue;
      const holder = [...doc.entities.values()].find(
        (e) => e.kind === 'organization' && (e.name === outer || e.aliases.has(outer)),
      );
      const end = found.start + outer.length;
      // 中国地质大学|（武汉）: a school of its own.
      if (doc.lexical.charAt(end) === '（') continue;
      const region =
        found.region && found.region !== 'CN' ? doc.lexicon.divisions.of(found.region)?.name : undefined;
      // 云南大学 is a name; only organs are called after their region by rule.
      const isOrgan = !/(?:集团|大学|公司)$/.test(outer);
      const name =
        // 花蓮縣政府: governments of Taiwan are called as they are printed.
        found.region?.startsWith('71')
          ? doc.text.slice(found.start, end)
          : isOrgan && region && found.tail !== text
            ? bodyName(region, outer.slice(text.length - found.tail.length))
            : doc.text.slice(found.start, end);
      const entity = holder ?? bodyEntity(doc, { range: null, name, type: found.type, region: found.region });
      if (entity === mention.entity) continue;
      const printed = doc.text.slice(found.start, end).replace(/\s+/gu, '');
      if (entity.name !== printed) entity.aliases.add(printed);
      const inner: DraftMention = { start: found.start, end, entity, found: null };
      out.push(
        relation(doc, 'partOf', mention, inner, {}, { start: found.start, end: found.end }, 'part.name', 0.9),
      );
    }
    return out;
  },
};

/** What a town has at its centre. */
const central = /^(?:小学|中学|学校|校|幼儿园|卫生院|医院|学区)/u;

/** 有限公司, and 中国石油|大学（某地）, which is none of the company. */
const noUnit =
  /^(?:有限|股份|集团|公司|总公司|责任|(?:大学|学院|医院|银行|报社|协会|学会)?（|(?:大学|银行|协会|学会)$)/u;

/** 市住建委|物业服务指导中心: a shorter body that begins where this one does. */
const unit: RelationRule = {
  id: 'part.unit',
  kind: 'partOf',
  reason: 'A body whose name begins with the whole name of another one belongs to it.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    for (const mention of doc.mentions) {
      const found = mention.found;
      // 中国共产党|某市委员会: the branch is no house.
      if (found?.kind !== 'organization' || found.rule === 'org.prefix') continue;
      const house = doc.organizations
        .filter(
          (o) =>
            o.start === found.start &&
            o.end < found.end - 1 &&
            o.end - o.start > 2 &&
            // 甲纪委驻乙集团|纪检监察组 is of who sends it.
            !/.驻|子公司$/u.test(doc.lexical.slice(o.start, o.end)),
        )
        .sort((a, b) => b.end - a.end)[0];
      // 公司 of 有限公司, and names by the head alone, are no houses.
      if (!house || noUnit.test(doc.lexical.slice(house.end, found.end))) continue;
      // 六团镇中心|小学 is the school at the centre of the town.
      if (
        /中心$/u.test(doc.lexical.slice(house.start, house.end)) &&
        central.test(doc.lexical.slice(house.end, found.end))
      )
        continue;
      const entity = bodyEntity(doc, canonicalBody(doc, house));
      if (entity === mention.entity) continue;
      const inner: DraftMention = { start: house.start, end: house.end, entity, found: null };
      const evidence = { start: found.start, end: found.end };
      out.push(relation(doc, 'partOf', mention, inner, {}, evidence, 'part.unit', 0.88));
    }
    return out;
  },
};

/** A school that is none by itself: 物理电子工程学院, not 湖北经济学院 or 太原师范学院. */
const ownSchool =
  /^(?!.*(?:职业|师范|医学院|警官|党校|行政学院|社会主义学院|专科|大学|幼儿|体育学院|音乐学院|美术学院|戏剧学院|电影学院))[\u4e00-\u9fff]{2,9}(?:学院|研究院|学部)$/u;

/** 物理电子工程学院 in an article about one university. */
const school: RelationRule = {
  id: 'part.school',
  kind: 'partOf',
  reason: 'Where an article names one university, a school without a place in its name is the university’s.',
  find(doc: Doc) {
    const universities = new Map(
      doc.mentions
        .filter((m) => m.entity.kind === 'organization' && /(?:大学|理工学院)$/u.test(m.entity.name))
        .map((m) => [m.entity, m]),
    );
    const [only, ...others] = universities.values();
    if (!only || others.length > 0) return [];
    const named = (doc.article.headline ?? '').replace(/\s+/gu, '').includes(only.entity.name);
    if (!named) return [];
    return doc.mentions
      .filter(
        (m) =>
          m.entity.kind === 'organization' &&
          m.entity.type === 'institution' &&
          ownSchool.test(m.entity.name) &&
          !doc.places.some((p) => p.start === m.start),
      )
      .map((m) => relation(doc, 'partOf', m, only.entity, {}, m, 'part.school', 0.7));
  },
};

/** 甲局下属乙中心主任丙: the body of the post belongs to the one printed before it. */
const ofHolder: RelationRule = {
  id: 'part.holder',
  kind: 'partOf',
  reason: '下属, 所属 between a body and a post: the body of the post belongs to the first.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames) {
      const match = /(ⓞ)(?:的)?(?:直属|下属|所属|旗下|下辖)的?ⓣ(ⓟ)/du.exec(frame.text);
      const whole = match && frame.mentions.get(match.index);
      const body = match && bodyOfPost(doc, frame.mentions.get(match.index + match[0].length - 1));
      if (!match || !whole || !body || body.entity === whole.entity) continue;
      const evidence = rangeIn(frame, match.index, match.index + match[0].length);
      out.push(relation(doc, 'partOf', body, whole, {}, evidence, 'part.holder', 0.85));
    }
    return out;
  },
};

export const partRules: readonly RelationRule[] = [
  part,
  ofHolder,
  unit,
  innerPart,
  school,
  byPattern({
    id: 'part.adjacent',
    kind: 'partOf',
    confidence: 0.85,
    reason: '水利部|某河水利委员会, 某省军区|某军分区: a branch printed directly behind its house.',
    pattern: '(?<to>ⓞ)(?<from>ⓞ)(?!ⓞ)',
    from: ['organization'],
    to: ['organization'],
    accept: (from, to) =>
      /^(?:government|military|company|institution)$/u.test(to.type) &&
      !/^(?:国家|全国|中央|国务院|中国|省|市|县)/u.test(from.name) &&
      /(?:水利委员会|管理局|监管局|军分区|警备区|分局|分院|分公司|督察局|支队|大队)$/u.test(from.name),
  }),
  byPattern({
    id: 'part.sets',
    kind: 'partOf',
    confidence: 0.82,
    reason:
      '某院成立于…，下设甲所、乙所: a later clause goes on with the house that the sentence began with.',
    pattern:
      '(?:^|”|，)(?<to>ⓞ)[^。；：“ⓞⓘⓟ]{2,40}，(?:现|内|并|目前|共|还)*(?:下设|内设|下辖)(?:有|了)?[^，。；：“ⓞⓘⓟⓛ]{0,6}(?<from>ⓞ(?:[、和及]ⓞ)*)',
    from: ['organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'part.managed',
    kind: 'partOf',
    confidence: 0.82,
    reason: '某局由某部管理, 某集团整体划入某集团: under whom a house stands.',
    pattern:
      '(?<from>ⓞ)(?:(?:(?:现|仍|改)?由|划归|划转)(?<to>ⓞ)(?:管理|代管|领导|归口管理|统一管理)(?=[，。；]|$)|(?:已|正式|整体|全部|整建制)*(?:划入|并入|划转(?:至|到|给)|划归)(?<to2>ⓞ))',
    from: ['organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'part.owned',
    kind: 'partOf',
    confidence: 0.88,
    reason: '所属, 下属, 旗下: what stands behind belongs to what stands before.',
    pattern:
      '(?<to>ⓞ)(?:（[^（）]{1,16}）)?(?:所属|下属|旗下|直属|下辖|辖属|下设|内设|(?:的?(?:全资|控股)?子公司))(?:的|单位|企业|子公司|机构|部门|院校|高校|医院|武装派别|武装组织|武装|有)*(?<from>ⓞ(?:[、和及与]ⓞ)*)',
    from: ['organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'part.belongs',
    kind: 'partOf',
    confidence: 0.88,
    reason: '隶属于, 是…直属单位: what the first belongs to.',
    pattern:
      '(?<from>ⓞ)(?:（[^（）]{1,16}）)?[，系是为]{0,2}(?:现|直接)?(?:隶属于?|归属|从属于|挂靠在?|(?=ⓞ的?(?:(?:直属|下属|所属|附属|旗下|二级|全资|控股)+[^，。；ⓞⓟⓘ]{0,4}(?:单位|机构|企业|高校|事业单位|公司|子公司|医院|学校|学院|中学|小学))))(?<to>ⓞ)',
    from: ['organization'],
    to: ['organization'],
  }),
];
