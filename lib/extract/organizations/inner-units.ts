import {
  wordsAt,
  type Doc,
  type FoundOrganization,
  type OrganizationType,
  type Range,
} from '#lib/extract/doc.ts';
import { predicateAt } from '#lib/extract/tagger/listed-words.ts';
import { body } from './body.ts';

/** Last words of the units that a body of the kind has, the longer first. */
const offices: readonly OrganizationType[] = [
  'government',
  'party',
  'supervision',
  'court',
  'procuratorate',
  'mass',
  'military',
];
const heads: readonly (readonly [ReadonlySet<OrganizationType>, RegExp])[] = [
  [
    new Set<OrganizationType>(['congress', 'cppcc']),
    /^(?:驻[\u4e00-\u9fff]{2,18}?纪检监察组|机关(?:党委|纪委|工会|团委)?|(?!常务|专门)[\u4e00-\u9fff]{2,16}?(?:工作委员会|(?<!常务)委员会|研究室|信访局|办公厅|信息中心))/u,
  ],
  [
    new Set(offices),
    /^(?:驻[\u4e00-\u9fff]{2,18}?纪检监察组|驻[\u4e00-\u9fff]{2,6}?(?:监测中心|监测站|督察局|督察专员办公室|审计处)|(?:第[一二三四五六七八九十]{1,3}届)?全国委员会|第[一二三四五六七八九十]{1,3}届(?:委员会|理事会|执行委员会)|政治工作部|参谋部|保障部|机关(?:党委|纪委|工会|团委|服务中心)?|[\u4e00-\u9fff]{2,8}(?<!人民|审判|合议)法庭(?!副?庭长)|(?:第[一二三四五六七八九十]{1,2})?[\u4e00-\u9fff]{0,7}?(?:稽查局|缉私分?局|执行局|督察局|监管局|海区局|[东南北]海局|水利委员会|水文局|水资源局|水文水资源局|流域管理局|分局|分院|检察部|侦查局|总队|支队|大队|中队|[一二三四五六七八九十]站|消防救援站|边防连|哨所|监测中心站|监测中心|融媒体中心|监测站|管理站|观测站|气象站|水文站|试验站|检查站|兽医站|工作站|总站|改良场|推广站|海事处|代表处|督查室|督察室|研究室|研究馆|政研室|参事室|编译室|[\u4e00-\u9fff]{2}派出所|[\u4e00-\u9fff]{2,4}(?:司法所|财政所|税务所|市场监管所|监管所|供电所|自然资源所)|[\u4e00-\u9fff]{2}(?<!公)司(?![长法令机])|[\u4e00-\u9fff]{2}处|[\u4e00-\u9fff]{2}科))(?![\u4e00-\u9fff]{0,2}(?:级|学|技|研|研究))/u,
  ],
  [
    new Set<OrganizationType>(['institution']),
    /^[\u4e00-\u9fff]{2,12}?(?:研究院|研究所|研究中心|保护中心|实验室|重点实验室|学院|书院|学部|附属[\u4e00-\u9fff]{0,6}医院|技术中心|数据中心|创新中心|培训中心|监测站|试验站|工作站|观测站|野外站|分院|分校|分馆|[\u4e00-\u9fff]{2,6}(?<![体关联])系(?![统列]))|^[\u4e00-\u9fff]{2,5}(?<![体关联])系(?![统列])|^学部(?![委制])|^(?:校)?(?:团委|学生会|研究生院|图书馆|教务处|党委宣传部|党委统战部|招生办)/u,
  ],
  [
    new Set<OrganizationType>(['media']),
    /^[\u4e00-\u9fff]{0,6}?(?:全媒体中心|融媒体中心|新闻中心|编辑部|记者站|[\u4e00-\u9fff]{1,3}分社|[\u4e00-\u9fff]{1,3}频道)/u,
  ],
  [
    new Set<OrganizationType>(['company']),
    /^(?:工会(?=(?:常务)?副?主席)|第[一二三四五六七八九十]{1,2})?[\u4e00-\u9fff]{1,8}?(?:分公司|公司|[\u4e00-\u9fff](?<![内干全外局东西南北中本分乐底头尾上下])部(?![门队分件位署长委]|副?(?:经理|主任|主管|负责人))|[\u4e00-\u9fff](?:管理|运维|作业|检修|值班|维护|保障|施工)班(?!副?班?长)|直属库|供电段|机务段|车务段|工务段|电务段|客运段|动车段|作业区|采油厂|炼油厂|车间|项目部|指挥部|研究院|选矿厂|炼钢厂|炼铁厂|铜矿|煤矿|油田|气田|分行|支行)/u,
  ],
];

