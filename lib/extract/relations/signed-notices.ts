import type { Doc, DraftMention, DraftRelation } from '#lib/extract/doc.ts';
import { relation, type RelationRule } from './rule.ts';

/** What notices, resolutions and lists call themselves. */
const paper =
  /(?:通知|决定|通告|公告|公示|通报|意见|倡议书|决议|办法|方案|公开信|名单|命令|令|函|批复)(?:（[^（）]*）)?$/u;

/**
 * A notice prints who issues it in lines of their own: below its text, before the day, or above its headline. The paper is the
 * one that the headline names.
 */
export const signedNotices: RelationRule = {
  id: 'authored.notice',
  kind: 'authoredBy',
  reason:
    'A notice whose headline is its title has been issued by the bodies that sign it in a line of their own.',
  find(doc: Doc) {
    const title = titleOf(doc);
    if (!title) return [];
    const out: DraftRelation[] = [];
    for (const { bodies, start, end } of signatures(doc))
      for (const issuer of bodies)
        out.push(relation(doc, 'authoredBy', title, issuer, {}, { start, end }, 'authored.notice', 0.86));
    return out;
  },
};

/** The document that fills the headline, perhaps behind its issuers. */
function titleOf(doc: Doc): DraftMention | null {
  const head = doc.parts.find((p) => p.part === 'headline');
  if (!head || !paper.test(doc.lexical.slice(head.start, head.end).trim())) return null;
  return (
    doc.mentions.find(
      (m) =>
        m.entity.type === 'document' && m.start >= head.start && m.end <= head.end && m.end >= head.end - 1,
    ) ?? null
  );
}

interface Signature {
  readonly bodies: readonly DraftMention[];
  readonly start: number;
  readonly end: number;
}

/** Lines of nothing but bodies at the end of the text or in front of the title. */
export function signatures(doc: Doc): Signature[] {
  const out: Signature[] = [];
  const text = doc.parts.find((p) => p.part === 'text');
  if (!text) return out;
  const lines: Signature[] = [];
  for (let start = text.start; start < text.end;) {
    const stop = doc.lexical.indexOf('\n', start);
    const end = stop < 0 || stop > text.end ? text.end : stop;
    const bodies = doc.mentions.filter(
      (m) => m.start >= start && m.end <= end && m.entity.kind === 'organization',
    );
    lines.push({ start, end, bodies });
    start = end + 1;
  }
  const isDay = ({ start, end }: Signature): boolean =>
    /^[\s\d年月日〇一二三四五六七八九十]+$/u.test(doc.lexical.slice(start, end));
  let last = lines.length - 1;
  for (let line = lines[last]; line && isDay(line); line = lines[last]) last--;
  for (let i = last; i >= Math.max(0, last - 8); i--) {
    const line = lines[i];
    if (!line || !isOnlyBodies(doc, line)) break;
    out.push(line);
  }
  const kicker = doc.parts.find((p) => p.part === 'kicker');
  const above = kicker && {
    start: kicker.start,
    end: kicker.end,
    bodies: doc.mentions.filter(
      (m) => m.start >= kicker.start && m.end <= kicker.end && m.entity.kind === 'organization',
    ),
  };
  if (above && isOnlyBodies(doc, above)) out.push(above);
  return out;
}

function isOnlyBodies(doc: Doc, { start, end, bodies }: Signature): boolean {
  if (bodies.length === 0) return false;
  let rest = '';
  let at = start;
  for (const body of bodies) {
    rest += doc.lexical.slice(at, Math.max(at, body.start));
    at = Math.max(at, body.end);
  }
  rest += doc.lexical.slice(at, end);
  return /^[\s、，]*$/u.test(rest);
}
