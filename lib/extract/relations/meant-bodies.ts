import { bodyEntity } from '#lib/extract/resolve/entities.ts';
import {
  overlaps,
  type Doc,
  type DraftEntity,
  type DraftMention,
  type OrganizationType,
} from '#lib/extract/doc.ts';

const heads =
  '公司|集团|企业|总会|同乡会|校友会|学校|大学|学院|医院|研究院|研究所|设计院|科学院|检察院|法院|剧院|书院|博物馆|博物院|纪念馆|图书馆|美术馆|文化馆|档案馆|科技馆|展览馆|协会|学会|商会|联合会|基金会|促进会|研究会|联盟|支队|大队|总队|中队|[\\u4e00-\\u9fff]{1,2}队|乌兰牧骑|代表团|宣讲团|艺术团|乐团|剧团|工作组|专家组|领导小组|指挥部|组委会|管委会|委员会|合作社|银行|海关|实验室|课题组|团队|乘组|小院|联合体|工作室|中心|[\\u4e00-\\u9fff]局|[\\u4e00-\\u9fff]{2}厅';
const short = '校|院|所|馆|局|厅|委|会|队|社|厂|行|站|台|团|组|署|办|县|市|区|旗|镇|乡|村|州|盟|省';
/** What a body said for short does: whatever else stands behind it, and it is a kind. */
const does =
  '隶属|挂靠|归属|成为|位于|坐落|与|和|同(?!时)|将|还|已|也|又|正|先后|联合|会同|携手|共同|今年|去年|今[天日]|昨[天日]?|近日|日前|每年|连续|计划|拟|自主|现|自|由|启动|开展|推出|举办|召开|举行|组织|制定|印发|发布|编写|编印|编制|打造|成立|建立|设立|投资|承建|颁发|吸纳|实施|牵头|主办|承办|协办|发起|获|荣获|被|入选|加入|下设|下辖|设有|依托|建成|建起|研发|派出|出台|签|聘|任命|授予|表彰|还|并|将|决定|队员|成员|所属|旗下|负责|方面|把|通过|围绕|聚焦|结合|针对|依托|率先|着力|积极|每周|每月|长期';
const word = new RegExp(
  `(?<=^|[\\n。；，：、“]|由|据|[与和同]|今年|去年|明年|目前|近日|日前)(?:(?<that>该|本|这[家所支个])(?:${heads}|${short})|(?<name>${heads}))(?=${does})`,
  'gmu',
);
/** 加入巡诊队, 率队员回到支队, 走进企业研发中心: whom somebody joins, or to whose rooms somebody comes. */
const joined = new RegExp(
  `(?<=加入|加盟|率领|来到|进入|回到|走进|走到|深入|前往)(?:[\\u4e00-\\u9fff]{1,2}队|联盟|协会|合作社|研究会|代表团|艺术团|宣讲团|公司|企业|集团|学校|医院|团队)(?=[，。；、后]|的|时|[^，。；、\\n]{0,6}?(?:车间|中心|展厅|展馆|实验室|生产线|库|室|厅|现场|厂区|一线|基地|大棚|工地|食堂|宿舍|校史馆|门诊|病房))`,
  'gu',
);
const that = new RegExp(
  `(?:该|这[家所支])(?:${heads}|${short})(?![\\u4e00-\\u9fff]?(?:类|项|次|批|种))`,
  'gu',
);

const schools = /(?:大学|学院|中学|小学|学校|高中|党校|分校|国中|国小)$/u;
/** What the short word stands for, by how the whole name ends. */
const ends: Readonly<Record<string, RegExp>> = {
  公司: /(?:公司|集团|股份|重工|科技|药业|矿业)$/u,
  集团: /集团(?:有限公司|公司|股份有限公司)?$/u,
  企业: /(?:公司|集团|厂)$/u,
  学校: schools,
  校: schools,
  会: /(?:协会|学会|商会|联合会|基金会|促进会|研究会|妇联|总工会)$/u,
  委: /委(?:员会)?$/u,
  办: /办(?:公室)?$/u,
  团队: /团队$/u,
};

