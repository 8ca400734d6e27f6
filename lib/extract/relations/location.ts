import type { Doc, DraftEntity, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { locatedStops } from './located-stops.ts';
import { byPattern, relation, type RelationRule } from './rule.ts';

const happens =
  '举行|召开|举办|开幕|启动|发布|成立|落户|开播|闭幕|举行启动|签约|揭牌|开工|落地|开营|开赛|开班|揭幕|上演|结束|落幕|收官|落下帷幕|拉开帷幕|拉开序幕|揭开序幕|启幕|开展(?![^，。；]{0,4}ⓘ)|正式上线|上线运行|启用|投用|投入使用|投入运营|投产|竣工|落成|开园|开馆|开机|通车|开通(?!到|至|了?(?:直|航))|首演|开演|收帆';

/** What a house or a site does where it comes to stand. */
const opens =
  '建成|开馆|落成|揭牌|揭幕|启用|投用|投入使用|投入运营|投产|开业|挂牌|开园|竣工|开工|奠基|成立|开诊|开院|开校|落户';

/** What is at one place, where one stands before it. */
const heldSomewhere: ReadonlySet<string> = new Set(['meeting', 'campaign', 'brand', 'project']);

/** 某县甲村、乙村: the next of a row of sights or villages lies where the first does. */
const listed: RelationRule = {
  id: 'located.listed',
  kind: 'locatedIn',
  reason: 'In a row of rivers, sights or villages the place before the first is the place of all.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    const places = doc.mentions.filter((m) => m.found?.kind === 'place');
    let outer: DraftMention | null = null;
    const at = new Map(places.map((m) => [m.start, m]));
    places.forEach((mention, i) => {
      const before = places[i - 1];
      const within = withinOf(at, mention);
      if (within || mention.found?.kind !== 'place' || mention.found.within) outer = within;
      else if (!before || mention.start !== before.end + 1 || !/[、和]/.test(doc.lexical.charAt(before.end)))
        outer = null;
      else {
        // 甲县乙镇丙村、丁镇: what the town of the row before lies in.
        const peer = peerOf(at, before, mention);
        const isLike =
          mention.entity.code === null
            ? small.has(mention.entity.type) && mention.entity.type === before.entity.type
            : outer !== null && isUnitOf(mention, outer);
        if (peer) outer = withinOf(at, peer);
        else if (!isLike) outer = null;
      }
      if (within || !outer || outer.entity === mention.entity || contradicts(mention, outer)) return;
      const evidence = { start: outer.start, end: mention.end };
      out.push(relation(doc, 'locatedIn', mention, outer, {}, evidence, 'located.listed', 0.8));
    });
    return out;
  },
};

/** The place printed before this one and around it. */
function withinOf(at: ReadonlyMap<number, DraftMention>, mention: DraftMention): DraftMention | null {
  const within = mention.found?.kind === 'place' ? mention.found.within : null;
  return within ? (at.get(within.start) ?? null) : null;
}

/** Of the chain that ends in `before`, the unit of the same level, if another one stands inside it. */
function peerOf(
  at: ReadonlyMap<number, DraftMention>,
  before: DraftMention,
  { entity }: DraftMention,
): DraftMention | null {
  let peer = withinOf(at, before);
  while (peer && peer.entity.type !== entity.type) peer = withinOf(at, peer);
  return peer && /^(?:prefecture|county|township)$/u.test(entity.type) ? peer : null;
}

function contradicts({ entity }: DraftMention, outer: DraftMention): boolean {
  return entity.code !== null && outer.entity.code !== null && !entity.code.startsWith(outer.entity.code);
}

/** 甲市乙县、丙县: the table knows that the second, too, is of that city. */
function isUnitOf({ entity }: DraftMention, outer: DraftMention): boolean {
  const [code, whole] = [entity.code, outer.entity.code];
  return code !== null && whole !== null && code.length > whole.length && code.startsWith(whole);
}

const small: ReadonlySet<string> = new Set(['natural', 'village', 'township']);

