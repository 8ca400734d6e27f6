import { wordsAt, type Doc, type FoundInitiative } from '#lib/extract/doc.ts';
import { initiativeHeads } from '#lib/extract/lexicon/initiatives.ts';
import { ceremonyLength, firstOfTwo, isDoneAt, legLength, longerEvent } from './event-names.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { initiative } from './found.ts';

const partOfWorks = /^（[\u4e00-\u9fff\dA-Z]{1,7}(?:期|段|标段|片区|部分|首发区|起步区)）/u;

/** Names that end in what they are, without quotes: …发布会, …示范项目, …专项行动, …指数. */
export function headedIn(doc: Doc, quotes: readonly FoundInitiative[]): FoundInitiative[] {
  const out: FoundInitiative[] = [];
  for (const [end, list] of doc.byEnd.get('initiativeHead') ?? []) {
    const head = list[0];
    const row = head && initiativeHeads[head.value];
    if (!head || !row || goesOn(doc, end) || isAssembly(doc, head.start, end)) continue;
    if (row.type === 'meeting' && longerEvent(doc, end)) continue;
    // What runs the trains is said behind its quoted name alone.
    if (doc.lexical.startsWith('中欧班列', head.start)) continue;
    // 政协第十三届毕节|市委员会: the end of the head is the middle of a place; 本报奉节, and its end.
    if (doc.places.some((p) => p.start < head.start && p.end >= end)) continue;
    let start = scopeStart(
      doc,
      trimStart(doc, eventStart(doc, nameStart(doc, head.start, 40, true), head.start, row.type), end),
      head.start,
      row.type,
    );
    // 大理至|丽江铁路扩能改造工程: from where the line runs.
    const from =
      doc.lexical.charAt(start - 1) === '至' &&
      row.type === 'project' &&
      doc.places.find((p) => p.end === start - 1);
    if (from) start = from.start;
    if (row.type === 'award' || row.type === 'project' || row.type === 'document')
      start = behindGetting(doc, start, head.start);
    if (row.type !== 'meeting') start = behindActor(doc, start, head.start);
    const own = doc.lexical.slice(start, head.start);
    // 某论坛上作|大会报告.
    if (row.type === 'meeting' && /[会坛展节式]上[作做发致]/u.test(own)) continue;
    // 甲工程和乙工程等“六个|工程”: the last words count them.
    if (/等“[^”]*$/.test(own)) continue;
    if (isPlacesBeforeQuote(doc, start, own, row.type)) continue;
    if (doc.lexical.startsWith('中华人民共和国', start - 6)) start -= 6;
    if (row.type === 'meeting') start = partnerStart(doc, start, end);
    const inRow =
      row.type === 'meeting' &&
      doc.lexical.charAt(start - 1) === '、' &&
      /^(?:[、，。；]|等)/.test(doc.lexical.slice(end)) &&
      [...out, ...quotes].some((o) => o.type === 'meeting' && o.outer.end === start - 1) &&
      own.length > 1 &&
      !vague.test(own) &&
      !/^(?:学术|高端|专家|企业|青年|国际|线上|线下|平行|圆桌|专业|行业|配套|开放|互动)+$/.test(own) &&
      isNounPhrase(doc, start, head.start);
    // 实施甲培育计划、|乙提升工程: the next of a row of undertakings.
    const isNext =
      (row.type === 'campaign' || row.type === 'project' || row.type === 'document') &&
      /[、和]/u.test(doc.lexical.charAt(start - 1)) &&
      [...out, ...quotes].some((o) => o.type !== 'meeting' && o.outer.end === start - 1) &&
      isCalled(doc, start, head.start, end);
    if (!inRow && !isNext && !isSpecific(doc, own, row.type, row.strong, start, end)) continue;
    if (isSite(doc, start, end)) continue;
    // 授予|王志刚|荣誉称号: who is honoured, and no honour.
    if (
      /^(?:荣誉|光荣)?称号$/u.test(doc.lexical.slice(head.start, end)) &&
      /^[\u4e00-\u9fff·]{2,4}$/u.test(own)
    )
      continue;
    // 赴甲剧院、乙馆|巡演: where it is done, and no name of it.
    if (isDoneAt(doc, head.start, end)) continue;
    // 经某纪委常委会|会议研究: who decided, and no meeting by name.
    if (doc.lexical.startsWith('纪委常委会会议', end - 7)) continue;
    // 全国见义勇为英雄|称号: what is given is called without that word, as it is in quotation marks.
    const isTitle = doc.lexical.startsWith('称号', end - 2);
    if (isTitle && own.includes('”')) continue;
    const grade =
      row.type === 'award'
        ? (/^(?:[特一二三四]等奖|提名奖)/u.exec(doc.lexical.slice(end, end + 3))?.[0].length ?? 0)
        : 0;
    let to = isTitle ? behindHonour(doc, head.start) : end - ceremonyLength(doc, head.start, start, end);
    to += legLength(doc, end) + grade;
    // 综合整治工程|（北街片区）: which part of the works.
    if (row.type === 'project') to += partOfWorks.exec(doc.lexical.slice(to, to + 12))?.[0].length ?? 0;
    // 国家数据中心集群|（贵州·贵安）: which of several.
    if (doc.lexical.startsWith('集群', end - 2))
      to +=
        /^（[\u4e00-\u9fff]{2,4}·[\u4e00-\u9fff]{2,4}）/.exec(doc.lexical.slice(to, to + 12))?.[0].length ??
        0;
    const joint = row.type === 'meeting' || row.type === 'campaign' ? firstOfTwo(doc, start, to) : 0;
    const rule = `initiative.head.${row.type}`;
    const weight = row.strong ? 6.8 : 5.5;
    if (joint > 0) {
      out.push(initiative(doc, start, joint, rule, weight, row.type));
      start = joint + 1;
    }
    out.push(initiative(doc, start, to, rule, weight, row.type));
  }
  return out
    .filter((a) => !(a.type !== 'meeting' && quotes.some((q) => q.start >= a.start && q.outer.end < a.end)))
    .filter(
      (a) =>
        !out.some(
          (b) => b !== a && b.start <= a.start && b.end >= a.end && b.end - b.start > a.end - a.start,
        ),
    );
}

