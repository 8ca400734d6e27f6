import { wordsAt, type Doc } from '#lib/extract/doc.ts';

import { endsName } from './right-context.ts';

export const neverInName =
  /[的了是与及等说称第各每我你他她它们这那哪些个在被把从将还曾已仍就都也并则即且以兼你而部门省市县区旗盟州镇乡村局厅委院队日月年时]/;

export const temporal =
  /^(?:当天|今天|昨天|近日|日前|方面|媒体|官员|武装|公报|声明|中国|美国|全国|政府|机构|集团|兄弟|先生|女士|国家|部门|本人|两人|三人)$/;

/** A title, an honorific or a place inside what would be a given name. */
export function holdsWord(doc: Doc, from: number, to: number): boolean {
  if (to - from < 2) return false;
  if (
    wordsAt(doc, 'title', from).some((w) => w.end === to) ||
    wordsAt(doc, 'honorific', from).some((w) => w.end === to)
  )
    return true;
  return (
    doc.places.some((p) => p.start === from && p.end >= to && p.full) ||
    temporal.test(doc.lexical.slice(from, to))
  );
}

/** Other places of the article where the very same characters end like a name. */
export function support(doc: Doc, start: number, end: number): number {
  const name = doc.lexical.slice(start, end);
  let count = 0;
  for (
    let at = doc.lexical.indexOf(name);
    at >= 0 && count < 4;
    at = doc.lexical.indexOf(name, at + name.length)
  ) {
    if (at !== start && endsName(doc, at + name.length) > 0) count++;
  }
  return count * 0.4;
}

/** A verb of two characters or more, of doing or of speech. */
export function acts(doc: Doc, at: number): boolean {
  return [...wordsAt(doc, 'verb', at), ...wordsAt(doc, 'speech', at)].some((w) => w.end - w.start > 1);
}
