import { matchesIn } from '#lib/text/held-words.ts';
import { firstOfTwo } from './event-names.ts';
import { wordsAt, type Doc, type FoundInitiative, type InitiativeType } from '#lib/extract/doc.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { initiative } from './found.ts';

const phrase = '[\\u4e00-\\u9fffA-Za-z\\d“”·—＋+]';
const when =
  '(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:[今昨明]天|[昨今明]晚|[上下]午|晚间?|近日|日前|当[天晚]|（[^（）]{1,12}）|将|于|已|同日)*';
const where = '(?:在[^，。；、“”]{1,24}?)?';
const held =
  '(?:隆重|正式|成功|圆满|顺利|同时|继续|如期|精彩|盛大)*(?:举行|举办|召开|开[幕赛展市街班营课园馆锣跑渔镰](?![了着的])|闭幕|启动|落幕|收官|启幕|揭幕|上演|首演|鸣枪|亮灯|点亮|拉开帷幕|拉开序幕|落下帷幕)';
const opens = '(?:^|(?<=[\\n。；：！？）】，]))';
/** 某某大会|12日|在某地|举行: what stands whole before the day, the place and the verb. */
const before = new RegExp(`${opens}(${phrase}{5,40}?)${when}${where}${held}(?![过的])`, 'gmu');
/** 由某厅主办的|某某大会|在某地举行. */
const ofSomebody = new RegExp(
  `(?:主办|承办|举办|发起|组织)的(${phrase}{5,36}?)${when}(?:在[^，。；、“”]{1,24}?)?${held}`,
  'gu',
);
/** 举办|某某大赛|，: what stands whole between the verb and the end of its clause. */
const behind = new RegExp(
  `(?:举办|召开|举行|承办|主办|出席|参加|启动|开展)了?(${phrase}{5,34}?)(?=[，。；]|开幕式|闭幕式|并(?:致辞|讲话|作|发表))`,
  'gu',
);

const meeting =
  /(?:大会|年会|峰会|论坛|对话会?|晚会|茶会|音乐会|博览会|展览会|展销会|交流会|推介会|洽谈会|对接会|座谈会|研讨会|观摩会|推进会|推进会议|现场会|现场会议|报告会|见面会|联席会议|圆桌会议?|工作会议?|部署会议?|动员会议?|调度会议?|专题会议?|视频会议?|电视电话会议|表彰会|总结会|启动会|分析会|协商会|听证会|誓师会|培训班|研讨班|读书班|集训班|宣讲会|系列会议|媒体论坛|运动会|[\u4e00-\u9fff]{2}(?:杯|赛|营|周|月|季|节|展)|世界杯|展演|巡展|嘉年华|[\u4e00-\u9fff]{2}(?:集市|市集)|盛典|典礼|仪式|马拉松|[\u4e00-\u9fff]{2}之夜|(?:经贸|经济|财经|战略|海洋|防务|气候|外交|安全)(?:会谈|磋商)|(?:半程|全程)?马拉松)$/u;
const campaign =
  /(?:[\u4e00-\u9fff]{3}活动|[\u4e00-\u9fff]{4}行动|专项整治|专项治理|大讨论|大比武|大练兵|大排查|大走访|大调研)$/u;
const noEvent =
  /(?:委员会|理事会|协会|学会|商会|联合会|总会|工会|时节|环节|细节|春节|周[一二三四五六日]|[本上下]周|\d月|月份|个月|本月|发展|进展|开展|拓展|扩展|参展|比赛|决赛|预赛|参赛|联赛|有关活动|相关活动|系列活动|主题活动|等活动|类活动|项活动|场活动|各项活动|欢迎仪式|启动仪式|揭牌仪式|签约仪式|开幕仪式)$/u;
/** Which one is not said, or it is no name's beginning. */
const vague =
  /^(?:本|该|此|这|那|各|每|多|有关|相关|一[系些场个项次]|两|三|上述|系列|其|同[日时]|当|另|首[场批]|会议|开幕式|活动|仪式|记者|据|为|在|从|由|以|对|与|和|并|将|已|还|也|又|不|我国(?!首)|全面|日前|近日|今|昨|明|去年|大规模|丰富|随后|随着|目前|期间|之后|最后|第[一二三四五六七八九十]次(?!全国)|\d(?!\d{3}))/u;
/** What a name of an event has: whose it is, what for in so many words, or its rank. */
const scope =
  /国际|全国|中国|世界|全球|全[省市区县州盟旗]|国家|“|·|—|\d{4}|首届|^中[美俄法德英日韩印欧非阿拉东澳新加墨巴蒙越老缅泰柬马菲哈吉乌塔]/u;