/** 甲市人民政府与|乙大学战略合作协议签约仪式: the first of the two whose meeting it is. */
function partnerStart(doc: Doc, start: number, end: number): number {
  if (!/[与和—]/u.test(doc.lexical.charAt(start - 1))) return start;
  if (!/合作|协作|联席|签约|对接|交流|结对|座谈|对话/u.test(doc.lexical.slice(start, end))) return start;
  const isName = (o: { start: number; end: number }) => o.end > o.start + 1;
  const second = [...doc.organizations, ...doc.places].some((o) => o.start === start && isName(o));
  const first = [...doc.organizations, ...doc.places]
    .filter((o) => o.end === start - 1 && isName(o))
    .reduce((least, o) => Math.min(least, o.start), start);
  const before = doc.lexical.slice(Math.max(0, first - 3), first);
  return second && (first === 0 || /[\n，。；：]$|(?:出席|参加|举行|召开|举办|主持)了?$/u.test(before))
    ? first
    : start;
}

/** What people meet for, said with verbs of its own. */
const study = /(?:学习宣传贯彻|学习贯彻|宣传贯彻|深入贯彻|贯彻落实|贯彻实施|贯彻|学习宣传|学习|宣传)$/u;
const studies =
  /^(?:座谈会|研讨会|学习研讨会|报告会|宣讲会|推进会|动员会|培训班|读书班|研讨班|专题|视频会议|电视电话会议)/u;
/** 各民主党派中央、无党派人士|某某座谈会: a row of who meets stands before what for. */
const parties =
  /(?:各民主党派中央|民主党派中央|各民主党派)(?:负责人)?、(?:全国工商联(?:负责人)?(?:[、和]无党派(?:代表)?人士)?|无党派(?:代表)?人士)?$/u;

/** 社科界|学习贯彻|某某精神座谈会: a meeting's name goes on to the left over what is done there and who does it. */
function eventStart(doc: Doc, from: number, head: number, type: string): number {
  if (type !== 'meeting') return from;
  const rest = doc.lexical.slice(head, head + 6);
  const before = doc.lexical.slice(Math.max(0, from - 30), from);
  const act = studies.test(rest) ? study.exec(before)?.[0] : undefined;
  const start = act ? nameStart(doc, from - act.length, 24, true) : from;
  // 举行|学习贯彻…报告会, yet 社科界学习贯彻….
  const own = doc.lexical.slice(start, from - (act?.length ?? 0));
  const open = /[的了将被把]|要求|强调|认真|深入|抓好|全面|持续|扎实/u.test(own)
    ? from - (act?.length ?? 0)
    : start;
  const row = parties.exec(doc.lexical.slice(Math.max(0, open - 30), open))?.[0];
  return open - (row?.length ?? 0);
}

