import { isInside, overlaps, wordsAt, type Doc, type FoundOrganization } from '#lib/extract/doc.ts';
import { genericOrgans, nameHeads } from '#lib/extract/lexicon/organs.ts';
import { relativeRegions } from '#lib/extract/lexicon/words.ts';
import { everyday, listedAt } from '#lib/extract/tagger/listed-words.ts';
import { resolveRegion } from '#lib/extract/places/resolve-region.ts';
import { body } from './body.ts';
import { nameStart } from './name-start.ts';
import { behindVerb, isSentence } from './said-of-house.ts';

const otherHouse =
  /^(?:[\u4e00-\u9fff]{2,}(?:大学|学院|中学|小学|医院|公司|集团|研究院|研究所|科学院|农科院|中心|[\u4e00-\u9fff]{2}[站局])[与和同跟]|(?:任命|聘任|聘请|选举|推选)(?=[\u4e00-\u9fff]{2}))/u;

/** 卓资县电商运营中心, 娲石集团: from the head word leftwards to where a name can begin. */
export function headed(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const [end, list] of doc.byEnd.get('nameHead') ?? []) {
    const head = list[0];
    if (!head) continue;
    const headText = doc.lexical.slice(head.start, end);
    if (
      goesOn(doc, end, headText) ||
      known.some((o) => o.end >= end && o.start < head.start && isInside(head, o))
    )
      continue;
    // 孩子们的“帐篷图书馆”, “云上牧场”: a word for a house, and none that stands anywhere.
    if (isFigure(doc, head.start, end, headText)) continue;
    // 甲药业（苏州）有限公司: the bracket is part of the name.
    const isBracketed = doc.lexical.charAt(head.start - 1) === '）';
    const first = nameStart(doc, head.start, 26, isBracketed);
    // 甲建材（蚌埠）|光电材料有限公司: the bracket stands before what the company deals with.
    const isBehind =
      !isBracketed && nameHeads[headText] === 'company' && doc.lexical.charAt(first - 1) === '）';
    const bracketed = isBracketed || isBehind;
    const nearest = joinedStart(
      doc,
      isBehind ? nameStart(doc, head.start, 26, true) : first,
      head.start,
      known,
    );
    const limit = pairStart(doc, nearest, head.start, known);
    const isPair = limit < nearest;
    if (headText === '大学' && /党校$/.test(doc.lexical.slice(limit, head.start))) continue;
    // 太原市人民政府为领导小组成员单位: the head alone, behind a verb.
    if (/(?<![人作华])[为是由]$/.test(doc.lexical.slice(limit, head.start))) continue;
    const inside = doc.places.filter((p) => p.start >= limit && p.end <= head.start);
    const organBefore = known
      .filter((o) => o.start >= limit && o.end <= head.start)
      .sort((a, b) => a.start - b.start)[0];
    let start =
      inside[0] && (!organBefore || inside[0].start <= organBefore.start)
        ? inside[0].start
        : (organBefore?.start ?? limit);
    const lead = /(?:中国|全国|国家|中央|自治区|省|市|县|旗|区|我)/.exec(
      doc.lexical.slice(limit, head.start),
    );
    // 集成光电子学|国家重点实验室: of what rank it is stands in the middle of the name.
    const isRank = /^国家(?:重点|工程)/.test(
      lead ? doc.lexical.slice(limit + lead.index, head.start + 2) : '',
    );
    // 武夷山|国家公园科普宣讲团, 昌吉|国家高新技术产业开发区管委会: what kind of site it is.
    const isSite = /^国家(?:级|公园|湿地|森林|地质|考古|高新|经济技术|农业|自主创新|旅游度假|综合)/.test(
      lead ? doc.lexical.slice(limit + lead.index, head.start) : '',
    );
    if (start === limit && lead && lead.index > 0 && lead[0].length > 1 && !isRank && !isSite)
      start = limit + lead.index;
    // 国家超级计算广州中心: the state's, and where it stands.
    if (bracketed && inside[0]?.start === start && doc.lexical.charAt(start - 1) === '（') start = limit;
    if (inside[0]?.start === start && stateHouse.test(doc.lexical.slice(limit, start))) start = limit;
    if (inside[0]?.start === start && national.test(doc.lexical.slice(limit, start))) start = limit;
    // 祁连山国家公园|青海省管理局.
    if (inside[0]?.start === start && site.test(doc.lexical.slice(limit, start))) start = limit;
    // 巴生|福建会馆, 澳洲|潮州同乡会: where they live, before where they come from.
    const home = inside[0]?.start === start && ofHome.test(headText) ? doc.lexical.slice(limit, start) : '';
    if (/^[\u4e00-\u9fff]{2,5}$/u.test(home) && !holdsVerb(doc, limit, start)) start = limit;
    if (start === limit && inside.length === 0 && !organBefore && learned.test(headText))
      start = quotedStart(doc, start);
    if (doc.lexical.startsWith('我国', start)) start += 2;
    else if (doc.lexical.charAt(start) === '我') start += 1;
    // 我市|金川集团: a company of here, and not called so.
    if (
      nameHeads[headText] === 'company' &&
      doc.lexical.charAt(start - 1) === '我' &&
      /^[省市县区旗州盟](?=[\u4e00-\u9fff]{2})/u.test(doc.lexical.slice(start, head.start))
    )
      start += 1;
    // 武汉大学|共建|实验室: what a body does, and with whom.
    const does = doing.exec(doc.lexical.slice(start, head.start));
    if (does) start += does.index + does[0].length;
    // 北部湾大学与|集团, 任命|资源环境学院教授: another house stands before it, or what is done with somebody.
    start += otherHouse.exec(doc.lexical.slice(start, head.start))?.[0].length ?? 0;
    // 双方将|共建|研究院.
    if (start === limit && /^(?:共建|合建|新建|组建|筹建)/.test(doc.lexical.slice(start, head.start)))
      start += 2;
    // 市政协|聘请|甲大学, 监管局|督促|银行: what the first body does to the second.
    const act = organBefore?.start === start ? listedAt(doc, organBefore.end) : null;
    if (act?.wordClass === 'verb' && act.end <= head.start && !doc.byStart.get('topic')?.has(act.end - 2)) {
      const isBehindPlace = doc.places.some((p) => p.start === act.end);
      if (!isBehindPlace && doneTo.test(doc.lexical.slice(act.end - 2, act.end))) continue;
      if (isBehindPlace) start = act.end;
    }
    // 某市体育局|在学校…: where a body does something.
    if (
      organBefore?.start === start &&
      /^[在向对为给从由到]/u.test(doc.lexical.slice(organBefore.end, head.start))
    )
      continue;
    // 甲工业园区|乙电子厂: where the works stands, before its own name.
    const park = inside.find(
      (p) => p.start === start && p.rule === 'place.facility' && head.start - p.end >= 2,
    );
    if (
      park &&
      nameHeads[headText] === 'company' &&
      /(?:园区|开发区|高新区|产业园|工业区|工业园)$/u.test(doc.lexical.slice(park.start, park.end))
    )
      start = park.end;
    // 某公司|全资子公司|乙公司: another house begins behind it.
    // 大连海关|所属|丹东海关.
    const daughter = /^.*(?:子公司|(?:海关|局|公司|集团)(?:所属|下属|直属))(?=[\u4e00-\u9fff（）]{2})/u.exec(
      doc.lexical.slice(start, head.start),
    );
    if (daughter) start += daughter[0].length;
    const name = doc.lexical.slice(start, end);
    const own = head.start - start;
    if (own < 2 && !(own === 1 && /[县市旗区省盟州]/.test(name.charAt(0)) && headText.length > 3)) continue;
    // 自治区第三次全国土壤普查领导小组: the region in front says that all of it is one name.
    const isOfRegion = /^(?:自治区|[省市县旗州盟](?=第|全国))/.test(name);
    const free = start === limit && inside.length === 0 && !organBefore && !isOfRegion;
    if (
      particle.test(doc.lexical.slice(inside[0]?.start === start ? inside[0].end : start, head.start)) ||
      (free &&
        !isPair &&
        ((own > 10 && !site.test(doc.lexical.slice(start, head.start))) || holdsVerb(doc, start, head.start)))
    )
      continue;
    if (start === limit && inside.length === 0 && !organBefore)
      start = behindVerb(doc, start, head.start, end);
    const ownName = doc.lexical.slice(start, head.start);
    // 过渡安置和|学校复课: two things, of which the second is any.
    if (
      /[和与及]$/u.test(ownName) &&
      genericHeads.test(headText) &&
      listedAt(doc, start)?.end === head.start - 1
    )
      continue;
    if (commonOwn.has(ownName) || /(?:本地|当地|外地|周边|附近)$/u.test(ownName)) continue;
    if (isSentence(doc, start, head.start, end, inside[0], organBefore)) continue;
    // 国家级企业技术中心, 省级重点实验室: of what rank, and not which.
    if (/^(?:国家|自治区|[省市县])级/.test(name)) continue;
    if (
      genericOrgans.has(name) ||
      (inside[0]?.start !== start && weakName.test(name)) ||
      own > (start === limit && inside.length === 0 && !isOfRegion ? 16 : 24)
    )
      continue;
    if (isGenericOwn(doc, start, head.start) && inside.length === 0 && !relativeRegions[name.charAt(0)])
      continue;
    // 宁夏银川…店: where a company lies, printed from large to small, is no part of its name.
    const inner = inside.filter((p) => p.within !== null && inside.includes(p.within)).at(-1);
    if (
      inner &&
      nameHeads[headText] === 'company' &&
      !headText.endsWith('合作社') &&
      head.start - inner.end >= 2 &&
      // 云南红河|房屋建筑工程有限公司: with nothing of its own behind them the places are its name.
      !everyday.has(listedAt(doc, inner.end)?.wordClass ?? 'none')
    )
      start = inner.end;
    const region = inside[0]?.start === start ? inside[0].code : null;
    const relation =
      relativeRegions[name.charAt(0)] && (inside[0]?.start ?? end) > start
        ? name.charAt(0)
        : name.startsWith('自治区')
          ? '自治区'
          : null;
    out.push(
      body(start, end, 'org.head', 4 + own / 50 + branchWeight(doc, organBefore, start, head.start), {
        type: nameHeads[headText] ?? 'other',
        region:
          region ??
          (relation
            ? resolveRegion(doc, relation, start)
            : name.startsWith('中央') || name.startsWith('全国')
              ? 'CN'
              : null),
        tail: doc.text.slice(
          inside[0]?.start === start ? inside[0].end : relation ? start + relation.length : start,
          end,
        ),
        relative: relation !== null,
      }),
    );
  }
  for (const [i, branch] of out.entries()) {
    if (!branchHead.test(doc.lexical.slice(branch.start, branch.end))) continue;
    const house = [...known, ...out].find((o) => o.end === branch.start && o.type === 'company');
    const start = house?.start ?? brandStart(doc, branch.start);
    if (start < branch.start)
      out[i] = { ...branch, start, region: null, tail: doc.text.slice(start, branch.end) };
  }
  return out.filter((o) => !out.some((p) => p !== o && overlaps(o, p) && isInside(o, p)));
}

