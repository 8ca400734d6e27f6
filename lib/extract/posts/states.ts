import { sentenceOf, type BodyReference, type Doc, type FoundPlace, type Range } from '#lib/extract/doc.ts';
import { stateInitials } from '#lib/extract/lexicon/bodies.ts';
import { lexicalForm } from '#lib/text/traditional.ts';

/** What is held of a state abroad, and not only by one of its people. */
export const ofState =
  /总统|总理|首相|[国女]王|主席|大臣|部长|务相|外相|[外防财议市州]长|议员|大使|领事|代办|公使|参赞|武官|王储|亲王|总督|国务|总书记|发言人|代表|特使|酋长|埃米尔|司令|参谋长|大法官|检察长|秘书|元首|领袖|天皇|专员|长官/u;

/** Titles that are only held abroad: of the chain's state, else of the one named last. */
export const onlyAbroad =
  /^(?:联邦|国家|国防|外交)?(?:总统|首相|国王|女王|外长|防长|财长|内长|众议长|参议长|外务大臣|防卫大臣|[\u4e00-\u9fff]{0,4}大臣|[外防财]务?相|国务卿|国务委员长|王储|亲王|天皇|(?:内阁)?官房长官|最高元首|埃米尔|酋长|国会议员|参议员|众议员)$/u;

/** Titles that China has too: abroad where the name is no Chinese one. */
export const alsoAbroad = /^副?(?:总理|总书记|主席|国家主席)$/u;

const constitution =
  /^(?:人民|民主主义|民主|联邦|伊斯兰|社会主义|玻利瓦尔|合作|阿拉伯|多民族|东岸|联合|革命|和){0,3}(?:共和国|王国|联邦|大公国|公国|酋长国|合众国|国)$/u;

/** The state that ends at `end`: 芬兰共和国 with its form of government, 俄 by its initial where a word begins. */
export function stateEndingAt(
  doc: Doc,
  end: number,
  floor: number,
): (Range & { readonly name: string }) | null {
  const country = doc.places.find(
    (p) =>
      p.type === 'country' && p.start >= floor && p.end < end && end - p.end <= 10 && isForm(doc, p, end),
  );
  if (country)
    return { start: country.start, end, name: doc.text.slice(country.start, end).replace(/\s+/gu, '') };
  const initial = doc.lexical.charAt(end - 1);
  const state = stateInitials[initial];
  if (!state || end - 1 < floor) return null;
  const before = doc.lexical.charAt(end - 2);
  const begins =
    end - 1 === floor ||
    !/[\u4e00-\u9fff]/u.test(before) ||
    (doc.byEnd.get('boundary')?.has(end - 1) ?? false) ||
    (doc.byEnd.get('verb')?.has(end - 1) ?? false);
  return begins && !doc.places.some((p) => p.start < end && p.end >= end)
    ? { start: end - 1, end, name: state }
    : null;
}

function isForm(doc: Doc, place: FoundPlace, end: number): boolean {
  return constitution.test(doc.lexical.slice(place.end, end));
}

export function stateBody(name: string): BodyReference {
  return { range: null, name, type: 'government', region: null };
}

/** 越共中央, 古共中央: the state by its initial. */
const communist: Readonly<Record<string, string>> = { 越: '越南', 古: '古巴', 老: '老挝', 朝: '朝鲜' };

/** The country that a body's name begins with: 越南 of 越南共产党中央委员会. */
export function stateOfName(doc: Doc, name: string): string | null {
  const lexical = lexicalForm(name);
  const party = /^([越古老朝])共/u.exec(lexical)?.[1];
  if (party) return communist[party] ?? null;
  for (let length = Math.min(8, lexical.length); length >= 2; length--) {
    const start = lexical.slice(0, length);
    if (start !== '中国' && /^[A-Z]/u.test(doc.lexicon.countries.get(start) ?? '')) return start;
  }
  return null;
}

/** The state a title abroad is of: that of the body before it in the chain, else the country named last before it. */
export function stateBefore(doc: Doc, at: number, last: BodyReference | null): BodyReference | null {
  const own = last && stateOfName(doc, last.name);
  if (own) return stateBody(own);
  const sentence = sentenceOf(doc, at);
  const line = doc.lexical.lastIndexOf('\n', at - 1) + 1;
  for (const floor of [sentence?.start ?? line, line, 0]) {
    const place = doc.places.findLast((p) => p.type === 'country' && p.start >= floor && p.end <= at);
    if (place) return stateBody(doc.text.slice(place.start, place.end));
  }
  return null;
}

/** No surname and one or two characters: 斯塔默, 托卡耶夫, 夏巴兹·谢里夫. */
export function isForeignName(doc: Doc, name: string): boolean {
  const lexical = lexicalForm(name.replace(/\s+/gu, ''));
  if (lexical.includes('·')) return true;
  const { single, compound } = doc.lexicon.surnames;
  if (compound.has(lexical.slice(0, 2)) && lexical.length <= 4) return false;
  return !single.has(lexical.charAt(0)) || lexical.length > 3;
}