/** 某市某区|“某某”招聘会: where it is stands before its name, which another rule reads. */
function isPlacesBeforeQuote(doc: Doc, start: number, own: string, type: string): boolean {
  const open = own.indexOf('“');
  if (open < 2 || (type !== 'meeting' && type !== 'campaign')) return false;
  let at = start;
  for (;;) {
    const place = doc.places.find((p) => p.start === at && p.end <= start + open);
    if (!place) break;
    at = place.end;
  }
  return at === start + open;
}

/** 某镇某村稻虾基地: ground in a town or a village that somebody walks on, and no undertaking. */
function isSite(doc: Doc, start: number, end: number): boolean {
  return (
    doc.lexical.startsWith('基地', end - 2) &&
    doc.places.some((p) => p.start === start && p.level !== null) &&
    doc.places.some((p) => p.start >= start && p.end < end && (p.type === 'township' || p.type === 'village'))
  );
}

/** 某县人民代表大会 is a body; only a numbered session of it is a meeting, which has a rule of its own. */
function isAssembly(doc: Doc, start: number, end: number): boolean {
  return doc.lexical.startsWith('人民代表大会', end - 6) && start <= end - 4;
}

/**
 * 内蒙古卓资县接下国家…示范项目: between a region and a word of scope stands a verb, known or not, so that the name
 * begins with the scope. Right behind the region or another word of scope (内蒙古国家…) there is none.
 */
function scopeStart(doc: Doc, start: number, head: number, type: string): number {
  if (type === 'meeting') return start;
  const scope = /(?:国家级?|全国|省级|自治区级|市级)(?=[\u4e00-\u9fff]{4})/.exec(
    doc.lexical.slice(start, head),
  );
  if (!scope || scope.index === 0) return start;
  const at = start + scope.index;
  const region = doc.places.filter((p) => p.start >= start && p.end <= at && p.level !== null).at(-1);
  return region && region.end < at && !/[”·]/.test(doc.lexical.slice(start, at)) ? at : start;
}

/** 等N个, 一场, 系列, leading numerals and particles are no part of a name. */
function trimStart(doc: Doc, start: number, end: number): number {
  const lead =
    /^(?:[^暨“”]{0,2}暨|[\u4e00-\u9fff]{0,4}\d{1,2}月份?(?=[\u4e00-\u9fff]{5})|荣获|获得|获|其中|等|\d+[项个件]成果|一场|首场|一个|一项|多个|系列|全新|这一|本届|该届|此|了|来自|关于|更多|更|为期[^的]{1,4}的?)+/.exec(
      doc.lexical.slice(start, end),
    )?.[0] ?? '';
  const from = start + lead.length;
  // 高水平办好|第九届某某大会: what stands before the ordinal and is neither a region nor a body does something.
  const ordinal = /第[一二三四五六七八九十百\d]+届/.exec(doc.lexical.slice(from, end));
  const isOwned =
    !ordinal ||
    ordinal.index === 0 ||
    /[“”（）·]/.test(doc.lexical.slice(from, from + ordinal.index)) ||
    [...doc.places, ...doc.organizations].some((o) => o.start >= from && o.start < from + ordinal.index);
  const does = ordinal && !isOwned && doc.lexical.slice(from, from + ordinal.index);
  return does && /[办参备筹迎出服保组承开召][\u4e00-\u9fff]{0,2}$/.test(does) ? from + ordinal.index : from;
}

const vague =
  /^(?:国内首[支个家]|首个|先进|重大|重点|新|大|小|各类|各项|相关|有关|一批|建设|改造|合作|投资|产业|科研|旅游|农业|签约|招商|上述|这些|多|该|本次|此次|全体|专题|动员|表彰|总结|系列|宣传教育|文明实践|惠民|民生|培训|服务|基础|安全|应急|实际|具体|共同|统一|自觉|集体|经济|文化|公益|志愿|志愿服务|主题|庆祝|纪念|新闻|座谈|社会|基层|公共|数字|互联网|交易|网络|信息|创新|发展|工作|年度|整体|总体|长期|五年|远景|脱贫|帮扶|教育|整改|三年|专项|扶贫)+$/;