/** 京东物流|重庆分公司, 顺丰速运|广西分公司: the brand before the town of a branch; the town's own beginning without one. */
function brandStart(doc: Doc, town: number): number {
  const from = nameStart(doc, town, 8);
  const brand = doc.lexical.slice(from, town);
  const isBrand =
    /^[\u4e00-\u9fff]{3,6}$/u.test(brand) && !particle.test(brand) && !holdsVerb(doc, from, town);
  return isBrand && !doc.persons.some((p) => p.end > from && p.start < town) ? from : town;
}

/** 昆明市生态环境局|盘龙|分局: worth as much as the house and the district that it is made of. */
function branchWeight(doc: Doc, house: FoundOrganization | undefined, start: number, head: number): number {
  if (house?.start !== start) return 0;
  const district = doc.places.find((p) => p.start === house.end && p.end === head);
  return district ? house.weight + district.weight - 4 + 0.2 : 0;
}

const figures =
  /^(?:牧场|农场|林场|超市|商店|银行|学校|中学|小学|大学|幼儿园|医院|卫生院|卫生室|图书馆|博物馆|文化馆|法院|工厂|剧院|饭店|酒店)$/u;

/** Nothing but a word for a house and what kind stands between quotation marks. */
function isFigure(doc: Doc, head: number, end: number, headText: string): boolean {
  if (doc.lexical.charAt(end) !== '”' || !figures.test(headText)) return false;
  const open = doc.lexical.lastIndexOf('“', head);
  return open >= 0 && head - open <= 5 && !doc.places.some((p) => p.start === open + 1);
}

