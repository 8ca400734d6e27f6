import { wordsAt, type Doc, type FoundInitiative, type InitiativeType } from '#lib/extract/doc.ts';
import { programmes } from '#lib/extract/lexicon/programmes.ts';

const typeOf = new Map<string, InitiativeType>(
  Object.entries(programmes).flatMap(([type, names]) =>
    names.map((name) => [name, type === 'honour' ? 'award' : (type as InitiativeType)] as const),
  ),
);
/** Alone these are kinds: only with who gives them are they names. */
const ofSomebody: ReadonlySet<string> = new Set(
  programmes.honour.filter((name) => !programmes.award.includes(name)),
);
const givers = /(?:全[国省市区县旗盟州]|[省市县区旗](?=[\u4e00-\u9fff]{2}))$/u;
/** What the name is of then: an organ for it, a belt of towns, a bureau. */
const goesOn = /^(?:办公室|办|局|公司|集团|中心|研究院|基金会|智库|联盟|组委会|秘书处)/;

/** Programmes, awards and meetings that the whole country knows by name, with their year or number. */
export function knownIn(doc: Doc): FoundInitiative[] {
  const out: FoundInitiative[] = [];
  for (const at of doc.byStart.get('programme')?.keys() ?? []) {
    const word = wordsAt(doc, 'programme', at)[0];
    if (!word || goesOn.test(doc.lexical.slice(word.end, word.end + 4))) continue;
    const type = typeOf.get(doc.lexical.slice(at, word.end)) ?? 'project';
    const number = /(?:第[一二三四五六七八九十百\d]+届|(?:19|20)\d{2}年?)$/.exec(
      doc.lexical.slice(Math.max(0, at - 8), at),
    );
    // 重庆|五一劳动奖章: the region gives one of its own.
    const region = type === 'award' ? doc.places.find((p) => p.end === at) : undefined;
    const giver = givers.exec(doc.lexical.slice(Math.max(0, at - 2), at))?.[0].length ?? 0;
    const isHonour = ofSomebody.has(doc.lexical.slice(at, word.end));
    if (isHonour && !region && giver === 0) continue;
    const start =
      isHonour && !region
        ? at - giver
        : (region?.start ?? (type === 'meeting' ? at - (number?.[0].length ?? 0) : at));
    const works = type === 'project' ? /^(?:工程|战略|建设)?/.exec(doc.lexical.slice(word.end))?.[0] : '';
    const end = word.end + (works === '工程' ? 2 : 0);
    out.push({
      kind: 'initiative',
      rule: 'initiative.known',
      weight: 6.2,
      start,
      end,
      type,
      name: doc.text.slice(start, end),
      alias: null,
      outer: { start, end },
    });
  }
  return out;
}