/** 附属医院|骨伤科, 总医院|心内科: where the sick are seen. */
const ward =
  /^(?:[\u4e00-\u9fff]{1,7}(?<![本专全理工文学交百]|(?:^|[中对涉国郊户]|意)外)科(?![技学研普目教室协]|副?(?:护士长|科?长))|重症医学科(?!副?护士长)|[\u4e00-\u9fff]{2,8}(?:诊疗|医学|救治|急救|健康|手术|康复|治疗)中心|护理部|门诊部|药剂科)/u;
/** 某旅|舟桥分队, 某合成旅|防化连. */
/** 交通运输部|海事局, 教育部|体育卫生与艺术教育司, 财政部|西藏监管局. */
const ministryUnit =
  /^(?!部|党组|副|会同|联合|办公|发[布出言]|[和与及或])[\u4e00-\u9fff]{2,13}?(?:局(?![长级面势部限地])|司(?![长级法机令])|(?<=[江河淮湖])水利委员会)/u;
/** 西藏军区|党委 before what it does: with a title behind it the committee is of the title. */
const ofParty = /^(?:党委|党组)(?=作出|决定|委托|研究|批准|印发|召开|会议|要求|号召|授予|高度|坚持|同意|《)/u;
const troop =
  /^[\u4e00-\u9fff]{1,6}?(?:分队|[营连](?![级长地运接续]|副?[营连]长|指导员|教导员)|边防[连营团哨])/u;

/** What may stand behind a whole name: its end, a title, a role, or what it does. */
const closes =
  /^(?:[，。、；：！？“”（）《》\s与和及等的在对就联将已则也还又并]|先后|分别|会同|合作|共建|签[署订约下]|结对|主办|承办|协办|负责|临床|特聘|今[天日]|昨[天日]|日前|近日|当天|\d|获|荣|被|组织|开展|组成|联合|揭牌|成立|举行|共同|工作人员|负责人|有关|相关|职工|专家|干警|民警|记者|代表|师生|教授|共[出投派调]|派|选派|官兵|战士|值班室|营区|营地|驻地|巡逻|执勤|医护|医生|工人|工程师|首席|志愿者|同志|介绍|表示|约谈|督办|成功|破获|抓获|捣毁|救助|快速|迅速|紧急|及时|全力|积极|主动|持续|深入|扎实|率先|首次|再次|接到|接警|收到|提醒|呼吁|发布|发出|印发|通报|受理|反映|举报|提起|侦破|侦办|查处|查获|破获|赶[到赴]|赴|前往|牵头)/u;
/** 省政府|督查室: a bare word of level that names a body by what stands behind it. */
const ownRoom = /^(?:督查室|督察室|研究室|政研室|参事室|安委会)/u;
/** Joins, refers or says: no unit is called so. */
export const notInUnit =
  /^[与和及同各还也又将并]|机关到|[的在对将向把被了着从以由等]|会同|联合|共建|共同|聘任|聘请|任命|选举|推选|院士|合作(?![司处局科室部])|成立|签[署订约]|组织|召开|举行|开展|愿|要求|宣布|责令|批准|负责|相关|有关|主要|部门|干部(?!监督|处|科|教育|管理)/u;

/**
 * 省民政厅|社会事务处, 某市税务局|第一稽查局, 某大学|文献研究与保护中心: what belongs to a known body, printed behind it.
 * Divisions of courts belong to titles (刑事审判庭庭长).
 */