/** 兴安盟扎赉特旗: printed together, the second lies in the first. */
const chain: RelationRule = {
  id: 'located.chain',
  kind: 'locatedIn',
  reason: 'Administrative units printed in a row go from large to small.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    for (const mention of doc.mentions) {
      const within = mention.found?.kind === 'place' ? mention.found.within : null;
      if (!within) continue;
      const outer = doc.mentions.find(
        (m) => m.start === within.start && m.end === within.end && m.entity.kind === 'place',
      );
      if (
        !outer ||
        outer.entity === mention.entity ||
        (within.type === 'country' && mention.found?.kind === 'place' && mention.found.level === 'province')
      )
        continue;
      if (contradicts(mention, outer)) continue;
      out.push(
        relation(
          doc,
          'locatedIn',
          mention,
          outer,
          {},
          { start: outer.start, end: mention.end },
          'located.chain',
          mention.entity.code ? 0.97 : 0.88,
        ),
      );
    }
    return out;
  },
};

/** 某县的某村, 某新区某街道: a small place printed behind the one it lies in. */
const inner: RelationRule = {
  id: 'located.inner',
  kind: 'locatedIn',
  reason: 'A village or town printed behind a place, perhaps with 的 between, lies there.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames)
      for (const [i, [index, mention]] of frame.listed.entries()) {
        const [at, outer] = frame.listed[i - 1] ?? [];
        if (at === undefined || outer?.entity.kind !== 'place' || !isSmall(mention.entity)) continue;
        if (!/^的?$/u.test(frame.text.slice(at + 1, index)) || !holds(outer.entity, mention.entity)) continue;
        const evidence = { start: outer.start, end: mention.end };
        out.push(relation(doc, 'locatedIn', mention, outer, {}, evidence, 'located.inner', 0.85));
      }
    return out;
  },
};

const isSmall = ({ kind, type }: DraftEntity): boolean =>
  kind === 'place' && (type === 'village' || type === 'township');

function holds(outer: DraftEntity, own: DraftEntity): boolean {
  if (outer.type === own.type || outer === own) return false;
  const isUnit = /^(?:prefecture|county|township)$/u.test(outer.type);
  if (!isUnit && !/(?:新区|开发区|高新区|园区|林场|农场)$/u.test(outer.name)) return false;
  return own.code === null || outer.code === null || own.code.startsWith(outer.code);
}

/** Bodies that stand somewhere; an office of a region does not lie in the places that it is printed behind. */
const sited: ReadonlySet<string> = new Set(['company', 'institution', 'other', 'association']);

