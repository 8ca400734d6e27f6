import { overlaps, type Doc, type DraftMention } from '#lib/extract/doc.ts';

const shortest = 4;

/**
 * A body that only a title behind its name has told (建造业议会主席) is the same where its name stands alone. Looks at the
 * mentions so far and gives those to add.
 */
export function repeatedBodies(doc: Doc): DraftMention[] {
  const out: DraftMention[] = [];
  const seen = new Set<string>();
  for (const mention of doc.mentions) {
    if (mention.found !== null || mention.entity.kind !== 'organization') continue;
    const name = doc.text.slice(mention.start, mention.end);
    if (name.length < shortest || seen.has(name) || !/^[\u4e00-\u9fff]+$/u.test(name)) continue;
    seen.add(name);
    for (let at = doc.text.indexOf(name); at >= 0; at = doc.text.indexOf(name, at + name.length)) {
      const range = { start: at, end: at + name.length };
      const isTaken =
        [...doc.mentions, ...out].some((m) => overlaps(m, range)) ||
        doc.posts.some((p) => overlaps(p.printed, range));
      if (!isTaken) out.push({ ...range, entity: mention.entity, found: null });
    }
  }
  return out;
}
