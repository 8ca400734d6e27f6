/**
 * How often each rule was right where somebody judged it against its sentence: right, judged. Written by
 * `npm run eval -- --calibrate` from docs/quality/judged.tsv; do not edit.
 */
export const rulePrecision: Readonly<Record<string, readonly [right: number, judged: number]>> = {
  'appoints.act': [1, 1],
  'attends.act': [2, 3],
  'attribute.resume': [6, 6],
  'authored.issued': [4, 4],
  'career.act': [2, 3],
  'career.post': [2, 2],
  'cooperates.joint': [5, 5],
  'inspects.act': [2, 2],
  'located.chain': [9, 10],
  'located.event': [2, 2],
  'located.held': [2, 2],
  'member.rows': [3, 3],
  'part.name': [7, 7],
  'part.unit': [1, 1],
  'post.appointed': [1, 1],
  'post.beside': [3, 3],
  'post.chain': [34, 38],
  'post.honorific': [2, 2],
  'post.resume': [3, 3],
  'runs.act': [5, 6],
  'says.verb': [11, 11],
  'speaks.act': [12, 12],
};
