import { withoutSpaces } from '#lib/text/without-spaces.ts';

const label =
  /(?:名誉|荣誉|常务|执行|轮值|副)*(?:组长|成员|组员|主任|主任委员|委员|主席|会长|理事长|理事|监事长|监事|团长|团员|总指挥|指挥长|总干事|秘书长|召集人|顾问|办公室主任)[：:]/u;
const period = /\d{4}[.．年]\d{1,2}月?(?:[—－–~～至-]|$)/u;
/**
 * 韩磊 甲公司供电段接触网工; 马俊峰（回族） 乙厂高级技师; 古丽·艾山 副县长: a name set apart, then nothing but where and what
 * somebody is. A name in parts is none of a headline's words, so what follows it may be short.
 */
const roll =
  /^(?:\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,10}){1,3}(?:[（(][\p{Script=Han}，,、]{1,10}[）)])? +\p{Script=Han}{2,}|(?:[\p{Script=Han}·]{2,8}[（(](?:[男女]|[\p{Script=Han}]{1,6}族)(?:[，,、][\p{Script=Han}]{1,6})?[）)]|\p{Script=Han}{2,3}|\p{Script=Han} {1,2}\p{Script=Han}) +\p{Script=Han}{6,})(?:、\p{Script=Han}{2,}){0,4}$/u;
/** What a row of a roll ends with is what somebody is: 班长, 技师, 主任. 机场 某方称击落多枚导弹 is the rest of a headline. */
const role = /[员长师任记授医工民人士手家理官事席兵警生者匠督监使董副]$/u;
/** 3.佟佳（满族） 甲公司司机: a number, and no decimal. */
const numbered = /\d{1,2}[.．、]\p{Script=Han}{2}/u;
const opensRow = new RegExp(`^(?:${[label, period, numbered].map(({ source }) => source).join('|')})`, 'u');
/** 某市中药研究院种植研究所: nothing but the name of a body. */
const body =
  /^(?:\d{1,3}[.．、])?[\p{Script=Han}A-Za-z“”（）()·]{6,40}(?<=班组|[班组队科处室所站部院校局店厂矿段厅委办舰]|中心|集团|公司|支部|委员会|协会|合作社|团队|车间|工区)$/u;

/** Nothing but the name of a body; in a list of them each line is one. */
export function isBodyLine(line: string): boolean {
  return body.test(line);
}

/** In a list of bodies: the second line was not broken off the first, which ends elsewhere than the column. */
export function areRows(above: string, line: string, next: string): boolean {
  if (!body.test(line)) return false;
  if (!body.test(next)) return line.length + 2 < next.length;
  return body.test(above) || Math.abs(line.length - next.length) > 1;
}

/** 才让卓玛 某乡乡长: a longer name, or a shorter post. */
const shortRow =
  /^\p{Script=Han}{2,4}(?:[（(][\p{Script=Han}，,、]{1,10}[）)])? +\p{Script=Han}{3,}(?:、\p{Script=Han}{2,}){0,4}$/u;

/** A name set apart and words behind it: a row where rows stand above. */
export function isLikeRow(line: string): boolean {
  const printed = line.trim().replace(/\s/gu, ' ');
  return printed.includes(' ') && (roll.test(printed) || (role.test(printed) && shortRow.test(printed)));
}

/** A row of a roster (组 长：…), of a career (1995.07—1998.03 …) or of a roll: it never runs on from the line above. */
export function beginsRow(line: string): boolean {
  const tight = withoutSpaces(line.slice(0, 40));
  const printed = line.trim();
  return (
    opensRow.test(tight) ||
    (/\s/u.test(printed) && role.test(printed) && roll.test(printed.replace(/\s/gu, ' ')))
  );
}