const verbs =
  /^(?:庆祝|纪念|学习|推动|推进|加强|深化|迎|助力|弘扬|传承|保护|促进|服务|创新|培训|宣传|表彰|动员|招聘|推介|合作|交流|建设|改革|整治|治理|提升|打击|防范|体验|阅读|创业|就业|联合|征集|评选|展示|演练|普查|排查|检查|签约|启动|开放|竞赛|比武|选拔|对接|对话|航行|运输|试运行|开站|入列|交易|展销|采摘|观摩|旅游|援助|救援|慰问|祭祀|公祭|敬老|爱国|爱岗|展|成立|启用|投用|通车|投产|竣工|开工|奠基|落成|揭牌|揭幕|授牌|挂牌|交付|首发|首航|封顶|合龙|贯通|发车|开馆|开园|开学|毕业|颁奖|颁发|授予|聘任|宣誓|悼念|磋商|会谈|发布|揭晓|上线)/u;

/** Events by the clause they stand in: whatever they are called, the whole of what is held is their name. */
export function heldEvents(doc: Doc): FoundInitiative[] {
  const out: FoundInitiative[] = [];
  for (const pattern of [before, ofSomebody, behind])
    for (const match of matchesIn(doc.lexical, pattern)) {
      const name = match[1] ?? '';
      const start = match.index + match[0].indexOf(name);
      const end = start + name.length;
      const type = meeting.test(name) ? 'meeting' : campaign.test(name) ? 'campaign' : null;
      if (
        !type ||
        noEvent.test(name) ||
        /”[和与]|(?:会|论坛|节|赛|展)[及和与]|[和与及]“|活动[和与]|和第|等多|[及和等]\d|\d+[场项]|[大中小]型|多场|多项|记者见面会$|[一某][个场次项届]/u.test(
          name,
        ) ||
        firstOfTwo(doc, start, end) > 0 ||
        vague.test(name) ||
        !isName(doc, start, end, type)
      )
        continue;
      // “甲乙”写生作品邀请展: more than the quotation in it.
      const weight = name.includes('”') ? 7.3 : 5.6;
      const alias = /^“([^“”，]{2,})”/u.exec(name)?.[1] ?? null;
      out.push({ ...initiative(doc, start, end, 'initiative.held', weight, type), alias });
    }
  return out;
}

/** Whose or of what year: what follows up to the word for the meeting is what it is about, verbs and all. */
const opensMeeting = /^(?:全[省市县区旗州盟国](?!体)|(?:19|20)\d{2}年|庆祝|纪念)/u;

function isName(doc: Doc, start: number, end: number, type: InitiativeType): boolean {
  const text = doc.lexical.slice(start, end);
  const isAbout =
    type === 'meeting' &&
    (opensMeeting.test(text) ||
      /^(?:\d{4}年?)?“/u.test(text) ||
      doc.places.some((p) => p.start === start && p.end < end - 6 && p.code !== null));
  if ((text.match(/“/gu)?.length ?? 0) !== (text.match(/”/gu)?.length ?? 0)) return false;
  const isHeld = (at: number) =>
    [...doc.places, ...doc.organizations].some(
      (o) => o.start <= at && at < o.end && o.start >= start && o.end <= end,
    );
  let quoted = false;
  let nouns = 0;
  for (let at = start; at < end;) {
    const char = doc.lexical.charAt(at);
    if (char === '“' || char === '”') quoted = char === '“';
    if (quoted || isHeld(at)) {
      at++;
      continue;
    }
    if (
      /[的了在将把被从是等着过于让使也都还就又]/u.test(char) &&
      (listedAt(doc, at - 1)?.end ?? 0) <= at &&
      !listedAt(doc, at)
    )
      return false;
    if (wordsAt(doc, 'speech', at).some((w) => w.end - w.start > 1 && w.end <= end)) return false;
    const word = listedAt(doc, at);
    const own = word && word.end <= end ? doc.lexical.slice(at, word.end) : '';
    if (
      word &&
      own !== '' &&
      (isAbout ? /^(?:adverb|function)$/u : /^(?:verb|adverb|function|phrase|time)$/u).test(word.wordClass) &&
      !verbs.test(own)
    )
      return false;
    nouns += own === '' ? 1 : own.length;
    at += own === '' ? 1 : own.length;
  }
  const isNamed =
    scope.test(text) || [...doc.places, ...doc.organizations].some((o) => o.start >= start && o.end < end);
  return isNamed ? end - start >= 6 : type === 'meeting' && nouns >= 8;
}
