import { wordsAt, type Doc } from '#lib/extract/doc.ts';
import { perPlace } from '#lib/extract/per-place.ts';
import { predicateAt } from '#lib/extract/tagger/listed-words.ts';

import { saidAt } from './said-at.ts';

/**
 * How well a person's name can end at `at`: 3 before punctuation or the end, 2 before a verb, a title or 等, 0 in the
 * middle of something else.
 */
export const endsName = perPlace((doc: Doc, at: number): 0 | 2 | 3 => {
  const char = doc.lexical.charAt(at);
  if (char === '' || /[\s，。、；：！？“”（）()《》〉】—…]/.test(char)) return 3;
  if (char === '等' && !/^等(?:级|于|待|候)/.test(doc.lexical.slice(at))) return 3;
  const next = doc.lexical.slice(at, at + 10);
  // 市长某某|29日主持, but not 计划于|17日.
  if (day.test(next) && !/[于在至到从自的约近]/u.test(doc.lexical.charAt(at - 1))) return 2;
  if (counted.test(next) || done.test(next) || felt.test(next) || takesFloor.test(next) || saidAt(doc, at))
    return 2;
  if (
    wordsAt(doc, 'verb', at).length > 0 ||
    wordsAt(doc, 'speech', at).length > 0 ||
    wordsAt(doc, 'honorific', at).length > 0 ||
    predicateAt(doc, at)
  )
    return 2;
  return 0;
});

const day = /^(?:\d{1,2}(?:[日月时点]|岁)|\d{4}年)/u;

/** 种了, 拿着: whatever the verb, somebody did it. */
const done =
  /^(?:(?:以\d|拿起|出庭|当庭|明知|举手|笑言|边说边|(?:才|今年|年仅|刚满)\d{1,3}岁)|致(?:[辞词]|开幕|闭幕|欢迎|贺|答谢|悼|祝酒)|主礼|领誓|授[旗牌]|领学|点火|鸣[枪笛锣]|按下|推杆|受邀|应邀|代为|家[中里门]|带头|专程|特意|特地|连夜|亲手|率先|当场|代理|代行|一声令下|一马当先|一锤定音|每[天日月年次周晚]|[聊唠攀侃谈]|[拉说聊谈唱扛办干建搭做挑举拿抱端抡种养算]起|拉家常|[腰肩手身头脚臂怀嘴][系扛挎握持背披戴穿挂抱捧拎提托叼])|^(?![了着])[\u4e00-\u9fff][了着]|^(?:却|仍|竟|只[给有是能会要用在]|便[是在向将把会能]|随[团队车船机]|患[有病上了]|患[\u4e00-\u9fff]{1,6}[病症癌炎压])|^(?:党内(?:严重)?警告|政务(?:警告|记)|第一时间|当即|连日来?)|^关于|^指[，：“]|^(?:曾|原|现)(?:是|任|为|在|系|获)|^[均皆俱](?:为|系|是|获|在|由|被|属)|^正(?:忙|在|带|指|为|组|和|与|对|向|准)/;

/** 心里直打鼓, 脸上乐开了花, 嗓子喊哑了, 逢人便讲: what somebody's body, heart or people have to do with it. */
const felt =
  /^(?:[心眼手脸嘴身肩背腿脚怀额脑][里中上头前下]|嗓[子音]|眼[睛眶角神泪]|双[手眼腿脚]|[满一]脸|满[头身手眼]|两[眼手鬓]|心[情疼想头]|老两口|逢人|最近|生前|一起|一同|共同|一道|双双|携手|联手|[耐细热用悉][心情]|仔细|认真|诚恳|动情|自豪|欣慰|感慨|无奈|焦急|平静|爽朗|憨厚|腼腆|满意|幽默|明白|清楚|高兴|激动|感动|兴奋|着急|知道|懂得|觉得|领衔|主刀|收受|侵占|挪用|贪污|套取|骗取|虚报|冒领|截留|违规|违纪|私自|擅自|伙同|授意|指使|利用|受贿|行贿|醉酒|酒后|[翻掏拿捧端递拎拽扯抬搬抽取写画][出起下开]|掌镜|执导|执教|操刀)/;

/** Behind a row of names: 四位代表, 姐妹俩, 3名队员. */
const counted =
  /^(?:[两俩三四五六七八九十\d][位名]|\d\d[位名]|姐妹|兄弟|姐弟|兄妹|夫妻|父子|母女|父女|母子|师徒)/;

/** Does a word of two characters or more, or punctuation, follow? A single character proves little in a weak place. */
export const endsStrongly = perPlace((doc: Doc, at: number): boolean => {
  const ends = endsName(doc, at);
  if (
    ends === 3 ||
    belongings.test(doc.lexical.slice(at, at + 4)) ||
    takesFloor.test(doc.lexical.slice(at, at + 10))
  )
    return true;
  return (
    ends === 2 &&
    [...wordsAt(doc, 'verb', at), ...wordsAt(doc, 'speech', at), ...wordsAt(doc, 'honorific', at)].some(
      (w) => w.end - w.start > 1,
    )
  );
});

/** 作交流发言, 代表专题调研组作主题发言. */
const takesFloor =
  /^[作做][\u4e00-\u9fff]{0,4}(?:发言|报告|讲话|致辞|分享|介绍|汇报|说明|点评|总结|部署|安排)/;

/** What people have: 刘某的团队, 王某的妻子. */
const belongings = /^的(?:团队|妻子|丈夫|孩子|儿子|女儿|父亲|母亲|家|事迹|故事|带领|工作室|合作社|公司|店)/;

/** Can a name begin at `at`? Behind punctuation, or behind a word after which a new one begins. */
export function beginsName(doc: Doc, at: number): boolean {
  const char = doc.lexical.charAt(at - 1);
  if (at === 0 || /[\s，。、；：！？“”（）()》】—]/.test(char)) return true;
  return (
    (doc.byEnd.get('boundary')?.has(at) ?? false) ||
    (doc.byEnd.get('title')?.has(at) ?? false) ||
    (doc.byEnd.get('role')?.has(at) ?? false) ||
    doc.organizations.some((o) => o.end === at) ||
    doc.places.some((p) => p.end === at)
  );
}
