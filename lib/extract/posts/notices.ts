import { matchesIn } from '#lib/text/held-words.ts';
import type { Modality } from '#lib/domain/kinds.ts';
import { wordsEndingAt, type BodyReference, type Doc, type FoundPost, type Range } from '#lib/extract/doc.ts';
import type { NameCandidate } from '#lib/extract/persons/candidate.ts';
import { namesAt } from '#lib/extract/persons/name-at.ts';
import { isPlaceOrBody } from '#lib/extract/persons/slots.ts';
import { chainEndingAt, postsOf } from './chain.ts';
import { decidingHouse, withOwnUnits } from './own-units.ts';

/** One row below 任命： or 免去：, where the heading alone says what happens. */
export interface NoticeRow extends Range {
  readonly names: readonly NameCandidate[];
  readonly verb: string;
  /** What joins names and title: 为, 任, 的. */
  readonly joint: string;
  readonly modality: Modality;
  readonly title: Range;
  /** 甲为某局局长，乙为副局长: its title may lean on the body of the row before. */
  readonly continues: boolean;
}

const heading =
  /(?:决定|批准|同意|通过|研究)?(任命|免去|(?<=会议|研究|党组|党委|政府|公署|行署|讨论)决定(?=：\n)|撤销|罢免|补选|选举|增补|提名|任职|免职|聘任|接受)(?:的?(?:名单|如下|下列(?:同志|人员|干部)|以下(?:同志|人员|干部)|人员|同志))*(：\n?|\n)/gu;
const numbering = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．·]?)?/u;
const behind = /^(?:（[^（）]{1,12}）)?(?:同志)?(?:因[^，。；]{1,12}?)?(为|任|担任|的|辞去)(?:的)?/u;

/** The rows below each heading, up to the first sentence that is none. */
export function noticeRows(doc: Doc): NoticeRow[] {
  const out: NoticeRow[] = [];
  for (const match of matchesIn(doc.lexical, heading)) {
    // A heading without a colon is a line of its own.
    if (match[2] === '\n' && !/(?:^|\n)[^\n，。；：]{0,12}$/u.test(doc.lexical.slice(0, match.index)))
      continue;
    const said = match[1] ?? '';
    for (let at = match.index + match[0].length, continues = false; ;) {
      const row = rowAt(doc, at, said);
      // 会议决定： opens rows of 任 alone.
      if (!row || (said === '决定' && row.joint !== '任')) break;
      out.push({ ...row, continues });
      continues = doc.lexical.charAt(row.end) === '，';
      at = row.end + 1;
      while (/[\s；。]/u.test(doc.lexical.charAt(at))) at++;
    }
  }
  return out;
}

function rowAt(doc: Doc, from: number, said: string): Omit<NoticeRow, 'continues'> | null {
  const start = from + (numbering.exec(doc.lexical.slice(from, from + 6))?.[0].length ?? 0);
  const names: NameCandidate[] = [];
  let at = start;
  for (;;) {
    const name = nameInRow(doc, at);
    if (!name) return null;
    names.push(name);
    at = name.end;
    const bracket = /^（[^（）]{1,12}）(?=、)/u.exec(doc.lexical.slice(at, at + 15))?.[0].length ?? 0;
    if (doc.lexical.charAt(at + bracket) !== '、') break;
    at += bracket + 1;
  }
  const joint = behind.exec(doc.lexical.slice(at, at + 20)) ?? direct(doc, at, said);
  if (!joint) return null;
  at += (joint[0] ?? '').length;
  const line = /^[^。；\n]*/u.exec(doc.lexical.slice(at, at + 200))?.[0] ?? '';
  const rest = line.slice(0, nextInRow(doc, at, line));
  const title = rest.replace(/(?:的)?(?:职务|一职|职位|职级)?(?:的请求)?(?:（[^（）]*）|，.*)?$/u, '');
  const former = /^(?:免去|撤销|罢免|免职|接受)$/u.test(said) || joint[1] === '辞去';
  return {
    names,
    verb: verbOf(said, joint[1] ?? ''),
    joint: joint[1] ?? '',
    modality: former ? 'former' : said === '提名' ? 'planned' : 'asserted',
    title: { start: at, end: at + title.length },
    start,
    end: at + rest.length,
  };
}

