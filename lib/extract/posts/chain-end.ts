import { wordsEndingAt, type Doc } from '#lib/extract/doc.ts';
import type { PostPart } from './part.ts';

/** 某县人大代表、种植大户甲: what somebody also is, and no post, at the end of the chain. */
export function beforeRole(doc: Doc, end: number, floor: number): number {
  // 某军区副政委、少将甲: the rank is no post.
  const rank =
    /、(?:陆军|海军|空军|武警)?(?:[上中少]将|[大上中少]校|[上中少]尉|[一二三]级警监|总警监|博士)$/u.exec(
      doc.lexical.slice(Math.max(floor, end - 6), end),
    );
  if (rank && wordsEndingAt(doc, 'title', end - rank[0].length).length > 0) return end - rank[0].length;
  const role =
    wordsEndingAt(doc, 'role', end)[0]?.start ??
    end - (staff.test(doc.lexical.slice(0, end).slice(-2)) ? 2 : 0);
  if (role === end || role < floor || wordsEndingAt(doc, 'title', end).length > 0) return end;
  const lead = /、[\u4e00-\u9fff]{0,16}$/u.exec(doc.lexical.slice(Math.max(floor, role - 17), role));
  const at = lead ? role - lead[0].length : end;
  return lead && wordsEndingAt(doc, 'title', at).length > 0 ? at : end;
}

/** Of a body, and no post: 某协会会员, 某集团员工. */
const staff = /会员|员工/u;

/** 会长|拿督某某: how the name is honoured. */
const honour = /(?:拿督斯里|准拿督|拿督|丹斯里|拿汀|爵士|太平绅士)$/u;

/** 副主任（正厅级）、…, 副处长（行动）某某: the rank or the field in brackets behind a title is no part of it. */
export function beforeBracket(doc: Doc, end: number, floor: number): number {
  const honoured = honour.exec(doc.lexical.slice(Math.max(floor, end - 4), end));
  if (honoured) return end - honoured[0].length;
  if (doc.lexical.charAt(end - 1) !== '）') return end;
  const bracket =
    /（(?:[正副]?[部厅县处科局]级|兼|兼职|女|挂职|试用期一年|保留[^（）]{1,6}|[^（）]{1,6}(?:级|级待遇|职))）$/u.exec(
      doc.lexical.slice(Math.max(floor, end - 12), end),
    );
  if (bracket) return end - bracket[0].length;
  const field = /长（[\u4e00-\u9fff]{1,8}）$/u.exec(doc.lexical.slice(Math.max(floor, end - 11), end));
  const at = end - (field ? field[0].length - 1 : 0);
  return field && !doc.persons.some((p) => p.start === at + 1) ? at : end;
}

/** 助理處長（行動）: in Hong Kong and Macau the field in brackets tells one holder from the other. */
export function withField(doc: Doc, part: PostPart): PostPart {
  if (doc.text === doc.lexical) return part;
  const field = /^（[\u4e00-\u9fff]{1,8}）/u.exec(
    doc.lexical.slice(part.title.end, part.title.end + 10),
  )?.[0];
  const isField = field && doc.lexical.charAt(part.title.end - 1) === '长' && !/级|职|兼|女|族/u.test(field);
  const end = part.title.end + (field?.length ?? 0);
  return isField && !doc.persons.some((p) => p.start > part.title.end && p.start < end)
    ? { ...part, title: { ...part.title, end } }
    : part;
}