function isSpecific(
  doc: Doc,
  own: string,
  type: string,
  strong: boolean,
  start: number,
  end: number,
): boolean {
  const plain = own.replace(/[“”]/g, '');
  // 某大学一个|论坛: which one is not said.
  if (/[一某][个场次项届]$/.test(plain)) return false;
  // 甲、乙两地新投产项目: of places, and not called so.
  if (/[两三四五六七八九十几多各]地/.test(plain)) return false;
  // 甲镇、乙镇两大产业基地: counted, not called so.
  if (/[两三四五六七八九十]大$/.test(plain)) return false;
  // 2000多辆|大赛用车.
  if (/\d[多余场]|等(?!青年|重点|困难|特殊)/.test(plain)) return false;
  // 来上海看|美术展.
  if (/[看赏逛]$/.test(plain)) return false;
  // 代表市政府向|大会: to whom something is said.
  if (/向$/.test(plain)) return false;
  if (
    plain.length < 2 ||
    plain.length > 36 ||
    vague.test(plain) ||
    /[，。；]/.test(own) ||
    /^[”、，]/.test(own)
  )
    return false;
  if (
    /^(?:的|和|与|及|、|各(?!民主党派)|某|每|那|这|该|其|我|他|她|你|也|还|就|都|并|很|最|再|又|正|已|将|要|能|会|可|应|需|被|把|使|让)/.test(
      plain,
    )
  )
    return false;
  const named =
    doc.places.some((p) => p.start >= start && p.start < end) ||
    doc.organizations.some((o) => o.start >= start && o.start < end) ||
    (type === 'index' && /^(?:全球|世界|亚太|国际)/.test(own)) ||
    /国家|全国|中国|全区|全省|全市|全县|首届|第[一二三四五六七八九十\d]+[届批次]|\d{4}年?|[“”]|·|诞辰|逝世/.test(
      own,
    ) ||
    /^[\u4e00-\u9fff]{1,3}[江河湖海山岭](?:上游|中游|下游|流域|两岸|沿岸|干流)/.test(own);
  if (plain.length >= 4 && /^（(?:以下)?简称/.test(doc.lexical.slice(end, end + 6))) return true;
  // 某区督导春|节期间: what is done there, and a holiday of everybody.
  if (type === 'meeting' && !strong)
    return (
      named &&
      !/(?:春|国庆|元宵|清明|端午|中秋|重阳|劳动|元旦|“?两)$/.test(own) &&
      !holdsVerb(doc, start, start + own.length)
    );
  if (/^国内|^我国首|^作为|^服务|^发挥/.test(plain)) return false;
  if (type === 'meeting' && !strong) return /首届|第[一二三四五六七八九十\d]+届|\d{4}/.test(own);
  if (strong) {
    if (/^(?:先进|新型|大型|各类|多项|一批|高标准|高水平|重要)/.test(plain)) return false;
    // 五溪|产业走廊: what is called after the land it runs through.
    const isCorridor =
      doc.lexical.startsWith('走廊', end - 2) &&
      plain.length >= 2 &&
      listedAt(doc, start)?.end !== start + own.length;
    if (isCorridor) return isNounPhrase(doc, start, start + own.length);
    if (
      type === 'project' &&
      !named &&
      doc.lexical.charAt(start - 1) !== '、' &&
      !launched.test(doc.lexical.slice(Math.max(0, start - 4), start))
    )
      return false;
    if (type === 'project' && !named && plain.length < 4) return false;
    const convened =
      type === 'meeting' &&
      end - start - own.length >= 4 &&
      /(?:召开|举行|举办)了?$/.test(doc.lexical.slice(Math.max(0, start - 3), start));
    const minimum = type === 'index' || type === 'document' ? 5 : convened ? 2 : 4;
    return named
      ? plain.length >= (type === 'meeting' ? 2 : 3)
      : plain.length >= minimum && !(doc.byStart.get('verb')?.has(start) ?? false) && introduced(doc, start);
  }
  if (
    /项目|工程|平台|基地|方案|计划|规划|活动|行动|战略|试点/.test(doc.lexical.slice(end - 2, end)) &&
    plain.length >= 6 &&
    /国家|全国|“.+”/.test(own)
  )
    return true;
  // 庐江县农村宅基地制度改革试点: whose it is and what for make a name of it.
  // 某水库|工程开工: the work is called after what it builds.
  const work = doc.places.find((p) => p.start === start && p.end === start + own.length);
  if (
    type === 'project' &&
    work?.type === 'facility' &&
    /^(?:[，。、]|开工|竣工|完工|建设|通水|下闸|蓄水|主体|启动|正式|是|获批|可研|初设|截流|全线|顺利)/.test(
      doc.lexical.slice(end, end + 2),
    )
  )
    return true;
  // 榕江关埠引水|工程: what it leads, and where.
  if (
    type === 'project' &&
    /^[\u4e00-\u9fff]{3,9}(?:引水|供水|调水|补水|输水|灌区)$/u.test(own) &&
    /[，。、；的\n]/u.test(doc.lexical.charAt(start - 1)) &&
    /工程$/u.test(doc.lexical.slice(start, end)) &&
    !/城乡|农村|饮水|城市|集中|应急|重点|骨干|配套/u.test(own)
  )
    return true;
  // 某水库|除险加固工程, 某河流域|生态修复工程: what a work is done on, and what is done.
  const on = doc.places.find(
    (p) => p.start === start && p.level === null && (p.type === 'facility' || p.type === 'natural'),
  );
  if (
    on &&
    type === 'project' &&
    /^(?:工程|项目)$/.test(doc.lexical.slice(end - 2, end)) &&
    on.end + 2 <= start + own.length &&
    isNounPhrase(doc, on.end, start + own.length)
  )
    return true;
  const whose = doc.places.find((p) => p.start === start && p.level !== null);
  if (whose && whose.end + 4 <= start + own.length && isNounPhrase(doc, whose.end, start + own.length))
    return true;
  // 共建榆林中试基地: what is founded at a place.
  const founded = /(?:共建|启用|创办|建成|投用)(?:了)?$/.test(
    doc.lexical.slice(Math.max(0, start - 4), start),
  );
  if (founded && type === 'project' && whose && plain.length >= 4) return true;
  if (doc.lexical.startsWith('集群', end - 2))
    return plain.length >= 4 && /^（[^（）]{1,4}·/.test(doc.lexical.slice(end));
  // 开展护校安园|行动，: what no words of the language say, behind what opens it.
  if (
    (type === 'campaign' || type === 'project' || type === 'document') &&
    /(?:启动|实施|开展|部署|推进|深化|深入实施|组织开展)(?:了)?$/u.test(
      doc.lexical.slice(Math.max(0, start - 4), start),
    ) &&
    isCalled(doc, start, start + own.length, end)
  )
    return true;
  // 推进乡村著名行动，: what a campaign is called, behind what opens it and with nothing behind it.
  if (
    type === 'campaign' &&
    plain.length >= 4 &&
    doc.lexical.startsWith('行动', end - 2) &&
    /^(?:[，。；、]|$)/u.test(doc.lexical.slice(end, end + 1)) &&
    /(?:启动|实施|开展|部署开展|推进|深入推进|深化)(?:了)?$/u.test(
      doc.lexical.slice(Math.max(0, start - 4), start),
    ) &&
    isNounPhrase(doc, start, start + own.length)
  )
    return true;
  // 开展食品抽检队伍扩容提质增效行动: so long a name is one behind what opens it.
  if (
    (type === 'campaign' || type === 'project') &&
    plain.length >= 8 &&
    /^(?:行动|试点|工程|计划)$/.test(doc.lexical.slice(end - 2, end)) &&
    /(?:启动|实施|开展|部署|组织)(?:了)?$/.test(doc.lexical.slice(Math.max(0, start - 3), start)) &&
    isNounPhrase(doc, start, start + own.length)
  )
    return true;
  return named && plain.length >= 5 && launched.test(doc.lexical.slice(Math.max(0, start - 4), start));
}

