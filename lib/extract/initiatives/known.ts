import { wordsAt, type Doc, type FoundInitiative, type InitiativeType } from '#lib/extract/doc.ts';
import { programmes } from '#lib/extract/lexicon/programmes.ts';
import { initiative } from './found.ts';

const typeOf = new Map<string, InitiativeType>(
  Object.entries(programmes).flatMap(([type, names]) =>
    names.map((name) => [name, type === 'honour' ? 'award' : (type as InitiativeType)] as const),
  ),
);
/** Alone these are kinds: only with who gives them are they names. */
const ofSomebody: ReadonlySet<string> = new Set(
  programmes.honour.filter((name) => !programmes.award.includes(name)),
);
const givers = /(?:全[国省市区县旗盟州]|(?<=^|[、获评为予“，]|\n)[省市县区旗盟州])$/u;
/** What the name is of then: an organ for it, a belt of towns, a bureau. */
const goesOn = /^(?:委员会|办公室|办|局|公司|集团|中心|研究院|基金会|智库|联盟|组委会|秘书处)/;

/** Held by one town at a time, whose name they bear: 杭州|第19届亚运会. */
const games = /(?:运会|奥会|青会)$/u;
const summit = /^(?:[\u4e00-\u9fff]{2,3})?(?:峰会|部长级会议|外长会|年会|主论坛)(?!议员|上|前|期|开)/u;
const numbered = /(?:第[一二三四五六七八九十百\d]+届|(?:19|20)\d{2}年?)$/u;

/** 南水北调|中线工程, 川气东送|二线, 引江济淮|二期工程: which part of the works. */
const stage =
  /^(?:(?:[东西中]线)?(?:[一二三四]线|[一二三]期)?工程|[东西中]线(?:[一二三]期)?|[一二三四]线(?=[，。、建开全主焊正管])|[一二三]期(?=[，。、]))/u;

/** Programmes, awards and meetings that the whole country knows by name, with their year or number. */
export function knownIn(doc: Doc): FoundInitiative[] {
  const out: FoundInitiative[] = [];
  for (const at of doc.byStart.get('programme')?.keys() ?? []) {
    const word = wordsAt(doc, 'programme', at)[0];
    if (!word || goesOn.test(doc.lexical.slice(word.end, word.end + 4))) continue;
    const known = doc.lexical.slice(at, word.end);
    const type = typeOf.get(known) ?? 'project';
    const start = ofSomebody.has(known) ? giverStart(doc, at) : nameStart(doc, at, type, known);
    if (start === null) continue;
    // 中非合作论坛|北京峰会, 世界互联网大会|乌镇峰会.
    const meets =
      type === 'meeting' ? (summit.exec(doc.lexical.slice(word.end, word.end + 12))?.[0].length ?? 0) : 0;
    const works =
      type === 'project' ? (stage.exec(doc.lexical.slice(word.end, word.end + 8))?.[0].length ?? 0) : 0;
    const end = word.end + works + meets;
    out.push(initiative(doc, start, end, 'initiative.known', 6.2, type));
  }
  return out;
}

/** 重庆|优秀教师, 全省|优秀教师: null where nobody gives it. */
function giverStart(doc: Doc, at: number): number | null {
  const region = doc.places.find((place) => place.end === at);
  if (region) return region.start;
  const giver = givers.exec(doc.lexical.slice(Math.max(0, at - 3), at))?.[0].length ?? 0;
  return giver > 0 ? at - giver : null;
}

function nameStart(doc: Doc, at: number, type: InitiativeType, known: string): number {
  // 重庆|五一劳动奖章: the region gives one of its own.
  if (type === 'award') return doc.places.find((place) => place.end === at)?.start ?? at;
  if (type !== 'meeting') return at;
  const from = at - (numbered.exec(doc.lexical.slice(Math.max(0, at - 8), at))?.[0].length ?? 0);
  const town = games.test(known) ? doc.places.find((place) => place.end === from) : undefined;
  return town?.start ?? from;
}
