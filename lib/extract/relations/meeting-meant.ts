import { sentenceOf, type Doc, type DraftEntity, type Range } from '#lib/extract/doc.ts';

/**
 * Which named meeting 会议, 大会, 活动, 发布会 stands for: the last one named before that ends in the same word, else one
 * of the same sentence, else the first of the article: news names its meeting at once.
 */
export function meetingMeant(doc: Doc, at: Range, word: string): DraftEntity | null {
  const head =
    /(?:推介会|发布会|座谈会|协商会|研讨会|推进会|博览会|洽谈会|报告会|现场会|峰会|年会|论坛|大会|会议|活动|[开闭]幕[式会]|仪式|庆典|会)/.exec(
      word,
    )?.[0];
  if (!head && word !== '') return null;
  const meetings = doc.mentions.filter((m) => m.entity.kind === 'initiative' && m.entity.type === 'meeting');
  const before = meetings.filter((m) => m.end <= at.end).reverse();
  const alike = head && head.length > 2 ? before.find((m) => m.entity.name.endsWith(head)) : undefined;
  if (alike) return alike.entity;
  if (
    head &&
    /^(?:推介会|发布会|座谈会|协商会|研讨会|推进会|博览会|洽谈会|报告会|现场会|峰会|年会|论坛)$/.test(head) &&
    meetings.every((m) => !m.entity.name.includes(head.slice(0, -1)))
  )
    return null;
  const sentence = sentenceOf(doc, at.start);
  const near = before.find((m) => sentence && m.start >= sentence.start);
  const body = doc.parts.find((p) => p.part === 'text')?.start ?? 0;
  return (near ?? meetings.find((m) => m.start >= body) ?? meetings[0])?.entity ?? null;
}
