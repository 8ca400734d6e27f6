/** Lines that lead to the other pages of an article: 【1】【2】【3】, 上一页 1 2 3 下一页, 共3页. */
const numbered = /^(?:[【[（(]\s*\d{1,2}\s*[】\]）)]\s*){2,}(?:下一页|尾页)?$/u;
const between = /^(?:首页\s*)?(?:上一页\s*)?(?:\d{1,2}\s*){2,}(?:下一页|后页)\s*(?:尾页|末页)?$/u;
const counted = /^(?:第\s*\d{1,2}\s*页\s*[/／]?\s*)?共\s*(\d{1,2})\s*页$/u;

/** How many pages a line says that its article has; null where it says nothing of the kind. */
export function partsIn(text: string): number | null {
  const line = text.trim();
  const said = counted.exec(line)?.[1];
  if (said !== undefined) return Number(said);
  if (!numbered.test(line) && !between.test(line)) return null;
  return Math.max(...[...line.matchAll(/\d{1,2}/gu)].map(([number]) => Number(number)));
}
