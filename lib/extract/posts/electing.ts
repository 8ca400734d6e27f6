import type { BodyReference, Doc } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { whoMeets } from './who-meets.ts';

const elects = /^(?:当选|选举|推选|推举|选为|增补|聘)/u;
/** 甲任首届理事长, 被聘为名誉会长: offices that only associations have are of the one named. */
const takes = /^(?:担任|出任|兼任|任|被聘为|受聘为|获聘为|受聘担任)$/u;
const isLeague = /(?:联盟|协会|学会|商会|研究会|促进会|基金会|联合会)$/u;
const leaves = /^(?:不再|卸任|辞去)/u;
/** Offices that associations have, and few other bodies. */
const ofAssociation =
  /^(?:名誉|荣誉|执行|常务|轮值|副|首任|首届|新一届|第一|驻会|专职|兼职)*(?:会长|理事长|监事长|秘书长|理事|监事|顾问)/u;
/** In characters: the name of who meets stands in the lead, and the vote a paragraph below. */
const near = 300;
/** A congress of two days is told of before what its committee decides. */
const farther = 900;

/**
 * 在甲会七届一次理事会议上，乙当选会长; 大会推举丙为名誉会长: a bare title is of the association that meets, which the sentence names, or
 * the article before it.
 */
export function electing(
  doc: Doc,
  verb: string,
  from: number,
  to: number,
  title: number,
): BodyReference | null {
  const isTaken = takes.test(verb);
  if (!elects.test(verb) && !leaves.test(verb) && !isTaken) return null;
  const isOffice = ofAssociation.test(doc.lexical.slice(title, title + 8));
  if (isTaken && !isOffice) return madeUpOf(doc, from, to);
  const line = doc.lexical.lastIndexOf('\n', from) + 1;
  const floors = [leaves.test(verb) ? line : from, ...(isOffice ? [line, Math.max(0, from - near)] : [])];
  for (const floor of floors) {
    // 甲联盟成立大会…选举乙协会会长丙为理事长: who meets, and not where somebody comes from.
    const meets = floor < from && elects.test(verb) ? ofSession(doc, to) : null;
    if (meets?.type === 'association') return meets;
    const named = doc.organizations.findLast(
      (o) =>
        o.start >= floor &&
        o.end <= to &&
        (o.type === 'mass' || o.type === 'association' || isLeague.test(doc.lexical.slice(o.start, o.end))) &&
        !/^(?:大会|会议|全会|选举|产生|新一届|第)/u.test(doc.lexical.slice(o.start, o.end)),
    );
    if (!named) continue;
    // 某协会第七次会员代表大会选举产生…: who meets.
    const body = canonicalBody(doc, named);
    return {
      ...body,
      name: body.name.replace(/第[一二三四五六七八九十]+[次届](?:会员|全国|全体)?(?:代表)?大会.*$/u, ''),
    };
  }
  return leaves.test(verb) || isTaken ? null : ofSession(doc, to);
}

const madeUp = /(?:^|[，。；：\n])(?:该)?([\u4e00-\u9fff“”]{2,24}?)由(?=[^。；\n]*$)/u;

/** 某某协作委员会由甲任主任、乙任副主任: of the committee that is made up of them; 委员会 alone is the one that was named. */
function madeUpOf(doc: Doc, from: number, to: number): BodyReference | null {
  const sentence = doc.lexical.slice(Math.max(0, from - 1), to);
  const match = madeUp.exec(sentence);
  const kind = match?.[1] && /(?:委员会|小组|指挥部|专班|联盟|中心|理事会|工作组|研究院|院|站|队|团)$/u.exec(match[1])?.[0];
  if (!match?.[1] || !kind) return null;
  const end = Math.max(0, from - 1) + match.index + match[0].length - 1;
  const named =
    doc.organizations.findLast((o) => o.end === end && o.end - o.start > kind.length) ??
    doc.organizations.findLast(
      (o) => o.end < end && o.end - o.start > kind.length + 1 && doc.lexical.slice(o.start, o.end).endsWith(kind),
    );
  return named ? { ...canonicalBody(doc, named), range: null } : null;
}

/** 在共青团甲市六届一次全会上，乙当选书记: the session named last before the vote, where no other has been named since. */
function ofSession(doc: Doc, to: number): BodyReference | null {
  const meetings = doc.initiatives.filter(
    (i) => i.end <= to && i.start >= to - farther && i.type === 'meeting',
  );
  const [last, before] = meetings
    .filter(
      (i) => !meetings.some((o) => o !== i && o.start <= i.start && o.end >= i.end && o.name !== i.name),
    )
    .sort((a, b) => b.end - a.end);
  if (!last) return null;
  const own = whoMeets(doc, last);
  // 甲市妇女第九次代表大会选出的执委会第一次会议: the committee's own session says nothing of whose it is.
  const isCommittees =
    /^(?:第?[一二三四五六七八九十]+[届次])*(?:新一届)?(?:执委会|执行委员会|委员会|常委会|理事会|主席团|全委会)/u.test(
      last.name,
    );
  return own ?? (before && isCommittees ? whoMeets(doc, before) : null);
}
