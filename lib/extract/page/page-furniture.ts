import { nfkc } from '#lib/text/nfkc.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import { pageNumber } from './continuation.ts';
import { outletOfCredit, outletOfName, outletQuoted } from './outlet-names.ts';

/** What a line around the articles says of the page. */
export interface PageFacts {
  readonly published: string | null;
  readonly outlet: string | null;
  readonly page: string | null;
}

const date = /((?:19|20)\d{2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?/u;
const weekday = /星期[一二三四五六日天]/u;
const issue =
  /国内统一|统一刊号|邮发代号|第\s*\d+\s*期|总第|农历|农曆|今日\s*\d+\s*版|零售[:：\d]|每份|定价[:：\d]|新闻热线|热线电话|投稿邮箱|^E-?mail|电子邮箱\s*[:：]|发行投诉\s*[:：]|^电子邮箱|广告经营许可|承印|印刷厂|出版日期|CN\s*\d\d-|^网址|https?:\/\//iu;
const editor = /(?:责任编辑|责编|本版编辑|版式策划|版式设计|版面编辑|美编|值班编辑|主编)/u;
const pageMark =
  /^[-—·\s]*(?:第\s*)?([A-DＡ-Ｄ]?\s*[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\s*版?[-—·\s]*$/u;
const numbered =
  /^(?:第\s*)?([A-DＡ-Ｄ]?\s*[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*(版|\p{Script=Han}{2,4}(?=\s|\d|$))/u;
const onPage = /第\s*([A-DＡ-Ｄ]?\s*[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\s*版/u;
const meta =
  /^(?:来源|信息来源|稿源|文章来源|发布时间|发布日期|发表时间|时间|日期|更新时间|浏览次数|浏览量|阅读|点击数?|点击量|字号|字体|分享到?|打印|关闭窗口|【?打印|我要纠错|扫一扫|当前位置|您的位置|首页|上一篇|下一篇|相关阅读|相关新闻|关键词|标签)\s*[:：>＞【\s(（]/u;
const reference =
  /^《\s*(\p{Script=Han}{2,10})\s*》\s*[（(]\s*((?:19|20)\d{2})年\s*(\d{1,2})月\s*(\d{1,2})日\s*(?:第?\s*([A-D\d]{1,3})\s*版)?[^（）()]{0,12}[）)]$/u;

function isoDate(y = '', m = '', d = ''): string | null {
  const month = Number(m);
  const day = Number(d);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}

/**
 * Masthead, page number, editors' line, telephone numbers, a web page's source line: what stands on a page and belongs
 * to no article. Null for a line that is none of it.
 */
export function pageFacts(printed: string): PageFacts | null {
  if (printed.length > 160) return null;
  const text = nfkc(printed).trim();
  const cited = reference.exec(text);
  if (cited) {
    const [, outlet, y, m, d, page] = cited;
    return { published: isoDate(y, m, d), outlet: outlet ?? null, page: page ? pageNumber(page) : null };
  }
  if (/[。！？]/u.test(text)) return null;
  const when = date.exec(text);
  const published = when ? isoDate(when[1], when[2], when[3]) : null;
  // 某某日报QIANXINAN RIBAO: the same in Latin letters behind it.
  const own = outletOfName(printed.replace(/(?<=[报報])\s*[A-Z][A-Z' ]{3,40}$/u, ''));
  if (own) return { published: null, outlet: own, page: null };
  const mark = pageMark.exec(text);
  if (mark?.[1] && (text.includes('版') || /^[A-D\s\d—·-]+$/u.test(text))) {
    return { published: null, outlet: null, page: pageNumber(mark[1]) };
  }
  const rest = text
    .replace(date, '')
    .replace(/\d{1,2}:\d{2}(?::\d{2})?/u, '')
    .replace(/\s+/gu, '');
  const isMasthead =
    published !== null &&
    (weekday.test(text) ||
      editor.test(text) ||
      onPage.test(text) ||
      (rest.length <= 14 && !isAmidWords(text, when)) ||
      issue.test(text)) &&
    !/[，,；]/u.test(text) &&
    !/^截[至止]|^\(.*(?:通过|公布|发布|修订|批准|施行)|日[至到起前后上下晚在]/u.test(text);
  const isMeta = meta.test(text) && text.length < 90;
  if (!isMasthead && !isMeta && !(issue.test(text) && text.length < 80 && !/[，]/u.test(text))) return null;
  const page = numbered.exec(text)?.[1] ?? onPage.exec(text)?.[1] ?? null;
  return {
    published,
    outlet: outletQuoted(text) ?? outletIn(text),
    page: isMasthead && page ? pageNumber(page) : null,
  };
}

const staff =
  /(?:编辑|责编|总编|主编|版式|排版|组版|照排|校对|校检|检校|审读|美编|视觉|策划|设计|值班主任|监制)$/u;
const tasks = '(?:责任编辑|[责美]编|编辑|版式|校[对检]|检校|视觉|组版|照排|审读|电话)';
/** 校对/江南: what somebody did, and who; the next may stand close behind it. */
const task = new RegExp(
  `(\\p{Script=Han}{2,6})\\s*[:：/／]\\s*(?:[(（]?\\d[\\d()（）—-]{6,15}|\\p{Script=Han}{1,2} ?\\p{Script=Han}{1,2}?(?=\\s|$|${tasks})(?:\\s+\\p{Script=Han}{2,4}(?=\\s|$))*|\\p{Script=Han}{1,2} ?\\p{Script=Han}{1,2})(?:\\s+|$|(?=${tasks}))`,
  'uy',
);

/** 执行编委 覃 某 责任编辑 黎 某: the same with nothing but blanks between. */
const staffRow =
  /^(?:(?:(?:执行|值班)?编委|责任编辑|责编|美术编辑|美编|值班编辑|编辑|版式(?:设计)?|校对|组版|审读|主编|统筹|监制|视觉|制图|检校)\s*\p{Script=Han}(?:\s?\p{Script=Han}){1,3}(?:\s+|$)){2,}$/u;

/** 值班总编：某某 值班主任：某某 照排：某某: who made the page, each behind a task. */
function isStaffLine(line: string): boolean {
  const tasks: string[] = [];
  task.lastIndex = 0;
  for (let match = task.exec(line); match; match = task.exec(line)) {
    tasks.push(match[1] ?? '');
    if (task.lastIndex === line.length) return tasks.length >= 2 && tasks.some((word) => staff.test(word));
  }
  return false;
}

/** 国防军2023年12月31日对某地: a day with words right before and behind it is of a sentence. */
function isAmidWords(text: string, day: RegExpExecArray | null): boolean {
  if (!day) return false;
  const word = /\p{Script=Han}/u;
  // …应在2024年10月31 / 日前: cut by the line break.
  const isCut = /\d$/u.test(day[0]) && day[0].includes('月');
  return (
    word.test(text.charAt(day.index - 1)) && (isCut || word.test(text.charAt(day.index + day[0].length)))
  );
}

const imprint =
  /^(?:官网|官方(?:网站|微信|微博)|微信公众号|本版(?:图片|照片|插图|摄影|文图)|本报(?:地址|社址)|督印(?:人|[:：])|社址|社长|总编辑|地址[:：]|邮政编码|邮编[:：]|广告(?:部|热线|专线)|发行(?:部|热线)|订阅(?:电话|热线)|编辑部电话|总编室电话|读者热线|传真[:：]|(?:联系|值班|咨询)?电话[:：]\s*[\d(（])/u;
const section =
  /^(?:(?:本省|国内|国际|港澳|两岸|港澳台|香港|澳门|台湾|台海|社会|经济|文化|体育|教育|科技|综合|时政|地方|市县|区县|环球|天下|民生|法治|要闻|副刊|澳闻|财经|健康|农业|旅游|军事)(?:新闻|消息|要闻|版|专版)?[·・]?)+$/u;

/** A section's label, the imprint, a masthead in Latin letters, a paper's name with its section. `text` in the lexicon's spelling. */
export function sectionFacts(text: string): PageFacts | null {
  const line = text.trim();
  const nothing = { published: null, outlet: null, page: null };
  if (imprint.test(line) && line.length <= 120) return nothing;
  if (line.length <= 80 && (isStaffLine(line) || staffRow.test(line))) return nothing;
  if (/^[A-Z][A-Z'. &]{5,40}$/.test(line)) return nothing;
  const tight = withoutSpaces(line);
  const label = tight.replace(/^(?:[A-D]?\d{1,2}|第?[一二三四五六七八九十]{1,3})版?/u, '');
  // 3 要闻: with its page number before it the label is enough.
  const least = label.length < tight.length ? 2 : 4;
  if (label.length >= least && label.length <= 10 && section.test(label)) return nothing;
  const gap = line.search(/\s/u);
  const beside = gap < 0 ? '' : withoutSpaces(line.slice(gap));
  if (
    beside.length === 0 ||
    beside.length > 12 ||
    !/^(?:[\p{Script=Han}·・\dA-D]+|[A-Z]{3,12})$/u.test(beside)
  )
    return null;
  // 西藏日报(汉): the edition.
  const name = line.slice(0, gap).replace(/[（(]\p{Script=Han}{1,3}[）)]$/u, '');
  const outlet = outletOfName(name);
  return outlet === null ? null : { ...nothing, outlet };
}

function outletIn(text: string): string | null {
  const credited = /(?:来源|稿源)\s*[:：]\s*([^\s|丨]{2,16})/u.exec(text)?.[1];
  for (const word of text.split(/[\s:：|丨]+/u)) {
    const outlet = outletOfName(word);
    if (outlet) return outlet;
  }
  return credited === undefined ? null : outletOfCredit(credited);
}
