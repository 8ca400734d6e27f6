/** Posts that a body gives to one person at a time: its head, and nothing that has deputies or members in its name. */
const single =
  /^(?:党委|党组|市委|县委|旗委|盟委|省委|区委|工委)?(?:书记|省长|市长|县长|区长|旗长|盟长|州长|乡长|镇长|主席|部长|厅长|局长|院长|检察长|校长|行长|社长|总编辑|司令员|政委)$/u;

export function isSinglePost(title: string): boolean {
  return single.test(title);
}
