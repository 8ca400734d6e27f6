import type { BodyReference, Doc, Range } from '#lib/extract/doc.ts';
import { settlementBefore } from './houses.ts';

const organ =
  /^(街道|社区|乡|镇|苏木)(党工委|纪工委|党委|纪委|政府|人民政府|办事处|人大|人大工委|人大主席团|武装部|妇联|团委|团工委|派出所|司法所|卫生院)$/u;

/** 街道纪工委书记, 镇政府副镇长: an organ of the street or town that the article named last. */
export function organOfSettlement(doc: Doc, range: Range | null): BodyReference | null {
  const [, word = '', rest = ''] = (range && organ.exec(doc.lexical.slice(range.start, range.end))) ?? [];
  if (!range || !word) return null;
  const place = settlementBefore(doc, word, range.start);
  const name = place?.name ?? nameInBody(doc, word, range.start);
  return name
    ? {
        range,
        name: name + rest,
        type: /[党纪]/u.test(rest) ? 'party' : 'government',
        region: place?.region ?? null,
      }
    : null;
}

/** 甲街道 of 甲街道办事处, which alone has been named. */
function nameInBody(doc: Doc, word: string, before: number): string | null {
  for (const one of doc.organizations.filter((o) => o.end <= before).reverse()) {
    const text = doc.lexical.slice(one.start, one.end);
    const at = text.indexOf(word);
    if (at > 1) return doc.text.slice(one.start, one.start + at + word.length).replace(/\s+/gu, '');
  }
  return null;
}