export function innerUnits(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const outermost = known.filter(
    (o) =>
      (!o.bare || ownRoom.test(doc.lexical.slice(o.end, o.end + 5))) &&
      !known.some((other) => other !== o && other.start <= o.start && other.end > o.end),
  );
  for (const house of outermost) {
    let end = house.end;
    // A factory of a branch of a company: each printed behind the one it belongs to.
    for (let next = unitEnd(doc, house, end); next !== null; next = unitEnd(doc, house, end)) end = next;
    if (end === house.end) continue;
    const { type, relative } = house;
    // 南通大学|土木工程学院: the house's name is its own, and no region with what it has there.
    const isOwn = !relative && (house.rule === 'org.head' || house.rule === 'org.model');
    const region = isOwn ? null : house.region;
    const tail = isOwn ? doc.text.slice(house.start, end) : house.tail + doc.text.slice(house.end, end);
    const weight = house.weight + 0.2 + heldWeight(doc, { start: house.end, end }, known);
    out.push(body(house.start, end, 'org.unit', weight, { type, region, relative, tail }));
  }
  return out;
}

/** 水利部|长江水利委员会, 财政部|西藏监管局: worth no less than the two that it is made of. */
function heldWeight(doc: Doc, part: Range, known: readonly FoundOrganization[]): number {
  const inside = [...known, ...doc.places].filter((n) => n.start >= part.start && n.end <= part.end);
  return Math.max(0, ...inside.map((n) => n.weight));
}

/** What the name ends in says more of a body that is of no other sort: 长江水利委员会, 某州消防救援支队. */
function kindOf(type: OrganizationType, name: string): OrganizationType {
  // 中国海员建设工会|第五届全国委员会.
  if (/(?:工会|联合会|协会|学会|商会)$/u.test(name)) return 'mass';
  return /^(?:other|team)$/u.test(type) && /(?:委员会|[局厅署]|[支总大]队)$/u.test(name)
    ? 'government'
    : type;
}

function unitEnd(doc: Doc, house: FoundOrganization, at: number): number | null {
  if (!/[\u4e00-\u9fff]/u.test(doc.lexical.charAt(at))) return null;
  const { type } = house;
  const rest = doc.lexical.slice(at, at + 22);
  const own = doc.lexical.slice(house.start, house.end);
  const unit = ((/(?:医院|卫生院)$/u.test(own) ? ward.exec(rest) : null) ??
    (/(?:部|总局|国家[\u4e00-\u9fff]{2,9}[委局])$/u.test(own) && house.region === 'CN' && !house.relative
      ? ministryUnit.exec(rest)
      : null) ??
    (/(?:部|国资委|军区|集团|公司|[厅局])$/u.test(own) ? ofParty.exec(rest) : null) ??
    (/集团军|[某\d][旅师团]$/u.test(own) ? troop.exec(rest) : null) ??
    heads.find(([types]) => types.has(kindOf(type, own)))?.[1].exec(rest))?.[0];
  if (unit === undefined || notInUnit.test(unit)) return null;
  // 在市纪委监委|机关，: where somebody was.
  if (unit === '机关' && /在[^，。；]*$/u.test(doc.lexical.slice(Math.max(0, house.start - 30), house.start)))
    return null;
  const end = at + unit.length;
  const titled = wordsAt(doc, 'title', end).length > 0 || wordsAt(doc, 'modifier', end).length > 0;
  const isEnd =
    titled ||
    closes.test(doc.lexical.slice(end, end + 4)) ||
    end === doc.lexical.length ||
    wordsAt(doc, 'role', end).length > 0 ||
    wordsAt(doc, 'speech', end).length > 0 ||
    predicateAt(doc, end) ||
    wordsAt(doc, 'verb', end).some((w) => w.end - w.start > 1) ||
    ((type === 'company' || type === 'military' || /[支总大中]队$/u.test(unit)) &&
      unitEnd(doc, house, end) !== null);
  return isEnd ? end : null;
}
