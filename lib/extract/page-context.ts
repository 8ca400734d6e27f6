import type { PageContext } from '#lib/domain/reading.ts';
import { Trie } from './lexicon/trie.ts';
import type { DivisionName, Lexicon } from './lexicon/lexicon.ts';
import { lexicalForm } from '#lib/text/traditional.ts';

const paper = /日报|晚报|都市报|晨报|电视台/;

/** The page's region: of its outlet's name, else of the outlets printed on it, else of what it names most. Null if divided. */
export function regionOfPage(lexicon: Lexicon, text: string, outlet: string | null): string | null {
  const named = outlet ? regionIn(lexicon, lexicalForm(outlet)) : null;
  if (named) return named;
  const lexical = lexicalForm(text);
  const masthead = paper.test(lexical)
    ? /([\u4e00-\u9fff]{2,8})(?:日报|晚报|都市报|晨报|电视台)(?:讯|社|记者)?/.exec(lexical)?.[1]
    : undefined;
  const printed = masthead ? regionIn(lexicon, masthead) : null;
  if (printed) return printed;
  return mostNamed(lexicon, lexical);
}

/** 新华网, 和平晚报: districts have such names, and no papers. */
const isShortDistrict = (name: string) => /(?<!新)区$/u.test(name) && !name.endsWith('自治区');

/** The unit whose name, or whose short form at the beginning, stands in a paper's name: 内蒙古日报 → 15, 兴安日报 → 1522. */
function regionIn(lexicon: Lexicon, name: string): string | null {
  let best: { code: string; length: number } | null = null;
  lexicon.trie.scan(name, (start, end, wordClass, value) => {
    if (wordClass !== 0) return;
    const word = name.slice(start, end);
    for (const d of lexicon.divisionNames[value]?.divisions ?? []) {
      if (d.level === 'township' || (d.name !== word && (start > 0 || isShortDistrict(d.name)))) continue;
      const length = end - start;
      if (!best || length > best.length || (length === best.length && d.code.length < best.code.length))
        best = { code: d.code, length };
    }
  });
  return (best as { code: string } | null)?.code ?? null;
}

/**
 * Every name of a province, prefecture or county votes for its province. 自治区 and 我区 vote for provinces of that
 * kind. The winner must have six in ten of at least three votes, for a wrong region is worse than none.
 */
function mostNamed(lexicon: Lexicon, lexical: string): string | null {
  const votes = new Map<string, number>();
  let all = 0;
  const taken = { end: 0 };
  const found: { start: number; end: number; code: string }[] = [];
  votersOf(lexicon).scan(lexical, (start, end, _, value) => {
    const name = lexicon.divisionNames[value];
    const code = name && onlyProvince(name);
    // 贺海东 is a man; 海东 names no town in him.
    if (!code || (!name.full && lexicon.surnames.single.has(lexical.charAt(start - 1)))) return;
    found.push({ start, end, code });
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const one of found) {
    if (one.start < taken.end) continue;
    taken.end = one.end;
    votes.set(one.code, (votes.get(one.code) ?? 0) + 1);
    all++;
  }
  const ours = lexical.match(/我区|全区|自治区(?=党|政|人|副|主|纪|扶|统|民|生|能)/g)?.length ?? 0;
  if (ours > 0)
    for (const [code, n] of votes)
      if ((lexicon.divisions.of(code)?.name ?? '').endsWith('自治区'))
        votes.set(code, n + Math.min(ours, 20));
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const total = [...votes.values()].reduce((a, b) => a + b, 0);
  const [first] = ranked;
  return first && all > 0 && first[1] >= 3 && first[1] / total >= 0.6 ? first[0] : null;
}

const voters = new WeakMap<Lexicon, Trie>();

/** The names that vote, by themselves: a page is gone through for them alone, and mostly its paper says where it is from. */
function votersOf(lexicon: Lexicon): Trie {
  let trie = voters.get(lexicon);
  if (trie) return trie;
  trie = new Trie();
  for (const [value, name] of lexicon.divisionNames.entries()) {
    const level = name.divisions[0]?.level;
    const votes = level !== 'township' && (level !== 'county' || name.full) && name.word.length > 1;
    if (votes && onlyProvince(name)) trie.add(name.word, 0, value);
  }
  voters.set(lexicon, trie);
  return trie;
}

/** In which all units of the name lie; undefined if they lie in several. */
function onlyProvince({ divisions }: DivisionName): string | undefined {
  const province = divisions[0]?.code.slice(0, 2);
  return province !== undefined && divisions.every((d) => d.code.startsWith(province)) ? province : undefined;
}

export function pageContext(lexicon: Lexicon, found: PageContext, text: string): PageContext {
  return { ...found, region: found.region ?? regionOfPage(lexicon, text, found.outlet) };
}