/** Houses that may bear a word in quotation marks. */
const learned = /^(?:研究院|研究所|学院|书院|实验室|基金会|博物馆|陈列馆|纪念馆|学校|党校|合作社|有限公司)$/u;

/** “两山”|转化数字研究院: a quoted word that the name begins with; `start` where there is none. */
function quotedStart(doc: Doc, start: number): number {
  const quoted = /“[\u4e00-\u9fff\dA-Za-z]{2,8}”$/u.exec(doc.lexical.slice(Math.max(0, start - 10), start));
  return quoted ? start - quoted[0].length : start;
}

/** Heads that stand for any such body where nothing of its own is said. */
const genericHeads = /^(?:学校|企业|公司|医院|银行|单位|部门|社区|机构|中心)$/u;

/** What an authority does to somebody. */
const doneTo = /^(?:督促|聘请|约谈|责成|责令|处罚|要求|通报|警告|起诉|收购|邀请|支持)$/u;
/** 雷公山国家级自然保护区|管理局. */
const site = /(?:自然保护区|国家公园|风景名胜区|开发区|新区|水利枢纽|森林公园|湿地公园)$/u;
const doing =
  /(?:大学|学院|集团|公司|银行|医院|饭店|宾馆|酒店|[局厅部委院会]|[省市县区旗盟州镇乡](?=共建|合建|携手))(?:会见|接见|共建|合建|共同|合作|携手|联合|组建|成立|签署|签订|打造|建起|派出|举办|主办|承办)/;
