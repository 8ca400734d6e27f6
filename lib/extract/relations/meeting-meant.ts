import type { Doc, DraftEntity, Range } from '../doc.ts';

/**
 * Which named meeting 会议, 大会, 活动, 发布会 stands for: the last one named before that ends in the same word, else the
 * last one named before, else the one of the headline, else the first of the article.
 */
export function meetingMeant(doc: Doc, at: Range, word: string): DraftEntity | null {
  const head = /(?:推介会|发布会|座谈会|协商会|研讨会|推进会|论坛|大会|会议|活动|仪式|庆典|会)/.exec(word)?.[0];
  if (!head && word !== '') return null;
  const meetings = doc.mentions.filter((m) => m.entity.kind === 'initiative' && m.entity.type === 'meeting');
  const before = meetings.filter((m) => m.end <= at.end).reverse();
  const alike = head && head.length > 2 ? before.find((m) => m.entity.name.endsWith(head)) : undefined;
  if (alike) return alike.entity;
  if (head && /^(?:推介会|发布会|座谈会|协商会|研讨会|推进会|论坛)$/.test(head) && meetings.every((m) => !m.entity.name.includes(head.slice(0, -1)))) return null;
  const counts = new Map<DraftEntity, number>();
  for (const m of meetings) counts.set(m.entity, (counts.get(m.entity) ?? 0) + 1);
  return (before[0] ?? meetings[0])?.entity ?? null;
}
