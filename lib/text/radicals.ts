/**
 * CJK radicals that PDF fonts print where a character is meant: ⻰ for 龙. The supplement (U+2E80–2EF3) by the Unicode
 * Character Database, EquivalentUnifiedIdeograph 14.0, complete; NFKC knows only two of them. ⺀ and an unassigned
 * code point have no equivalent. The Kangxi radicals (U+2F00–2FD5) are the same as their NFKC.
 */
const supplement = `
  ⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌
  ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓
  ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝
  ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐
  ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟
`;

const ideographs = new Map<string, string>();
for (const pair of supplement.trim().split(/\s+/u)) {
  const [radical, ideograph] = pair;
  if (radical !== undefined && ideograph !== undefined) ideographs.set(radical, ideograph);
}

/** The character a radical stands for (two code units beyond the BMP), or the same character if it is no radical. */
export function radicalIdeograph(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x2e80 || code > 0x2fdf) return char;
  return code >= 0x2f00 ? char.normalize('NFKC') : (ideographs.get(char) ?? char);
}

const radicals = /[\u2E80-\u2FDF]/gu;

export function mapRadicals(text: string): string {
  return text.replace(radicals, radicalIdeograph);
}