/** 中铁|呼和浩特局集团有限公司: a house of the state before the region of its branch. */
const stateHouse =
  /^(?:清华|北大|浙大|复旦|中科院|中科大|哈工大|上海交大|西安交大|中铁|中国铁路|中交|中建|国网|国能|中核|中储粮|中国(?:电信|移动|联通|石油|石化|邮政|烟草))$/;
const national = /^国家[\u4e00-\u9fff]{2,8}$/;

/** 普洱市茶叶和|咖啡产业发展中心: what the two things joined are, stands directly behind the place of both. */
function joinedStart(doc: Doc, limit: number, head: number, known: readonly FoundOrganization[]): number {
  const shares = /产业|行业|工业|事务|资源/.test(doc.lexical.slice(limit, head));
  // 中国石油和|化学工业联合会: an industry of the whole country.
  const ofCountry = /(?:中国|全国)[\u4e00-\u9fff]{2,4}[和与]$/.exec(
    doc.lexical.slice(Math.max(0, limit - 9), limit),
  );
  if (shares && ofCountry) return limit - ofCountry[0].length;
  if (!shares || !/[和与]/.test(doc.lexical.charAt(limit - 1)) || known.some((o) => o.end === limit - 1))
    return limit;
  const place = doc.places.find(
    (p) =>
      p.end < limit - 2 &&
      limit - 1 - p.end <= 4 &&
      p.level !== null &&
      !doc.lexical.slice(p.end, limit).includes('、'),
  );
  const joined = place && doc.lexical.slice(place.end, limit - 1);
  return place &&
    joined &&
    /^[\u4e00-\u9fff]{2,4}$/.test(joined) &&
    listedAt(doc, place.end)?.end === limit - 1
    ? place.start
    : limit;
}

