/**
 * How often each rule was right where somebody judged it against its sentence: right, judged. Written by
 * `npm run eval -- --calibrate` from docs/quality/judged.tsv; do not edit.
 */
export const rulePrecision: Readonly<Record<string, readonly [right: number, judged: number]>> = {
  'appoints.act': [3, 3],
  'attends.act': [3, 4],
  'attribute.resume': [9, 10],
  'authored.issued': [4, 4],
  'career.act': [2, 2],
  'career.post': [8, 8],
  'cooperates.joint': [6, 6],
  'inspects.act': [8, 8],
  'located.before': [0, 1],
  'located.chain': [20, 22],
  'located.event': [2, 2],
  'located.held': [2, 2],
  'member.rows': [4, 5],
  'part.name': [11, 12],
  'part.unit': [3, 4],
  'post.appointed': [7, 7],
  'post.beside': [4, 4],
  'post.chain': [53, 58],
  'post.honorific': [3, 3],
  'post.list': [0, 2],
  'presides.act': [1, 1],
  'runs.act': [5, 6],
  'runs.honours': [1, 1],
  'says.verb': [20, 20],
  'speaks.act': [14, 14],
};
