import type { Doc, Range } from '../doc.ts';
import { notNames } from '../lexicon/words.ts';
import { endsName } from './right-context.ts';

/** How much the place itself promises a name: behind a title or in a list nearly all, at a clause's beginning little. */
export type Slot = 'title' | 'list' | 'role' | 'clause';

export interface NameCandidate extends Range {
  readonly score: number;
}

/** Characters that write Mongolian, Tibetan, Uyghur, Kazakh and foreign sounds. */
const sounds = new Set(
  '阿艾安敖奥巴白拜班包宝保贝毕毛别布才策查朝达丹道德的迪丁东都额鄂恩尔发法费福嘎噶盖甘高格葛根贡古哈海罕汗浩合赫呼胡花惠吉加嘉江姜杰金君卡开凯康克肯库快拉来兰朗勒乐雷里力丽利林龙鲁伦洛罗玛马麦买曼满毛美门蒙米明莫木穆那娜纳乃南尼努诺欧帕排潘培平普其奇齐恰前钦青琼曲却群热仁日荣如肉茹若萨赛三色沙山善尚社生斯松苏孙索塔台太坦特提帖铁吐图托陶瓦旺维威温文翁乌吾西希锡夏祥晓辛新雄秀旭雪雅亚扬央叶伊依义音因英尤于玉约云扎赞再泽则占珍治智珠卓孜资自宗足祖左次仓措错顿旦多晋坚久居拥增丹甫辉勇军华铭贤娃娅斡热提塔什蒂瑟奈翠艳',
);
const neverInName = /[的了是和与及等说第各每我你他她它们这那哪些个在被把从省市县区旗盟州镇乡村局厅委院队日月年时]/;

/** Names that can begin at `start`, best first. */
export function namesAt(doc: Doc, start: number, slot: Slot): NameCandidate[] {
  const run = /^[\u3400-\u9fff]{1,12}(?:·[\u4e00-\u9fffA-Za-z]{1,12})*/.exec(doc.lexical.slice(start, start + 40))?.[0] ?? '';
  if (!run) return [];
  const dot = run.lastIndexOf('·');
  const found = dot > 0 ? dotted(doc, start, run, dot) : [...han(doc, start, slot), ...(slot === 'clause' ? [] : transcribed(doc, start, slot))];
  return found.filter((c) => c.score > 0).sort((a, b) => b.score - a.score || b.end - a.end);
}

/** 艾尔肯·吐尼亚孜: what is behind the last dot ends where something else can begin. */
function dotted(doc: Doc, start: number, run: string, dot: number): NameCandidate[] {
  const out: NameCandidate[] = [];
  for (let end = start + dot + 2; end <= start + run.length; end++) {
    const ends = endsName(doc, end);
    if (ends > 0) out.push({ start, end, score: ends + support(doc, start, end) + 1 });
  }
  return out;
}

/** Surname and one or two characters. */
function han(doc: Doc, start: number, slot: Slot): NameCandidate[] {
  const { single, compound } = doc.lexicon.surnames;
  const out: NameCandidate[] = [];
  for (const length of [1, 2]) {
    const surname = doc.lexical.slice(start, start + length);
    if (!(length === 1 ? single : compound).has(surname)) continue;
    for (const given of [1, 2]) {
      const end = start + length + given;
      const name = doc.lexical.slice(start, end);
      if (name.length < length + given || neverInName.test(name.slice(length)) || !/^[\u4e00-\u9fff]+$/.test(name) || notNames.has(name)) continue;
      const ends = endsName(doc, end);
      if (ends === 0) continue;
      const wordlike = notNames.has(name.slice(0, 2)) ? (slot === 'title' || slot === 'list' ? 1 : 9) : 0;
      const rare = length === 1 && !doc.lexicon.surnames.frequent.has(surname) ? 0.4 : 0;
      out.push({ start, end, score: ends + length - wordlike - rare + support(doc, start, end) + given * 0.1 });
    }
  }
  return out;
}

/** 宝音满都呼, 扎西顿珠, 巴代: only where a name must stand. */
function transcribed(doc: Doc, start: number, slot: Slot): NameCandidate[] {
  const out: NameCandidate[] = [];
  let end = start;
  while (end - start < 7 && sounds.has(doc.lexical.charAt(end))) {
    end++;
    if (end - start < 2) continue;
    const name = doc.lexical.slice(start, end);
    const ends = endsName(doc, end);
    if (ends < (slot === 'role' ? 3 : 2) || notNames.has(name) || notNames.has(name.slice(0, 2)) || doc.places.some((p) => p.start === start)) continue;
    if (/[的于来]$/.test(name) || (end - start < 4 && ends < 3)) continue;
    out.push({ start, end, score: ends + (end - start > 3 ? 0.8 : 0) + support(doc, start, end) - 0.2 });
  }
  return out;
}

/** Other places of the article where the very same characters end like a name. */
function support(doc: Doc, start: number, end: number): number {
  const name = doc.lexical.slice(start, end);
  let count = 0;
  for (let at = doc.lexical.indexOf(name); at >= 0 && count < 4; at = doc.lexical.indexOf(name, at + name.length)) {
    if (at !== start && endsName(doc, at + name.length) > 0) count++;
  }
  return count * 0.4;
}

/** Names that end at `end`, with what must stand before them handed in. */
export function namesEndingAt(doc: Doc, end: number, begins: (at: number) => boolean): NameCandidate[] {
  const { single, compound, frequent } = doc.lexicon.surnames;
  const out: NameCandidate[] = [];
  const back = doc.lexical.slice(Math.max(0, end - 24), end);
  const foreign = /[\u4e00-\u9fff]{1,7}(?:·[\u4e00-\u9fff]{1,8})+$/.exec(back)?.[0];
  if (foreign) {
    for (let cut = 0; cut < foreign.indexOf('·'); cut++) {
      const start = end - foreign.length + cut;
      if (begins(start)) return [{ start, end, score: 4 }];
    }
  }
  for (const length of [2, 3, 4]) {
    const start = end - length;
    if (start < 0) continue;
    const name = doc.lexical.slice(start, end);
    if (!/^[\u4e00-\u9fff]+$/.test(name) || notNames.has(name) || notNames.has(name.slice(0, 2)) || !begins(start)) continue;
    const isCompound = compound.has(name.slice(0, 2)) && length >= 3;
    const isSingle = single.has(name.charAt(0)) && length <= 3;
    if (!(isCompound || isSingle) || neverInName.test(name.slice(isCompound ? 2 : 1))) continue;
    out.push({ start, end, score: 2 + (isCompound ? 1 : 0) + (frequent.has(name.charAt(0)) ? 0.3 : 0) + (length === 3 ? 0.3 : 0) + support(doc, start, end) });
  }
  return out.sort((a, b) => b.score - a.score);
}