/**
 * 省农科院畜草与|绿色农业研究所, 中国儿童福利和|收养中心: two things that one house of learning or help deals with, behind
 * whose house it is. `limit` where nothing says so.
 */
function pairStart(doc: Doc, limit: number, head: number, known: readonly FoundOrganization[]): number {
  const joint = doc.lexical.charAt(limit - 1);
  const word = doc.lexical.slice(head, head + 3);
  if (
    !/[和与]/.test(joint) ||
    head - limit < 2 ||
    head - limit > 6 ||
    !/^(?:研究|大学|学院|学会|协会|中心|实验室)/.test(word)
  )
    return limit;
  if (known.some((o) => o.end === limit - 1 && o.rule !== 'org.head')) return limit;
  for (const kind of ['nameHead', 'organ', 'initiativeHead', 'title', 'role', 'honorific'] as const)
    if (doc.byEnd.get(kind)?.has(limit - 1)) return limit;
  const from = nameStart(doc, limit - 1, 16);
  const left = doc.lexical.slice(from, limit - 1);
  const house =
    known.filter((o) => o.start >= from && o.end < limit - 1).sort((a, b) => a.start - b.start)[0] ??
    doc.places.find((p) => p.start >= from && p.end < limit - 1 && p.level !== null);
  if (house) {
    const own = doc.lexical.slice(house.end, limit - 1);
    return /^[\u4e00-\u9fff]{2,6}$/.test(own) && !particle.test(own) ? house.start : limit;
  }
  return /^(?:中国|全国|国家|东北|华北|西北|西南|华东|华南|华中|自治区|[省市县])[\u4e00-\u9fff]{2,8}$/.test(
    left,
  ) && !particle.test(left)
    ? from
    : limit;
}

/** 华夏银行|西宁分行: a branch is named behind its house. */
const branchHead = /(?:分行|支行|分公司|营业部)$/;

/** No name holds these, nor a count in the middle of it. */
const particle =
  /(?:[考走来回加进调转招跳][进入到])$|[的该这那某了称被把找]|(?<!供)给|针对|^现将|下设|(?:[起个所名座]|(?<![国专学企作画法术乐影史藏论大业])家)[\u4e00-\u9fff]{0,2}$|^[级类型起称指少达约超]|\d+[起个家名座所间支条处]/;

/** A verb of two characters in the middle of what would be a name. */
function holdsVerb(doc: Doc, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (
      [...wordsAt(doc, 'verb', at), ...wordsAt(doc, 'speech', at), ...wordsAt(doc, 'boundary', at)].some(
        (w) => w.end - w.start > 1 && w.end <= end && !doc.byStart.get('topic')?.has(w.start),
      )
    )
      return true;
  }
  return (
    /^[的和与及或刚将被把让向对从][\u4e00-\u9fff]/.test(doc.lexical.slice(start, end)) ||
    /^(?!中国|全国).+[和与及]/.test(doc.lexical.slice(start, end - 1))
  );
}

/** What says of which sort a company or a school is, and names none. */
const commonOwn = new Set(
  '历史 兄弟 初创 华文 华语 基层 直属 公共 乡村 公办 民办公办 城区 城镇 山区 边远 偏远 薄弱 寄宿制 普通 优质 特色 新建 定点 协作 结对 帮扶 受援 对口 跨国 合资 离岸 外贸 上市 非上市 武器制造 智慧 数字 绿色 定点 大型 中小 民营 国有 骨干 龙头 重点 专业 互助 家庭 农民 农村 属地 职业 高等 公立 私立 民办 综合 中心 基层 社区 乡镇 县级 市级 省级 三甲 上市 外资 物流 快递 电商 食品 建筑 房地产 旅行 科技 农业 互联网 商业 物业 保险 担保 燃气 供热 供电 自来水 石油 出租车 公交 矿山 煤炭 化工 钢铁 水泥 养殖 种植 开发 行业 产业 传统 现代 优秀 知名 著名 民间 群众 公共 公益 慈善 志愿 医疗 卫生 教育 培训 技术 科研 文化 艺术 体育 旅游 金融 投资 贸易 运输 服务 管理 经营 生产 加工 制造 销售 龙头 子 母 总 分 村级 中介 用人 施工 建设 设计 监理 集体 个体 股份 工业 能源 电力 新能源 污水 垃圾 热电 火力 风力 水力 党政 经济 信息 社会 便民 党群 为民 村民 业主 职工 学生 家长 驻村 扶贫驻村 机关 部门 企业 各大企业 事业 地方 中央 军队 国家 全国 各级'.split(
    ' ',
  ),
);