/** Where in what is left of a line somebody else's title begins: 甲为主任，乙、丙为副主任. Its length if nowhere. */
function nextInRow(doc: Doc, from: number, line: string): number {
  for (let comma = line.indexOf('，'); comma >= 0; comma = line.indexOf('，', comma + 1)) {
    const names =
      /^(?:[\u3400-\u9fff·]{2,12}(?:（[^（）]{1,12}）)?、)*[\u3400-\u9fff·]{2,12}?(?:（[^（）]{1,12}）)?[为任]/u;
    if (names.test(line.slice(comma + 1)) && nameInRow(doc, from + comma + 1)) return comma;
  }
  return line.length;
}

/** 甲同志某区民政局局长职务 below 免去：, where no 的 stands between the name and the body. */
function direct(doc: Doc, at: number, said: string): readonly string[] | null {
  // 甲 某市教育局局长, 甲：某局局长: a gap does for 为.
  const gap = /^(?:（[^（）]{1,12}）)?[ ：]/u.exec(doc.lexical.slice(at, at + 16))?.[0];
  if (gap) {
    const line = /^[^。；\n]*/u.exec(doc.lexical.slice(at, at + 80))?.[0] ?? '';
    return wordsEndingAt(doc, 'title', at + line.length).length > 0 ? [gap, '为'] : null;
  }
  if (!/^(?:免去|撤销|罢免|免职)$/u.test(said)) return null;
  const lead = /^(?:（[^（）]{1,12}）)?(?:同志)?/u.exec(doc.lexical.slice(at, at + 16))?.[0] ?? '';
  const from = at + lead.length;
  const isBody =
    doc.organizations.some((o) => o.start === from) ||
    doc.places.some((p) => p.start === from) ||
    (doc.byStart.get('relative')?.has(from) ?? false);
  return isBody ? [lead, ''] : null;
}

/** What a row begins with is a name whatever it is written with: it ends before 为, 的 or a bracket. */
function nameInRow(doc: Doc, at: number): NameCandidate | null {
  const ends = (end: number) =>
    /^(?:（|同志|为|任(?![命免])|担任|的|辞去|、|因|[ ：](?=[\u4e00-\u9fff]{3}))/u.test(
      doc.lexical.slice(end, end + 5),
    );
  const known = namesAt(doc, at, 'list').find((c) => !isPlaceOrBody(doc, c) && ends(c.end));
  if (known) return known;
  const run =
    /^[\u3400-\u9fff·]{2,12}?(?=（[男女]|（[\u3400-\u9fff]{1,6}族|同志|为|任(?![命免])|担任|的|辞去|因)/u.exec(
      doc.lexical.slice(at, at + 20),
    )?.[0];
  if (!run || /[会委府院局厅部]$|^(?:决定|批准|通过|任命|免去|接受)/u.test(run)) return null;
  const name = { start: at, end: at + run.length, score: 3 };
  return isPlaceOrBody(doc, name) ? null : name;
}

function verbOf(said: string, joint: string): string {
  if (said === '任职') return '任命';
  if (said === '决定') return joint;
  if (said === '免职') return '免去';
  return said === '接受' ? joint : said;
}

export function noticePosts(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  let last: BodyReference | null = null;
  const house = decidingHouse(doc);
  for (const row of noticeRows(doc)) {
    const inherited: BodyReference | null = row.continues && last ? { ...last, range: null } : house;
    const chain = chainEndingAt(doc, row.title.end, row.title.start, inherited, row.continues);
    last = chain?.parts.findLast((p) => p.body !== null)?.body ?? null;
    if (!chain || chain.printed.start > row.title.start + 3) continue;
    const act = { verb: row.verb, at: null, decided: true, happens: true };
    const rule = row.modality === 'former' ? 'post.removed' : 'post.appointed';
    for (const name of row.names) {
      const person = doc.persons.find((p) => p.start === name.start);
      if (person)
        out.push(
          ...withOwnUnits(doc, house, postsOf(doc, chain, person, null, rule, 0.95, row.modality)).map(
            (p) => ({ ...p, act }),
          ),
        );
    }
  }
  return out;
}
