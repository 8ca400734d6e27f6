import type { Doc, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { relation, type RelationRule } from './rule.ts';

const label =
  /^[\s\u3000]*(?<role>发布人|发布嘉宾|出席嘉宾|出席人员|出席领导|介绍人|主讲人|答问人|主持人|主持)[：:]/u;

/** 发布人：甲局副局长某某 above the questions and answers of a press conference: who speaks there, and who is in the chair. */
function find(doc: Doc): DraftRelation[] {
  if (!/(?:^|\n)[\s\u3000]*(?:发布人|发布嘉宾|出席嘉宾|主持人)[：:]/u.test(doc.lexical)) return [];
  const meeting = doc.mentions.find((m) => m.entity.kind === 'initiative' && m.entity.type === 'meeting');
  if (!meeting) return [];
  const out: DraftRelation[] = [];
  let role: string | null = null;
  for (let start = 0; start < doc.lexical.length;) {
    const newline = doc.lexical.indexOf('\n', start);
    const end = newline < 0 ? doc.lexical.length : newline;
    const text = doc.lexical.slice(start, end);
    const own = label.exec(text)?.groups?.['role'];
    // Below a label the list goes on in lines that hold no sentence and no label of another kind.
    role = own ?? (role !== null && /[：:。？！]/u.test(text) ? null : role);
    if (role !== null)
      for (const person of peopleIn(doc, start, end))
        out.push(
          /^主持/u.test(role)
            ? relation(doc, 'presidesOver', person, meeting, { verb: '主持' }, person, 'presides.label', 0.88)
            : relation(doc, 'speaksAt', person, meeting, { verb: '发布' }, person, 'speaks.label', 0.86),
        );
    start = end + 1;
  }
  return out;
}

function peopleIn(doc: Doc, from: number, to: number): DraftMention[] {
  return doc.mentions.filter((m) => m.entity.kind === 'person' && m.start >= from && m.end <= to);
}

export const briefingRules: readonly RelationRule[] = [
  {
    id: 'speaks.label',
    kind: 'speaksAt',
    reason: '发布人：, 出席嘉宾： above the record of a press conference: who speaks there.',
    find: (doc) => find(doc).filter((r) => r.kind === 'speaksAt'),
  },
  {
    id: 'presides.label',
    kind: 'presidesOver',
    reason: '主持人： above the record of a press conference: who is in the chair.',
    find: (doc) => find(doc).filter((r) => r.kind === 'presidesOver'),
  },
];
