import { matchesIn } from '#lib/text/held-words.ts';
import type { BodyReference, Doc, FoundPerson, FoundPost, Range } from '#lib/extract/doc.ts';
import { groupOfRoster } from './roster-body.ts';
import { bodyOfSession, holdsSession } from './sessions.ts';

/** One row of the roster of a group: 组长：…, 成员：…. */
export interface RosterRow extends Range {
  readonly title: string;
  /** Where the label stands, without the colon. */
  readonly label: Range;
  readonly people: readonly FoundPerson[];
  readonly body: BodyReference;
}

const heads =
  '主任委员 常务委员 主任 组长 团长 队长 会长 社长 主席 书记 秘书长 理事长 监事长 常务理事 理事 监事 委员 成员 组员 团员 队员 顾问 领队 召集人 总指挥 指挥长 总干事 干事长 主委 主编 编委 评委'
    .split(' ')
    // 组 长, 成 员: printed as wide as the labels beside it.
    .map((word) => Array.from(word).join(' ?'))
    .join('|');
/** Whose head it is, where the label says it: 评委会主任, 办公室主任. */
const part =
  '主席团|大会|评委会|评审委员会|组委会|组织委员会|理事会|监事会|编委会|领导小组|指挥部|专家组|办公室';
const label = new RegExp(
  `(?<=\\n|^)(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）)?(?<label>(?<part>${part})?(?<title>(?:名誉|荣誉|常务|执行|第一|轮值|终身|特邀|联席|副|副? ?总(?! ?[指干]))*(?:${heads})))(?:（[^（）\\n]{2,20}）)?(?:：|(?=\\n))`,
  'gmu',
);
/** No head of a group: who is only in it. */
const plainMember = /[成组团队]员$|(?<!主任)委员$|^评委$/u;
/** Bodies that stand, whose plain members hold a post. */
const standing = /(?<!组织|组|评审|评|筹备|筹|治丧)委(?:员会)?$|政协$/u;

/** Rows behind a group that the text names before: the roster is that group's. */
export function rosterRows(doc: Doc): RosterRow[] {
  const out: RosterRow[] = [];
  for (const match of matchesIn(doc.lexical, label)) {
    const { label: printed = '', part: inner, title: head = '' } = match.groups ?? {};
    const at = match.index + match[0].indexOf(printed);
    // 常务委员（按姓氏笔画为序）：, and nothing behind it: the names stand in the lines below.
    const isHeading = !match[0].endsWith('：') || doc.lexical.charAt(match.index + match[0].length) === '\n';
    const end = rowsEnd(doc, isHeading ? match.index + match[0].length : lineEnd(doc, at));
    const people = doc.persons.filter((p) => p.start >= at && p.end <= end);
    // A heading without a colon is one where the lines below are its rows.
    const body = people.length > 0 ? bodyOfRoster(doc, at, inner, head) : null;
    if (!body) continue;
    out.push({
      title: (inner === '主席团' ? inner : '') + head.replaceAll(' ', ''),
      label: { start: at, end: at + printed.length },
      start: at,
      end,
      people,
      body,
    });
  }
  return out;
}

function bodyOfRoster(doc: Doc, at: number, inner: string | undefined, head: string): BodyReference | null {
  if (inner === '主席团' || inner === '大会') return bodyOfSession(doc);
  const body = groupOfRoster(doc, at, head);
  if (!body) return /秘书长|执行主席/u.test(head) && holdsSession(doc) ? bodyOfSession(doc) : null;
  return { ...body, name: inner === '办公室' ? `${body.name}办公室` : body.name };
}

/** Heads of the group hold a post in it; plain members are told by `member.roster`. */
export function rosterPosts(doc: Doc): FoundPost[] {
  return rosterRows(doc)
    .filter(
      (row) =>
        !plainMember.test(row.title) || (/^(?:常务)?委员$/u.test(row.title) && standing.test(row.body.name)),
    )
    .flatMap((row) =>
      row.people.map((person) => ({
        person,
        title: row.title,
        printed: row.label,
        body: row.body,
        modality: 'asserted' as const,
        order: null,
        rule: 'post.roster',
        confidence: 0.9,
      })),
    );
}

/** Below 成员：… the next members stand in lines of their own, without the label. */
function rowsEnd(doc: Doc, from: number): number {
  let end = from;
  while (end < doc.lexical.length) {
    const stop = lineEnd(doc, end + 1);
    const line = doc.lexical.slice(end + 1, stop);
    const person = doc.persons.find((p) => p.start >= end + 1 && p.end <= stop);
    // A row begins with a name and a gap, or ends with one: prose begins otherwise.
    if (
      !person ||
      /[。：]/u.test(line) ||
      !(
        (person.start <= end + 2 &&
          /^(?:（[^（）]{1,12}）)?(?: |$)/u.test(doc.lexical.slice(person.end, stop))) ||
        (/[ \u3000]$/u.test(doc.lexical.slice(0, person.start).slice(-1)) && person.end === stop)
      )
    )
      break;
    end = stop;
  }
  return end;
}

function lineEnd(doc: Doc, from: number): number {
  const end = doc.lexical.indexOf('\n', from);
  return end < 0 ? doc.lexical.length : end;
}
