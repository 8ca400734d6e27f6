import type { Doc, DraftRelation } from '#lib/extract/doc.ts';
import { attributesBehind, peopleBefore } from '#lib/extract/persons/attributes.ts';
import { tableRows } from '#lib/extract/posts/tables.ts';
import { relation, type RelationRule } from './rule.ts';

/** What a résumé or a bracket says of a person: printed values, kept out of the name. */
const attributes: RelationRule = {
  id: 'attribute.resume',
  kind: 'attribute',
  reason: 'Brackets behind a name, and the clauses with which a résumé begins.',
  find(doc: Doc) {
    const out: DraftRelation[] = [];
    for (const mention of doc.mentions) {
      if (mention.entity.kind !== 'person') continue;
      const people = peopleBefore(doc, mention.start);
      if (people) {
        const value = doc.text.slice(people.from, people.from + people.value.length);
        const range = { start: people.from, end: mention.end };
        const qualifiers = { property: 'ethnicity', value };
        out.push(relation(doc, 'attribute', mention, null, qualifiers, range, 'attribute.resume', 0.9));
      }
      const said = attributesBehind(doc, mention.end);
      for (const { property, value, end } of said.attributes)
        out.push(
          relation(
            doc,
            'attribute',
            mention,
            null,
            { property, value },
            { start: mention.start, end },
            'attribute.resume',
            said.inBracket ? 0.96 : 0.92,
          ),
        );
    }
    return [...out, ...inTables(doc)];
  },
};

/** The cells of a table, and the lines of a card, that say what they are: 性别, 民族, 出生年月. */
function inTables(doc: Doc): DraftRelation[] {
  return tableRows(doc).flatMap((row) => {
    const mention = doc.mentions.find((m) => m.entity.kind === 'person' && m.start === row.name.start);
    return mention
      ? row.told.map(({ property, start, end }) => {
          const qualifiers = { property, value: doc.text.slice(start, end) };
          const range = { start: Math.min(mention.start, start), end: Math.max(mention.end, end) };
          return relation(doc, 'attribute', mention, null, qualifiers, range, 'attribute.resume', 0.9);
        })
      : [];
  });
}

export const attributeRules: readonly RelationRule[] = [attributes];