/**
 * 学校与乙县共建…, 该局还…, 巡诊队由…组成: a body said for short where it does something. It is the one whose name ends so that
 * the article named last; where it has named two, only 该 says which.
 */
export function meantBodies(doc: Doc): DraftMention[] {
  if (doc.mentions.length === 0) return [];
  const out: DraftMention[] = [];
  const take = (at: number, said: string): void => {
    const pointer = /^(?:[该本]|这[家所支个])/u.exec(said)?.[0] ?? '';
    const isThat = pointer !== '';
    const own = said.slice(pointer.length);
    const range = { start: at, end: at + said.length };
    if (doc.mentions.some((m) => overlaps(m, range)) || out.some((m) => overlaps(m, range))) return;
    if (doc.posts.some((p) => overlaps(p.printed, range))) return;
    const entity = antecedent(doc, own, at, isThat);
    if (entity) out.push({ ...range, entity, found: null });
  };
  for (const match of doc.lexical.matchAll(word)) take(match.index, match[0]);
  for (const match of doc.lexical.matchAll(joined)) take(match.index, match[0]);
  for (const match of doc.lexical.matchAll(that)) take(match.index, match[0]);
  return out;
}

function antecedent(doc: Doc, own: string, before: number, isThat: boolean): DraftEntity | null {
  const isPlace = /^[县市区旗镇乡村州盟省]$/u.test(own);
  const pattern = ends[own];
  const isSchool = pattern === schools;
  let found: DraftEntity | null = null;
  for (let i = doc.mentions.length - 1; i >= 0; i--) {
    const mention = doc.mentions[i];
    if (!mention || mention.end > before) continue;
    const { entity } = mention;
    if (entity.kind !== (isPlace ? 'place' : 'organization')) continue;
    const fits = (name: string) =>
      name.length > own.length + 1 && (pattern ? pattern.test(name) : name.endsWith(own));
    // 支队 beside 某支队某中队, 学校 beside 某大学某学院: the house whose unit has been named.
    const house = isSchool
      ? /^.{2,}?大学(?=.)/u.exec(entity.name)?.[0]
      : own.length > 1 && !pattern
        ? houseIn(entity.name, own)
        : undefined;
    if (
      !house &&
      !fits(entity.name) &&
      !(mention.found && fits(doc.lexical.slice(mention.start, mention.end)))
    )
      continue;
    const meant = house
      ? bodyEntity(doc, {
          range: null,
          name: house,
          type: entity.type as OrganizationType,
          region: entity.code,
        })
      : entity;
    if (isThat) return meant;
    if (found && found !== meant) {
      // 公司 beside 某科技公司 and 某集团: the one that is called so.
      const [isKnown, isOther] = [found.name.endsWith(own), meant.name.endsWith(own)];
      if (own.length > 1 && isKnown !== isOther) {
        if (isOther) found = meant;
        continue;
      }
      // 某大学 and a school of its own are one house.
      if (isSchool && found.name.endsWith('大学') && meant.name.startsWith(found.name)) continue;
      // Of two, the one that the headline is about: its subject stands first.
      const [known, other] = [inHeadline(doc, found), inHeadline(doc, meant)];
      if (known === other) {
        if (isSchool && found.name.endsWith('大学')) continue;
        return null;
      }
      if (known < other) continue;
    }
    found = meant;
  }
  return found;
}

/** Where the headline names it; behind everything where it doesn't. */
function inHeadline(doc: Doc, { name, aliases }: DraftEntity): number {
  const head = doc.article.headline?.replace(/\s+/gu, '') ?? '';
  const at = [name, ...aliases].map((one) => head.indexOf(one)).filter((index) => index >= 0);
  return at.length === 0 ? Infinity : Math.min(...at);
}

/** 某支队 of 某支队某中队. */
function houseIn(name: string, own: string): string | undefined {
  const at = name.indexOf(own);
  const isHouse = at > 1 && at + own.length < name.length - 1 && /[队院局会司]$/u.test(own);
  return isHouse ? name.slice(0, at + own.length) : undefined;
}