export const locationRules: readonly RelationRule[] = [
  chain,
  listed,
  locatedStops,
  byPattern({
    id: 'located.event',
    kind: 'locatedIn',
    confidence: 0.93,
    lastTo: true,
    reason: 'A meeting 在 a place 举行 takes place there.',
    pattern: `(?<from>(?:ⓘ暨)?ⓘ)(?:暨[^，。；ⓘⓞⓛ在]{2,20})?(?:（[^（）]{1,24}）)?(?:活动|大会|仪式|开幕式|启动仪式)?[^，。；ⓘⓞⓛ]{0,14}在(?:ⓛ+的)?(?<to>ⓛ+|ⓛ*ⓞ)(?:[^，。；ⓘⓟ]{0,10})(?:${happens})`,
    from: ['initiative'],
    to: ['place'],
  }),
  byPattern({
    id: 'located.subject',
    kind: 'locatedIn',
    confidence: 0.93,
    reason: 'A unit 隶属 another one lies in it.',
    pattern: '(?<from>ⓛ)(?:现|今)?隶属于?(?<to>ⓛ)(?!ⓛ)',
    from: ['place'],
    to: ['place'],
  }),
  byPattern({
    id: 'located.events',
    kind: 'locatedIn',
    confidence: 0.9,
    lastTo: true,
    reason: 'Several meetings 在 a place 举行 take place there.',
    pattern: `(?<from>(?:ⓘ[、和])+ⓘ)(?:（[^（）]{1,24}）)?(?:(?![仪颁启倒开闭]|代表)[^，。；ⓘⓞⓛⓟ]){0,12}在(?<to>ⓛ+)(?:[^，。；ⓘⓟ]{0,6})(?:举行|召开|举办|开幕|闭幕)`,
    from: ['initiative'],
    to: ['place'],
    accept: (from) => from.type === 'meeting',
  }),
  byPattern({
    id: 'located.closes',
    kind: 'locatedIn',
    confidence: 0.85,
    lastTo: true,
    reason: 'A meeting that did its work and then 在 a place 闭幕 was held there.',
    pattern:
      '(?<from>ⓘ)[^。；ⓘⓞⓛⓟ]{1,24}，[^，。；ⓘⓞⓛⓟ]{0,10}在(?<to>ⓛ+)[^，。；ⓘⓟ]{0,4}(?:举行|召开|开幕|闭幕|落幕)',
    from: ['initiative'],
  }),
  byPattern({
    id: 'located.held',
    kind: 'locatedIn',
    confidence: 0.9,
    lastTo: true,
    reason: '在 a place 举办 a named event.',
    pattern: `在(?<to>ⓛ+(?:[、和及]ⓛ+)*)(?:等地?\\d*[^，。；ⓘⓞⓛ]{0,10})?(?:隆重|顺利|联合|共同|正式)?(?:${happens}|开展)(?:的|了)?(?<from>ⓘ)`,
    from: ['initiative'],
  }),
  byPattern({
    id: 'located.founded',
    kind: 'locatedIn',
    confidence: 0.85,
    lastTo: true,
    reason: '在 a place 成立, 揭牌, 共建 a body: it is there.',
    pattern: '在(?<to>ⓛ+)(?:正式|联合|共同)?(?:成立|揭牌成立|组建|共建|设立|建立)(?:了)?“?(?<from>ⓞ)',
    from: ['organization'],
  }),
  byPattern({
    id: 'located.of',
    kind: 'locatedIn',
    confidence: 0.75,
    lastTo: true,
    reason: 'An event or a brand directly behind a place is of that place.',
    pattern: '(?<to>ⓛ+)(?<from>ⓘ)',
    from: ['initiative'],
    accept: (from, to) => to.type !== 'country' && to.type !== 'natural' && heldSomewhere.has(from.type),
  }),
  byPattern({
    id: 'located.lies',
    kind: 'locatedIn',
    confidence: 0.9,
    lastTo: true,
    reason: '位于, 坐落于.',
    pattern:
      '(?<from>[ⓞⓛⓘ])(?:（[^（）]{1,16}）)?(?:项目|工程|旧址|遗址|新馆|正式)*(?:坐落|位于|坐落于|坐落在|地处|落户|落地|选址|建在|扎根)(?:于|在)?(?<to>ⓛ+)(?![^，。；：、]{0,4}的(?![^，。；]{0,8}(?:腹地|平原|高原|地带|交界|中心|核心|山区))[^，。；])',
  }),
  byPattern({
    id: 'located.built',
    kind: 'locatedIn',
    confidence: 0.85,
    lastTo: true,
    reason: '某集团在 a place 投资建设的 site: it stands there.',
    pattern:
      '在(?<to>ⓛ+)(?:投资|合作|援助|参与|联合|共同)*(?:建设|兴建|打造|开发|援建|修建|承建|建成)的[^，。；：“”ⓞⓘⓟⓛ]{0,4}(?<from>[ⓛⓞⓘ])',
    accept: (from, to) =>
      to.type !== 'country' &&
      (from.kind === 'organization' ? sited.has(from.type) : /^(?:facility|project)$/u.test(from.type)),
  }),
  byPattern({
    id: 'located.founded-in',
    kind: 'locatedIn',
    confidence: 0.85,
    lastTo: true,
    reason: '成立于, 总部设在 a place: the body is at home there.',
    pattern:
      '(?<from>ⓞ)(?:（[^（）]{1,16}）)?[^，。；：“”ⓞⓛⓘⓟ由]{0,10}(?:(?:成立|创立|创办|创建|诞生|扎根)(?:于|在)|总部(?:就?设?在|位于))(?<to>ⓛ+)',
    from: ['organization'],
    to: ['place'],
  }),
  byPattern({
    id: 'located.is',
    kind: 'locatedIn',
    confidence: 0.85,
    lastTo: true,
    reason: '某村是某县某镇的一个村: of what it is one.',
    pattern:
      '(?<from>ⓛ)(?:是|为|系)(?<to>ⓛ+)[^，。；：“”ⓞⓘⓟⓛ]{0,14}(?:村|镇|乡|社区|嘎查|县|区|街道|岛|湖|景区|口岸)(?=[，。；]|$)',
    from: ['place'],
    to: ['place'],
    accept: (from, to) => from.type !== to.type && from.type !== 'country' && from.type !== 'province',
  }),
  byPattern({
    id: 'located.seat',
    kind: 'locatedIn',
    confidence: 0.9,
    lastTo: true,
    reason: '位于 a place 的, before the name of what lies there.',
    pattern: '(?:坐落|位于|地处|身处)(?:于|在)?(?<to>ⓛ+)[^，。；ⓞⓘⓟ]{0,6}的(?<from>[ⓞⓛⓘ])',
  }),
  byPattern({
    id: 'located.within',
    kind: 'locatedIn',
    confidence: 0.85,
    lastTo: true,
    reason: '境内的, 园区内的 behind a place, before the name of a firm or a site: it lies there.',
    pattern: '(?<to>ⓛ+)[^，。；：“”ⓞⓘⓟⓛ的]{0,10}(?:境内|辖区内|附近|旁边?|(?<!在)内)的(?<from>[ⓞⓛ])',
    from: ['organization', 'place'],
    accept: (from, to) =>
      to.type !== 'country' && (from.kind === 'place' ? from.code === null : sited.has(from.type)),
  }),
  byPattern({
    id: 'located.opens',
    kind: 'locatedIn',
    confidence: 0.85,
    lastTo: true,
    reason: '在 a place 建成, 开馆, 揭牌: a house that opens there stands there.',
    pattern: `(?<!与|和|同|由|对|向)(?<from>[ⓞⓛ])(?:（[^（）]{1,16}）)?(?:项目|工程|基地)?[^，。；：“”ⓞⓘⓛⓟ]{0,10}在(?<to>ⓛ+)[^，。；：“”ⓞⓘⓛⓟ]{0,6}(?:${opens})(?=[，。；、！）]|$|并|后)`,
    from: ['organization', 'place'],
    accept: (from, to) =>
      to.type !== 'country' && (from.kind === 'place' ? from.type === 'facility' : sited.has(from.type)),
  }),
  byPattern({
    id: 'located.attended',
    kind: 'locatedIn',
    confidence: 0.85,
    lastTo: true,
    reason: '在 a place 出席 a meeting: it takes place there.',
    pattern:
      '(?:在|来到|赴)(?<to>ⓛ+)(?:(?:与|同|和)[^，。；：“”ⓘ]{1,40}?(?:共同|一同|一起|一道))?(?:出席|参加)(?:了)?(?<from>ⓘ)',
    from: ['initiative'],
    accept: (from) => from.type === 'meeting',
  }),
  inner,
  byPattern({
    id: 'located.state',
    kind: 'locatedIn',
    confidence: 0.85,
    reason: '某州某市 abroad: the city lies in the state printed before it.',
    pattern: '(?<to>ⓛ)(?:首府)?(?<from>ⓛ)',
    from: ['place'],
    accept: (from, to) =>
      from.code === null &&
      to.code === null &&
      from.type !== 'country' &&
      /(?:州|省|邦|大区)$/u.test(to.name),
  }),
  byPattern({
    id: 'located.before',
    kind: 'locatedIn',
    confidence: 0.75,
    lastTo: true,
    reason: 'A company or a site directly behind a place lies there.',
    pattern: '(?<to>ⓛ+)(?<from>ⓞ)',
    from: ['organization'],
    accept: (from) =>
      from.code === null && (from.type === 'company' || from.type === 'institution' || from.type === 'other'),
  }),
  byPattern({
    id: 'located.row',
    kind: 'locatedIn',
    confidence: 0.75,
    reason: 'A country or province directly before a town that the table does not know.',
    pattern: '(?<to>ⓛ)(?:首都|首府|[东西南北中]部)?(?:港口|边境)?(?:城市|港口|城镇)?(?<from>ⓛ)',
    from: ['place'],
    accept: (from, to) =>
      from.code === null && to.code === null && from.type !== 'country' && to.type === 'country',
  }),
];
