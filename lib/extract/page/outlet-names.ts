import { withoutSpaces } from '#lib/text/without-spaces.ts';

/**
 * How the press calls itself: rules for the form of a name, never a list of papers. A name is Han (《人民日报》,
 * 内蒙古日报, 央视网) and ends in a word for a paper, an agency or a site.
 */
const paper =
  '(?:日报|晚报|早报|晨报|时报|商报|都市报|青年报|工人报|农民报|农村报|法治报|法制报|环境报|教育报|科技报|经济报|导报|周报|画报|观察报|学习时报|军报|消费报|财经报|老年报|妇女报|政协报|税务报|检察报|法院报|纪检监察报|证券报|交通报|电力报)';
const agency = '(?:新华社|新华网|人民网|中新社|中新网|中国新闻网|央视网|央广网|光明网)';

// A headline may end in 网 (织密安全网) or 报 (通报): those count as a name only between 《》 or behind 来源：.
const whole = new RegExp(
  `^(?:《((?:\\p{Script=Han}{2,10}报))》|((?:\\p{Script=Han}{2,10}?${paper})|${agency}))社?$`,
  'u',
);
const site = /^\p{Script=Han}{2,8}(?:报|网|电视台|客户端|融媒体中心)$/u;
const quoted = new RegExp(`《\\s*(\\p{Script=Han}{2,10}报)\\s*》`, 'u');
const leading = new RegExp(
  `^(\\p{Script=Han}{2,10}?(?:日报|晚报|时报|晨报|早报|商报|都市报|青年报|网|电视台|客户端))(?:全媒体|客户端)?(?:讯|消息|\\p{Script=Han}{0,8}\\d{1,2}月\\d{1,2}日(?:讯|电|消息))`,
  'u',
);

/** 内蒙古日报 or 《人民日报》 standing alone; null for anything else. */
export function outletOfName(text: string): string | null {
  const tight = withoutSpaces(text);
  return tight.length <= 16 ? nameIn(whole.exec(tight)) : null;
}

function nameIn(match: RegExpExecArray | null): string | null {
  return match?.[1] ?? match?.[2] ?? null;
}

/** Any name behind 来源：, sites and stations too. */
export function outletOfCredit(text: string): string | null {
  const tight = withoutSpaces(text);
  return outletOfName(tight) ?? (site.test(tight) ? tight : null);
}

/** 《人民日报》 anywhere in a short line such as a masthead. */
export function outletQuoted(text: string): string | null {
  return quoted.exec(text.slice(0, 200))?.[1] ?? null;
}

/** The paper that names itself where others say 本报: 湖北日报讯. Agencies supply papers and are no outlet of a page. */
export function outletOfDateline(tight: string): string | null {
  const name = leading.exec(tight.slice(0, 40))?.[1] ?? null;
  return name && !/^(?:本|据|新华|中新|人民网|中国新闻网)/u.test(name) ? name : null;
}
