/**
 * How often each rule was right where somebody judged it against its sentence: right, judged. Written by
 * `npm run eval -- --calibrate` from docs/quality/judged.tsv; do not edit.
 */
export const rulePrecision: Readonly<Record<string, readonly [right: number, judged: number]>> = {
  'appoints.act': [1, 1],
  'attends.act': [2, 3],
  'attribute.resume': [12, 12],
  'authored.issued': [4, 4],
  'career.act': [2, 3],
  'career.post': [2, 2],
  'cooperates.joint': [3, 4],
  'inspects.act': [3, 3],
  'inspects.set': [1, 1],
  'located.chain': [9, 10],
  'located.event': [2, 2],
  'located.held': [1, 1],
  'member.rows': [0, 3],
  'part.name': [6, 6],
  'post.appointed': [1, 1],
  'post.beside': [2, 2],
  'post.chain': [30, 35],
  'post.honorific': [2, 2],
  'post.resume': [3, 3],
  'runs.act': [4, 6],
  'says.verb': [10, 11],
  'speaks.act': [11, 11],
};
