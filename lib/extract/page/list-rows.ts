const label =
  /^(?:组长|常务副组长|副组长|成员|组员|主任|副主任|委员|主席|副主席|会长|副会长|总指挥|副总指挥|指挥长|副指挥长|秘书长|召集人|顾问|办公室主任)[：:]/u;
const period = /^\d{4}[.．年]\d{1,2}月?(?:[—－–~～至-]|$)/u;
/** 韩磊 甲公司供电段接触网工; 马俊峰（回族） 乙厂高级技师: a name set apart, then nothing but where and what somebody is. */
const roll =
  /^(?:[\p{Script=Han}·]{2,8}[（(](?:[男女]|[\p{Script=Han}]{1,6}族)(?:[，,、][\p{Script=Han}]{1,6})?[）)]|\p{Script=Han}{2,3}|\p{Script=Han} {1,2}\p{Script=Han}) +\p{Script=Han}{6,}$/u;

/** A row of a roster (组 长：…), of a career (1995.07—1998.03 …) or of a roll: it never runs on from the line above. */
export function beginsRow(line: string): boolean {
  const tight = line.slice(0, 40).replace(/\s+/gu, '');
  const printed = line.trim();
  return (
    label.test(tight) ||
    period.test(tight) ||
    (/\s/u.test(printed) && roll.test(printed.replace(/\s/gu, ' ')))
  );
}