function holdsVerb(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (wordsAt(doc, 'verb', at).some((w) => w.end <= to && w.end - w.start > 1)) return true;
  return false;
}

/** 护校安园行动, 燕赵英才计划: four to seven characters of which the word list does not know all, and nothing goes on. */
function isCalled(doc: Doc, from: number, to: number, end: number): boolean {
  if (to - from < 4 || to - from > 7 || !/^(?:[，。、；]|$|和)/u.test(doc.lexical.slice(end, end + 1)))
    return false;
  if (!/(?:行动|计划|工程)$/u.test(doc.lexical.slice(to, end)) || !isNounPhrase(doc, from, to)) return false;
  let unknown = 0;
  for (let at = from; at < to;) {
    const word = listedAt(doc, at);
    if (word && word.end <= to) at = word.end;
    else {
      unknown++;
      at++;
    }
  }
  return unknown > 1;
}

/** No verb, no count and no all: 阳新签约18个 is what was done, not what it is called. */
function isNounPhrase(doc: Doc, from: number, to: number): boolean {
  if (
    /[\d各全所某每多该本]|签约|安排|重大|重点|核心|节点|主体|控制性|标志性|关键|配套|先行|率先|首批|同步|全面|正式|继续|联合|共同/.test(
      doc.lexical.slice(from, to),
    )
  )
    return false;
  for (let at = from; at < to; at++)
    for (const wordClass of ['verb', 'boundary', 'speech'] as const)
      if (wordsAt(doc, wordClass, at).some((w) => w.end <= to && w.end - w.start > 1)) return false;
  return true;
}

