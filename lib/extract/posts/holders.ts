/** 兵团党委常委、副司令员; 高新区党工委副书记、主任: who is not of the committee is of what it leads. */
export function holderOf(name: string, title: string): string {
  // 某大学党委组织部部长甲，党委常委乙.
  if (/^党委/u.test(title)) return name.replace(/(?<=[学院校医司团])党委[\u4e00-\u9fff]{2,5}[部室处]$/u, '');
  if (/书记|委员|常委|秘书长|部长|办公室/u.test(title)) return name;
  const division = /^第[一二三四五六七八九十]+师(?!.*团)/u.exec(name)?.[0];
  if (division && /^(?:师长|政委|参谋长|司令员)$/u.test(title)) return division;
  // 某法院民事审判第三庭庭长、审判员: judges are the court's.
  if (/^(?:审判员|检察员|(?:审判|检察)委员会(?:专职)?委员|副?院长|副?检察长)$/u.test(title))
    return name.replace(/(?<=法院|检察院).+[庭部局室处]$/u, '');
  // 某厅规划处处长、副总工程师: what only the office has.
  if (/^(?:党组|总[\u4e00-\u9fff]{2,3}师|厅长|局长)/u.test(title))
    return name.replace(/(?<=[厅局委])[\u4e00-\u9fff]{2,8}[处科]$/u, '');
  if (/^副?(?:部长|局长|厅长)$/u.test(title)) {
    const outer = /^.*?[部局厅](?=[\u4e00-\u9fff]{1,6}[处科室]$)/u.exec(name)?.[0];
    if (outer) return outer;
  }
  return name.replace(/党工委$/u, '管委会').replace(/兵团党委$/u, '兵团');
}