const weakName =
  /^(?:法院|检察院|警方|多|各|新|大(?=型|小|企|公|中|学|批|量|城)|小|一些|许多|某|原|老|本|该|这|那|有|当地|本地|国内|国际|相关|有关|所有|家|众|全|他|她|我们|部分|其|两|三|四|五|\d)/;

/** Nothing but words of what bodies deal with: 行政服务中心, 公共服务中心 are kinds. */
function isGenericOwn(doc: Doc, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const topic = wordsAt(doc, 'topic', at).find((w) => w.end <= end);
    if (!topic) return false;
    at = topic.end;
  }
  return true;
}

/** Associations of people of one home or one name, one school or one trade. */
const ofHome = /^(?:同乡(?:联谊)?总?会|宗亲总?会|校友总?会|总?会馆|总?公所|总商会|联谊总会|联合总会|总会)$/;

const elects =
  /^(?:第[一二三四五六七八九十百\d]+[届屆]|新[一]?[届屆]|选出|改选|换届|就职|举行[^，。]{0,16}(?:就职|换届|选举)|(?:举行|举办|欢庆|庆祝)[^，。]{0,12}(?:周年|春宴|晚宴|联欢))/;

/** 中华总会会长, 宁阳总会馆（主席…）, 中华公所选出…. */
function hasOfficers(doc: Doc, end: number): boolean {
  const called = /^（[\u4e00-\u9fff]{2,6}）/.exec(doc.lexical.slice(end, end + 9))?.[0].length ?? 0;
  const bracket = doc.lexical.charAt(end) === '（' ? 1 : 0;
  return (
    [end, end + bracket, end + called].some((at) =>
      (['title', 'modifier'] as const).some((c) => doc.byStart.get(c)?.has(at)),
    ) || elects.test(doc.lexical.slice(end, end + 24))
  );
}

function goesOn(doc: Doc, end: number, head: string): boolean {
  const next = doc.lexical.slice(end, end + 2);
  if (
    head.length <= 2 &&
    /^(?:路|化|式|型|级|性|里|区|城|长|生(?![命物态])|品|队|房|商|业|楼|服|装|务|示范|集群)/.test(next) &&
    head !== '集团'
  )
    return true;
  // 某大学|校董会, 乡亲们|学会用好.
  if (/学校$/.test(head) && next.startsWith('董')) return true;
  // 某某大|学校庆: a university, and what goes on there.
  if (head === '学校' && doc.lexical.charAt(end - 3) === '大' && /^[庆园友史区训歌徽长]/u.test(next))
    return true;
  // 某某会馆 is a building, 总会|有 no name: a body where somebody holds office in it.
  if (/^(?:总?会馆|总?公所|总会)$/.test(head) && !hasOfficers(doc, end)) return true;
  // 鹿港镇|公所: an office of the town.
  if (head === '公所' && /[乡镇市区]/.test(doc.lexical.charAt(end - 3))) return true;
  // 议员|会馆: where they have their rooms.
  if (head === '会馆' && doc.lexical.slice(end - 4, end - 2) === '议员') return true;
  if (head === '学会' && /^[了用做唱写开种使怎如看听]/.test(next)) return true;
  // 某厅、某局|联合会商: what they do together.
  if (head === '联合会' && /^[商签审诊办同]/.test(next)) return true;
  if (/(?:中心|法院|检察院|公司|学校)$/.test(head) && /^(?:组|区|城|任务|工作|环节|集群|节点)/.test(next))
    return true;
  return (doc.byStart.get('nameHead')?.get(end) ?? []).some((m) => m.end - m.start >= 2);
}