const launched =
  /(?:部署|启动|实施|推进|承接|承接建设|打造|建设|建成|共建|启用|投用|创办|推出|创建|发布|公布|开展|集中打造|加快推进|编制|印发|出台)(?:了)?$/;

/** Behind a verb that names what is held, launched or issued, or at the beginning of a clause. */
function introduced(doc: Doc, start: number): boolean {
  if (start === 0 || /[\n，。；：]/.test(doc.lexical.charAt(start - 1))) return true;
  if (doc.lexical.slice(start - 2, start) === '”和') return true;
  return /(?:召开|举行|举办|开展|实施|启动|推进|参加|出席|主持|印发|出台|制定|发布|公布|编制|推出|打造|建设|承接|创建|承办|主办|协办|召开的|举行的|举办的|学习|传达|开设|开办|获|荣获|获得|摘得|授予|筹备|在|的|以|是|、|了)$/.test(
    doc.lexical.slice(Math.max(0, start - 4), start),
  );
}

function goesOn(doc: Doc, end: number): boolean {
  const next = doc.lexical.slice(end, end + 3);
  // 船舶工程|学院, 水利工程|局: what a body deals with.
  if (
    /工程$|项目$/.test(doc.lexical.slice(end - 2, end)) &&
    /^(?:学院|大学|学系|学科|学会|研究[院所]|公司|集团|局|学|系|硕士|博士|专业|师(?!生)|技术|科学|咨询|监理|质量|造价|款|量|机械|车辆|总公司|处|科|设计|勘察|[与和及][\u4e00-\u9fff]{1,6}(?:学院|学系|研究院|大学))/.test(
      doc.lexical.slice(end, end + 10),
    )
  )
    return true;
  // 试点|城市: where it is tried.
  if (
    doc.lexical.startsWith('试点', end - 2) &&
    /^(?:城市|地区|单位|县|省|园区|企业|学校|医院|村|区域|范围)/.test(next)
  )
    return true;
  // 发展规划|纲要.
  if (doc.lexical.startsWith('规划', end - 2) && next.startsWith('纲要')) return true;
  if (doc.lexical.charAt(end - 1) === '节' && /^(?:日(?!前)|[约能点目省奏气水假选前后庆])/.test(next))
    return true;
  if (
    /^(?:上|现场|期间|精神|主席|秘书|组委|办公|召集|代表|地点|中心|部|局|办|委|处|科|组|建设局|建设委|管理局|经理|负责|领导小组)/.test(
      next,
    ) &&
    /^(?:主席|秘书|部|局|办(?!理|好)|委|处|科|组|经理|建设局|管理局|领导小组)/.test(next)
  )
    return true;
  return (doc.byStart.get('initiativeHead')?.get(end) ?? []).length > 0 && !/^(?:方案|名单)/.test(next)
    ? true
    : /^(?:员|堂|议|场|见|长|费|价|工(?!作)|化|率|性|区(?!域)|设)/.test(next);
}

/** 某某模范|荣誉|称号. */
function behindHonour(doc: Doc, end: number): number {
  return /(?:荣誉|光荣)$/u.test(doc.lexical.slice(end - 2, end)) ? end - 2 : end;
}

/** 公安部部署|夏季治安整治行动: who acts, and what is done to it. */
function behindActor(doc: Doc, start: number, head: number): number {
  const actor = doc.organizations.find((o) => o.start === start && o.end < head && o.rule !== 'org.head');
  const act = actor && listedAt(doc, actor.end);
  return act?.wordClass === 'verb' && head - act.end > 3 ? act.end : start;
}

/** 某某获|第八届江汉文学奖: who gets it is no part of its name. */
function behindGetting(doc: Doc, start: number, head: number): number {
  const gets = /^.*(?:荣获|获得|获评|获颁|摘得|夺得|捧得|喜获|斩获|入围|入选|列入|纳入|获)(?=.)/u.exec(
    doc.lexical.slice(start, head),
  );
  return gets ? start + gets[0].length : start;
}
