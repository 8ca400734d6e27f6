/** 责任编辑：王山 石水, also in brackets, 网站编辑 - 王山; the names are what is printed. */
const editors =
  /(?:责任编辑|責任編輯|责编|責編|本文编辑|网站编辑|网络编辑|值班编辑|编辑|編輯|编审|审校|校对|校對|审核|审签|签发|监制|监审|[一二三初复终]审)\s*(?:[:：]|\s-\s)\s*([\p{Script=Han}A-Za-z0-9_·、，,\s&]{2,40}?)\s*(?=[】）)\]]|$|责任|责编|校对|审核|监制|来源|\||\/)/gu;

/** A line under the body that is none of it: editors, codes to scan, other pages. */
const behind =
  /^[【（([]?\s*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|网站编辑|网络编辑|值班编辑|来源|來源|稿源|文章来源|本文来源|审校|校对|校對|审核|审签|签发|监制|监审|统筹|策划|[一二三初复终]审)\s*(?:[:：]|\s-\s)|^标签\s*(?:[:：]|\s-\s)|扫一扫|扫描.{0,6}二维码|^(?:分享|打印|纠错|收藏|点赞|关注)|更多.{0,8}(?:新闻|资讯|精彩|猛料)|版权(?:所有|声明)|未经授权|免责声明|^(?:上一篇|下一篇|相关(?:阅读|新闻|链接)|延伸阅读|推荐阅读|热门)|^【?(?:我要)?纠错|^图片均来自|客户端下载/u;

/** The line above the body with day, source and buttons. */
const credit =
  /^[（(]?原(?:标)?题(?:为)?\s*[:：]|(?:来源|來源|稿源|作者|发布时间|發佈時間|发布日期|字号|浏览|阅读|点击|打印|分享)\s*[:：]|^时间\s*[:：]\s*(?:19|20)\d\d[-/.]|^\s*(?:19|20)\d\d[-年/.]/u;

/** Names of all editors a page prints, each line as printed. */
export function editorsIn(lines: readonly string[]): string[] {
  const found = new Set<string>();
  for (const line of lines)
    if (line.length < 200)
      for (const [, names] of line.matchAll(editors)) if (names?.trim()) found.add(names.trim());
  return [...found];
}

export function isBehind(text: string): boolean {
  return text.length < 90 && behind.test(text) && !/[。！？].{8}/u.test(text);
}

export function isCredit(text: string): boolean {
  return text.length < 100 && credit.test(text) && !/[。！？]/u.test(text);
}

const source = /(?:来源|來源|稿源)\s*[:：]\s*(?:[^\s《|：:]{2,8}[-－—])?《?([^\s|：:，,（(《》]{2,30})/u;

/** 来源：新华社, the name as printed. */
export function sourceIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const named = line.length < 120 ? source.exec(line) : null;
    // 某网－《某报》 is the paper; 某网-某频道 is one name.
    const whole = named?.[0].includes('《') ? named[1] : named?.[0].replace(/^.*?[:：]\s*/u, '');
    const name = whole?.replace(/(?:19|20)\d\d[-年/.].*$/u, '');
    if (name && !/^(?:本站|原创|作者|未知)/u.test(name)) return name;
  }
  return null;
}

const outletBesideDay =
  /^([\p{Script=Han}A-Za-z]{2,14}(?:日报|晚报|早报|晨报|时报|商报|都市报|周报|日報|晚報|网|電視台|电视台|客户端|融媒体中心|融媒|发布|通讯社))\s*[|｜]?\s*(?=(?:19|20)\d\d[-年/.]\s*\d)/u;

/** 小河云客户端 2023-03-05: an outlet that is named beside the day, without a word for what it is. */
export function outletBeside(lines: readonly string[]): string | null {
  for (const line of lines) {
    const name = line.length < 60 ? outletBesideDay.exec(line)?.[1] : undefined;
    if (name !== undefined) return name;
  }
  return null;
}

const printedIn = /《\s*([^《》]{2,20}?)\s*》\s*[（(]\s*([^（）()]*\d\s*日[^（）()]*)[）)]/u;

/** 《某报》（2025年10月21日 01 版） behind an article: where it was printed. */
export function printedAs(lines: readonly string[]): { outlet: string; rest: string } | null {
  for (const line of lines) {
    const match = line.length < 60 ? printedIn.exec(line) : null;
    if (match?.[1] !== undefined) return { outlet: match[1].replace(/\s+/gu, ''), rest: match[2] ?? '' };
  }
  return null;
}

/** The line that says where a text was printed, with nothing else in it. */
export function isPrintedAs(text: string): boolean {
  return printedAs([text]) !== null && text.replace(printedIn, '').trim() === '';
}

export function pageIn(text: string): string | null {
  return /第?\s*([A-Z]?\d{1,3})\s*版/u.exec(text)?.[1]?.replace(/^0+(?=\d)/u, '') ?? null;
}

const label = /^[【（([□■\s]*(?:文|撰文|撰稿|执笔|作者)\s*[/／:：丨|\s]\s*|[】）)\]\s]+$/gu;
const writersLine = /^[【（([□■\s]*(?:文|撰文|撰稿|执笔|作者|记者|本报记者|通讯员)\s*[/／:：丨|\s]/u;

/** Of 【文/某网专栏作者 王山】, 执笔/石水, 作者：王山 above the body or as its first words: what names the writers. */
export function writersIn(lines: readonly string[]): string[] {
  return lines
    .filter((line) => line.length < 60 && !/[。！？]/u.test(line) && writersLine.test(line))
    .map((line) =>
      line
        .replace(/(?:19|20)\d\d[-年/.]\s*\d.*$/u, '')
        .replace(label, '')
        .replace(/^.{0,16}(?:作者|评论员)\s+/u, '')
        .replace(/\s*[&＆]\s*/gu, '、'),
    );
}

/** What a list of other articles leaves behind: days, counts, cut headlines. */
export function isScrap(text: string): boolean {
  return /^[+\d\s:：/.年月日-]+$|^(?:图集|图片|视频|评论|分享)$|^.{0,60}\.\.\..{0,12}$/u.test(text);
}
