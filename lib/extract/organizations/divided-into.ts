import { matchesIn } from '#lib/text/held-words.ts';
import { overlaps, type Doc, type FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';

const item =
  '[\\u4e00-\\u9fff]{3,14}?(?:组|中心|研究所|[处室部科]|委员会|办公室|实验室|专班|分会|分院|[支大中]队|工作站)';
const row = new RegExp(
  `(?<=下设|内设|分设|下辖)${item}(?:、${item})*(?:[、和及与]${item})(?=[，。；、和及]|等|$)`,
  'gmu',
);

/** …指挥部下设综合协调组、要素保障组: parts of a body that has just been named, in a row. */
export function dividedInto(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const { index, 0: text } of matchesIn(doc.lexical, row)) {
    const items = text.split(/[、]|(?<=[组心所处室部科会队站院班])[和及与]/u);
    if (items.length < 2 || items.some((i) => /^(?:\d|[一二三四五六七八九十两]+个|相关|多个)/u.test(i)))
      continue;
    let at = index;
    for (const name of items) {
      const range = { start: at, end: at + name.length };
      at = range.end + 1;
      if (known.some((o) => overlaps(o, range) && o.end - o.start >= name.length)) continue;
      const tail = doc.text.slice(range.start, range.end);
      out.push(
        body(range.start, range.end, 'org.part', 5.4, { type: 'team', region: null, tail, relative: false }),
      );
    }
  }
  return out;
}
