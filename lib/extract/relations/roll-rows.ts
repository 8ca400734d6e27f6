import type { Doc, DraftMention, Range } from '#lib/extract/doc.ts';

/** A line of a list of names, and whose list it is: a group's, or the roll of an honour. */
export interface RollRow extends Range {
  /** The people of the line; where the roll is one of collectives, the body. */
  readonly people: readonly DraftMention[];
  readonly of: DraftMention;
}

const group =
  /(?:领导小组|委员会|指挥部|工作组|专家组|专班|理事会|联席会议|代表团|考察团|访问团|代表队|主席团|组委会|评委会|慰问团|宣讲团)$/u;
const honour = new Set(['award', 'campaign', 'brand', 'project', 'phrase']);
/** 格尔木市（4名）：…: a row of whom no more than half may have been read. */
const labelled = /^[^：。，]{2,14}（\d{1,3}[名人]）：[^。：；]+$/u;
/** Longer than this, a line is prose and heads no list. */
const longestHeading = 60;

/**
 * Lines of nothing but names, or that begin with one and go on with who it is, under a line that names a group or an
 * honour or speaks of its 名单. Prose between ends the list. Lines of one body count only as many as the heading says that there
 * are: （3个）.
 */
export function rollRows(doc: Doc): RollRow[] {
  const out: RollRow[] = [];
  let of: DraftMention | null = null;
  let collectives = 0;
  for (let start = 0; start < doc.lexical.length;) {
    const stop = doc.lexical.indexOf('\n', start);
    const end = stop < 0 ? doc.lexical.length : stop;
    const line = doc.lexical.slice(start, end);
    const inLine = doc.mentions.filter((m) => m.start >= start && m.end <= end);
    const people = inLine.filter((m) => m.entity.kind === 'person');
    const body = collectives > 0 || inLine.some(isLine) ? onlyBody(line, inLine) : null;
    if (of && isRow(line, start, people)) out.push({ start, end, people, of });
    else if (of && body) {
      out.push({ start, end, people: [body], of });
      collectives--;
    } else if (
      /名单|：$/u.test(line) ||
      (people.length === 0 && line.length <= longestHeading && !/。/u.test(line))
    ) {
      // 经公示，决定授予…称号。名单如下：
      const isOfPosts = /任免|任命|免去|任职|公示/u.test(line) && !/授予|命名|表彰|表扬/u.test(line);
      const heading = isOfPosts ? null : headOf(inLine, line, start);
      of = heading ?? (/。|任免|任命|免去/u.test(line) ? null : of);
      // 二、先进集体（3个）, with the honour above it.
      collectives = of ? Number(/（(\d{1,3})(?:个|家)）$/u.exec(line)?.[1] ?? 0) : 0;
    } else if (of === null || people.length === 0 || !labelled.test(line)) of = awarded(inLine, line);
    start = end + 1;
  }
  return out;
}

/** …决定授予某某等5名同志“某工匠”称号。: the rows below it are theirs. */
function awarded(inLine: readonly DraftMention[], line: string): DraftMention | null {
  if (!/(?:授予|命名|表彰)[^。]{2,60}(?:称号|荣誉|奖章)。?$/u.test(line)) return null;
  const awards = inLine.filter((m) => m.entity.kind === 'initiative' && m.entity.type === 'award');
  return awards.length === 1 ? (awards[0] ?? null) : null;
}

/** Read as one of the lines of a list of bodies. */
function isLine({ found }: DraftMention): boolean {
  return found?.rule === 'org.line';
}

/** A line that is the name of one body, perhaps with a number before it. */
function onlyBody(line: string, inLine: readonly DraftMention[]): DraftMention | null {
  const bodies = inLine.filter(({ entity }) => entity.kind === 'organization');
  const [body] = bodies;
  const letters = line.replace(/[\s\d.、．]/gu, '').length;
  return body && bodies.length === 1 && (body.end - body.start) / letters >= 0.7 ? body : null;
}

function headOf(mentions: readonly DraftMention[], line: string, start: number): DraftMention | null {
  const list = line.lastIndexOf('名单');
  // 甲省人大五次会议主席团名单, and the line below it that says which session has passed it.
  const session = list >= 0 || /主席团|代表团|^（.*会议.*通过）$/u.test(line);
  const fits = mentions.filter(
    (m) =>
      (m.entity.kind === 'organization' && group.test(m.entity.name)) ||
      (m.entity.kind === 'initiative' &&
        (honour.has(m.entity.type) || (session && m.entity.type === 'meeting'))),
  );
  // 名单如下：一、某某标兵（12名）: the heading of the first part stands in the same line.
  const last = fits.at(-1);
  const own = /：[^：。]{0,30}$/u.exec(line);
  if (list >= 0 && own && last && last.start > start + own.index) return last;
  return (list < 0 ? last : fits.findLast((m) => m.end <= start + list)) ?? null;
}

function isRow(line: string, start: number, people: readonly DraftMention[]): boolean {
  const [first] = people;
  if (!first || /[。！？].|[。！？]$/u.test(line)) return false;
  const letters = line.replace(/（[^）]*）|^[^：]{1,8}：|[\s、，,;；\d.]/gu, '').length;
  const named = people.reduce((sum, p) => sum + p.end - p.start, 0);
  if (letters > 0 && named / letters >= 0.7) return true;
  const lead = line.slice(0, first.start - start);
  return (
    line.length <= 80 &&
    /^(?:\d{1,3}[.、．]?\s*)?$/u.test(lead) &&
    /^[\s，、（：]/u.test(line.slice(first.end - start))
  );
}
