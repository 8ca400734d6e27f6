import { matchesIn } from '#lib/text/held-words.ts';
import { wordsAt, type Doc, type FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';
import { departmentAt } from './organ-at.ts';

const bureau =
  /(?:中国?(?:铁|建|交|水|冶|核|电建|铁建|中铁|建筑|能建|水电)|水电)第?[一二三四五六七八九十]{1,3}(?:工程)?[局院](?:集团)?(?:第?[一二三四五六]?(?:工程)?公司)?/gu;

/** 中铁十八局, 中建三局集团: the numbered bureaus of the central state's builders. */
export function bureaus(doc: Doc): FoundOrganization[] {
  return matchesIn(doc.lexical, bureau).map(({ index, 0: name }) =>
    body(index, index + name.length, 'org.numbered', 5.5 + name.length / 50, {
      type: 'company',
      region: null,
      tail: doc.text.slice(index, index + name.length),
      relative: false,
    }),
  );
}

const clauseStart = /(?<=^|[，。；：！？、「」『』“”）】\s])[\u4e00-\u9fff]/gmu;
const acts =
  /^(?:[，、：及与和]|已|将|会(?!议)|把|则|昨|今|亦|正|就|吁|发言人|前?[副署代]?(?:局长|署长|处长|司长|部长))/u;
/** Hong Kong and Macau, whose bodies their own press names without the region. Those of Taiwan keep the name they are printed under. */
const special: ReadonlySet<string> = new Set(['81', '82']);

/** 文化局, 交通事務局 at the beginning of a clause of a text in traditional characters, before what it does. */
export function regionlessBureaus(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  if (!isTraditional(doc)) return [];
  const home = doc.context.region?.slice(0, 2) ?? '';
  const out: FoundOrganization[] = [];
  for (const { index: start } of matchesIn(doc.lexical, clauseStart)) {
    const end = departmentAt(doc, start, 0)?.end ?? start;
    if (end - start < 3 || !/[局署处司部厅]$/u.test(doc.lexical.slice(start, end))) continue;
    if (known.some((o) => o.start < end && o.end > start) || doc.places.some((p) => p.start === start))
      continue;
    const goesOn =
      acts.test(doc.lexical.slice(end, end + 4)) ||
      wordsAt(doc, 'verb', end).some((w) => w.end - w.start > 1) ||
      wordsAt(doc, 'speech', end).length > 0;
    if (!goesOn) continue;
    out.push(
      body(start, end, 'org.bureau', 5.2, {
        type: 'government',
        region: special.has(home) ? home : null,
        tail: doc.text.slice(start, end),
        relative: special.has(home),
      }),
    );
  }
  return out;
}

/** More than one character in fifty is written otherwise in the lexicon's spelling. */
function isTraditional({ text, lexical }: Doc): boolean {
  const length = Math.min(text.length, 600);
  let other = 0;
  for (let i = 0; i < length; i++) if (text.charCodeAt(i) !== lexical.charCodeAt(i)) other++;
  return other * 50 > length;
}
