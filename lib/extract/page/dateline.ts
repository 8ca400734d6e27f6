import { nfkc } from '#lib/text/nfkc.ts';

/** How the first words of a body say where it comes from: 本报7月28日讯, 新华社北京8月17日电, 湖北日报讯, 央视网消息. */
const day = '(?:\\d{4}年)?(\\d{1,2})月(\\d{1,2})日';
const press =
  '(?:本报|本网|本刊|本社|本台|新华社|新华网|中新社|中新网|人民网|央视网|央广网|中国新闻网|[\\p{Script=Han}]{2,6}?(?:日报|晚报|时报|晨报|早报|商报|都市报|青年报|网|社|电视台|客户端))';
const dated = new RegExp(
  `^[（(]?${press}(?:全媒体|客户端)?[\\p{Script=Han}·]{0,12}?${day}(?:专?电|专?讯|消息)`,
  'u',
);
const undated = new RegExp(
  `^(?:本报|本网|本刊|本社|本台)(?:\\p{Script=Han}{0,4}?)?(?:[一二三四五六七八九十]{1,3}日)?(?:专?讯|专电|消息)|^【(?:\\p{Script=Han}{0,8}(?:讯|专讯|专电|电|消息|报道|特稿))】|^${press}(?:讯|消息)(?=[（(：:]|\\p{Script=Han})|^[（(](?:本报|本网)?(?:记者|通讯员)`,
  'u',
);

export interface Dateline {
  /** `MM-DD`, null where only 本报讯 stands. */
  readonly day: string | null;
}

/** Reads it from the start of a text without white space; null if the text does not begin so. */
export function datelineOf(tight: string): Dateline | null {
  const head = nfkc(tight.slice(0, 60));
  if (!/[讯电]|消息|^[【（(]/u.test(head)) return null;
  const match = dated.exec(head);
  if (match) return { day: monthDay(match[1], match[2]) };
  return undated.test(head) ? { day: null } : null;
}

function monthDay(month = '', date = ''): string | null {
  const m = Number(month);
  const d = Number(date);
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  return `${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

const lead =
  /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|份|上旬|中旬|下旬|底|初)|^(?:\d{1,2}日)|^(?:日前|近日|近期|近年来|今天|昨天|昨日|今日|今年|去年|连日来|当地时间|记者(?:昨|今|从|近|日)|\d{4}年|据\p{Script=Han}{2,24}(?:消息|通报|网站消息)[：:，,])/u;

/** Whether a paragraph begins as news do: with a day. */
export function beginsLikeNews(tight: string): boolean {
  return lead.test(nfkc(tight.slice(0, 30)));
}
