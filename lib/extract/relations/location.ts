import { eventRules } from './location-events.ts';
import { rowRules } from './location-rows.ts';
import { locatedStops } from './located-stops.ts';
import { meetingVenues } from './meeting-venues.ts';
import { byPattern, type RelationRule } from './rule.ts';

/** What a house or a site does where it comes to stand. */
const opens =
  '建成|开馆|落成|揭牌|揭幕|启用|投用|投入使用|投入运营|投产|开业|挂牌|开园|竣工|开工|奠基|成立|开诊|开院|开校|落户';

/** What is at one place, where one stands before it. */
const heldSomewhere: ReadonlySet<string> = new Set(['meeting', 'campaign', 'brand', 'project']);

/** Bodies that stand somewhere; an office of a region does not lie in the places that it is printed behind. */
const sited: ReadonlySet<string> = new Set(['company', 'institution', 'other', 'association']);

export const locationRules: readonly RelationRule[] = [
  ...rowRules,
  locatedStops,
  ...eventRules,
  meetingVenues,
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
      '(?<from>[ⓞⓛⓘ])(?:（[^（）]{1,16}）)?(?:项目|工程|旧址|遗址|新馆|正式)*(?:坐落|位于|坐落于|坐落在|地处|落户|落地|选址|建在|扎根)(?:于|在)?(?:[^，。；：“ⓞⓛⓘⓟ的]{2,8}的)?(?<to>ⓛ+)(?![^，。；：、]{0,4}的(?![^，。；]{0,8}(?:腹地|平原|高原|地带|交界|中心|核心|山区))[^，。；])',
  }),
  byPattern({
    id: 'located.between',
    kind: 'locatedIn',
    confidence: 0.85,
    lastTo: true,
    reason: '位于甲镇与乙镇之间: it lies in both, where it is built.',
    pattern:
      '(?<from>[ⓞⓛⓘ])(?:（[^（）]{1,16}）)?(?:项目|工程|主桥)?(?:位于|地处|坐落于|横跨|连接)(?<to>ⓛ+[与和及、]ⓛ+)(?:之间|交界|两地|两岸)',
    to: ['place'],
    accept: (from) => from.type === 'facility' || from.type === 'project',
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
    id: 'located.moved',
    kind: 'locatedIn',
    confidence: 0.84,
    lastTo: true,
    reason: '某公司由甲市迁至乙市: where a body has moved to it lies.',
    pattern:
      '(?<from>ⓞ)(?:（[^（）]{1,16}）)?[^。；：“ⓞⓟⓘ]{0,40}?(?:总部|校址|厂区|注册地)?(?:搬迁|迁|搬|整体搬迁|移师|落户)(?:至|到|往)(?<to>ⓛ+)',
    from: ['organization'],
    to: ['place'],
    accept: (from, to) => sited.has(from.type) && to.type !== 'country',
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
    pattern:
      '(?:坐落|位于|地处|身处|注册(?=在|于)|总部(?:设在|位于|在)|扎根(?=在|于)|落户(?=在|于))(?:于|在)?(?<to>ⓛ+)[^，。；ⓞⓘⓟ]{0,6}的(?<from>[ⓞⓛⓘ])',
    // 地处太行山腹地的山西省: it lies there in part.
    accept: (from, to) => to.type !== 'natural' || !/^(?:province|prefecture)$/u.test(from.type),
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
    id: 'located.capital',
    kind: 'locatedIn',
    confidence: 0.85,
    reason: '访问某国，在首都某市…: the capital is that of the country named before.',
    pattern: '(?<to>ⓛ)[^。；：“”ⓛ]{1,40}?(?:首都|首府)(?<from>ⓛ)',
    from: ['place'],
    accept: (from, to) =>
      from !== to && to.type === 'country' && from.type !== 'country' && from.code === null,
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
