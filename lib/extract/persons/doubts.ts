import { wordsAt, wordsEndingAt, type Doc, type Range } from '#lib/extract/doc.ts';
import { wordSurnames } from '#lib/extract/lexicon/words.ts';
import { everyday, listedAt, type WordClass } from '#lib/extract/tagger/listed-words.ts';
import { taggedAs } from '#lib/extract/tagger/tagged-at.ts';

import { acts } from './in-name.ts';
import { writesSounds } from './sounds.ts';

/** Sure enough of the weights to stand against what the words say. */
const surely = 0.9;

/**
 * What speaks against a name that the weights or a weak place propose: it is a word of the language, it is cut out of
 * words, or what follows makes another kind of name of it. A title before the name is stronger than any of this.
 */
export function isDoubtful(doc: Doc, name: Range): boolean {
  return (
    isWord(doc, name) ||
    isSide(doc, name) ||
    isQuoted(doc, name) ||
    isKindOfThing(doc, name) ||
    isSaidOfNobody(doc, name) ||
    becomesOtherName(doc, name) ||
    (taggedAs(doc, name, 'person') < surely && isCutOut(doc, name))
  );
}

/** 愿同伊方|一道: a state's side, and nobody. */
function isSide(doc: Doc, { start, end }: Range): boolean {
  return end - start === 2 && doc.lexical.charAt(start + 1) === '方';
}

const plain: ReadonlySet<WordClass> = new Set<WordClass>([
  ...everyday,
  'number',
  'time',
  'function',
  'phrase',
]);

/** 区分, 后代, 汤圆. */
export function isWord(doc: Doc, { start, end }: Range): boolean {
  const word = listedAt(doc, start);
  return word?.end === end && plain.has(word.wordClass);
}

/** 台风“普拉桑”, 美制“帕拉丁”: marks stand around things that bear a name. */
function isQuoted(doc: Doc, { start, end }: Range): boolean {
  return doc.lexical.charAt(start - 1) === '“' && doc.lexical.charAt(end) === '”';
}

/** 幸福|感, 贡献|率, 温控|车; 陶家|营, 白鹤|滩; 李|院士. */
function isKindOfThing(doc: Doc, { start, end }: Range): boolean {
  const text = doc.lexical.slice(start, end);
  if (text.length < 3 || text.includes('·')) return false;
  // 蒋逸群: what ends a given name too, where the weights are sure.
  if (/[群周化度]$/u.test(text) && taggedAs(doc, { start, end }, 'person') > surely) return false;
  if (
    /[感率性化度者们型式车县省段游值站群周楼祠亭阁坊节滩墓营店庄村镇湾沟桥寺庙塔坡坪坝窑洞渠港岛]$/.test(text)
  )
    return true;
  return wordsAt(doc, 'honorific', start + 1).some((word) => word.end === end);
}

const dynasties = /^[夏商周秦汉晋隋唐宋辽金元明清]{2,4}(?=时期|两代|三代|时代|历代|以来|瓷)/;
/** 立大志、明大德、成|大才; 战|高温、斗|酷暑: a verb and its object in a row of such, and nobody. */
const inRow = /^[，、； \u3000][\u4e00-\u9fff]{3}(?:[，、；。]|$)/;
const rowBefore = /(?:^|[，、；。：“\n])[\u4e00-\u9fff]{3}[，、； \u3000]$/;

/** 元明清时期. */
export function isDynasties(text: string): boolean {
  return dynasties.test(text);
}

/** 元明清时期, 成大才、担大任; 关于首都. */
function isSaidOfNobody(doc: Doc, { start, end }: Range): boolean {
  if (isDynasties(doc.lexical.slice(start, end + 3)) || doc.lexical.startsWith('关于', start)) return true;
  if (
    end - start !== 3 ||
    !/^[立明成担战斗抗扬谋树强][大小真实高重危难险急洪寒酷旱]/u.test(doc.lexical.slice(start, end))
  )
    return false;
  return (
    inRow.test(doc.lexical.slice(end, end + 5)) ||
    rowBefore.test(doc.lexical.slice(Math.max(0, start - 5), start))
  );
}

/** 马克思主义, 诺贝尔奖, “亚伯拉罕·林肯”号, 舒贾亚社区, 巴赫穆特等方向. */
const makesOther =
  /^”?(?:主义|[瓷碗壶]|奖|号(?!召)|杯|大学|学院|医院|机场|战役|难民营|社区|地区|景区|口岸|湿地|草原|方向|等方向|等地|等城市|市(?!民|委|长|政)|州(?!长)|省(?!长|委|政)|镇(?!长)|港(?!区)|河|湖|岛|山脉)/;

/** 甲、乙、丙等站: of a row that ends in what all of it is. */
const placesListed =
  /^(?:、[\u4e00-\u9fff]{2,8}){0,6}等(?:\d+个|多个|数个|沿线)?(?:地(?!位|区长)|站(?!长)|镇(?!长)|县(?!长)|旗(?!长)|市(?!长)|村(?!民|长)|国(?!家领)|景区|景点|口岸|港口|苏木|嘎查|乡镇|旗县|县区)/;

function becomesOtherName(doc: Doc, { end }: Range): boolean {
  return (
    makesOther.test(doc.lexical.slice(end, end + 5)) || placesListed.test(doc.lexical.slice(end, end + 40))
  );
}

/** 儿|童事业, 施工人|员没有; 苏林总|书记: a word of the language reaches into the name or out of it. */
function isCutOut(doc: Doc, { start, end }: Range): boolean {
  const frequent = doc.lexicon.surnames.frequent.has(doc.lexical.charAt(start));
  const given = listedAt(doc, start + 1);
  // 及|亲属, 区|坠毁: a word behind what is a word itself more often than a surname.
  if (wordSurnames.has(doc.lexical.charAt(start)) && given?.end === end && plain.has(given.wordClass))
    return true;
  const into = listedAt(doc, start - 1);
  // 落实习近平: behind a whole word nothing is cut.
  const whole =
    [2, 3].some((length) => listedAt(doc, start - length)?.end === start) ||
    wordsEndingAt(doc, 'role', start).some((role) => role.end - role.start > 2);
  if (into && into.end > start && plain.has(into.wordClass) && !whole) return true;
  // 武存良|家中: where somebody lives.
  if (/^家[中里门]/.test(doc.lexical.slice(end, end + 2))) return false;
  const out = listedAt(doc, end - 1);
  // 李强|调研 is no 强调: two characters with a common surname are a name before any word.
  const likely = end - start === 2 && frequent && !wordSurnames.has(doc.lexical.charAt(start));
  // 张富贵|在矿上: where the given name is a word, no word goes on from its half.
  const isWhole = frequent && given?.end === end && end - start === 3;
  // 苏日塔拉|图说: four sounds or more that begin like a name go on before any word.
  const isLong =
    end - start > 3 &&
    writesSounds(doc.lexical.slice(start, end)) &&
    wordsAt(doc, 'nameElement', start).length > 0;
  // 欧阳慧仪|表示: a verb begins behind it, and no 仪表.
  return (
    out !== null &&
    out.end > end &&
    !acts(doc, end) &&
    !likely &&
    !isWhole &&
    !isLong &&
    plain.has(out.wordClass)
  );
}
