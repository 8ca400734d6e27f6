import { longestList, type ListedPost } from '#lib/domain/reader-list.ts';
import { nameKey } from '#lib/text/name-key.ts';

/** Why a row is not taken. */
export type LeftOut = 'no-person' | 'no-title' | 'bad-date' | 'not-a-post' | 'twice' | 'too-many';

export interface ListReading {
  readonly posts: readonly ListedPost[];
  /** What was not taken, in the order of the file: where it stands, why, and the words in question. */
  readonly left: readonly { readonly at: string; readonly why: LeftOut; readonly what: string }[];
}

/** A row as any file may have it; absent and empty are "not said". */
export interface ListRow {
  readonly at: string;
  readonly person?: string | undefined;
  readonly title?: string | undefined;
  readonly organization?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Kind of link where the file tells; only `holdsPost` is a post. */
  readonly kind?: string | undefined;
}

const clean = (text: string | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** What of the rows is a post, and what not and why. */
export function readList(rows: readonly ListRow[]): ListReading {
  const posts: ListedPost[] = [];
  const left: { at: string; why: LeftOut; what: string }[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const { at } = row;
    const [person, title, organization] = [clean(row.person), clean(row.title), clean(row.organization)];
    const [from, to] = [dateOf(clean(row.from)), dateOf(clean(row.to))];
    const leave = (why: LeftOut, what: string) => void left.push({ at, why, what });
    const key = [nameKey(person), nameKey(title), nameKey(organization), from, to].join(' ');
    if (row.kind !== undefined && row.kind !== '' && row.kind !== 'holdsPost') leave('not-a-post', row.kind);
    else if (nameKey(person) === '') leave('no-person', title);
    else if (title === '') leave('no-title', person);
    else if (from === undefined || to === undefined)
      leave('bad-date', from === undefined ? clean(row.from) : clean(row.to));
    else if (seen.has(key)) leave('twice', person);
    else if (posts.length >= longestList) leave('too-many', person);
    else {
      seen.add(key);
      posts.push({ person, title, organization: organization === '' ? null : organization, from, to, at });
    }
  }
  return { posts, left };
}

const nothingSaid = /^(?:至今|今|现在|now|present|-|—|\/)?$/iu;

/** 2020, 2020-7, 2020年7月, 2020/07/28, 2020.7.28, 20200728: ISO; null where nothing is said, undefined where it is no date. */
function dateOf(text: string): string | null | undefined {
  if (nothingSaid.test(text)) return null;
  const found =
    /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/u.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/u.exec(text);
  if (!found) return undefined;
  const [year = '', month, day] = found.slice(1);
  const parts = [
    year,
    ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])),
  ];
  const iso = parts.join('-');
  // 31 February is no day, month 13 none.
  const full = `${iso}${'-01'.repeat(3 - parts.length)}`;
  const time = Date.parse(`${full}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== full ? undefined : iso;
}
