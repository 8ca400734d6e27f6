const label =
  /^(?:组长|常务副组长|副组长|成员|组员|主任|副主任|委员|主席|副主席|会长|副会长|总指挥|副总指挥|指挥长|副指挥长|秘书长|召集人|顾问|办公室主任)[：:]/u;
const period = /^\d{4}[.．年]\d{1,2}月?(?:[—－–~～至-]|$)/u;

/** A row of a roster (组 长：…) or of a career (1995.07—1998.03 …): it never runs on from the line above. */
export function beginsRow(line: string): boolean {
  const tight = line.slice(0, 40).replace(/\s+/gu, '');
  return label.test(tight) || period.test(tight);
}
