import type { Doc, DraftMention, Range } from '#lib/extract/doc.ts';

/** A line of a list of names, and whose list it is: a group's, or the roll of an honour. */
export interface RollRow extends Range {
  readonly people: readonly DraftMention[];
  readonly of: DraftMention;
}

const group =
  /(?:领导小组|委员会|指挥部|工作组|专家组|专班|理事会|联席会议|代表团|考察团|访问团|代表队|主席团|组委会|评委会|慰问团|宣讲团)$/u;
const honour = new Set(['award', 'campaign', 'brand', 'project', 'phrase']);
/** Longer than this, a line is prose and heads no list. */
const longestHeading = 60;

/**
 * Lines of nothing but names, or that begin with one and go on with who it is, under a line that names a group or an
 * honour or speaks of its 名单. Prose between ends the list.
 */
export function rollRows(doc: Doc): RollRow[] {
  const out: RollRow[] = [];
  let of: DraftMention | null = null;
  for (let start = 0; start < doc.lexical.length;) {
    const stop = doc.lexical.indexOf('\n', start);
    const end = stop < 0 ? doc.lexical.length : stop;
    const line = doc.lexical.slice(start, end);
    const inLine = doc.mentions.filter((m) => m.start >= start && m.end <= end);
    const people = inLine.filter((m) => m.entity.kind === 'person');
    if (of && isRow(line, start, people)) out.push({ start, end, people, of });
    else if (
      /名单|：$/u.test(line) ||
      (people.length === 0 && line.length <= longestHeading && !/。/u.test(line))
    ) {
      const heading = /任免|任命|免去|任职|公示/u.test(line) ? null : headOf(inLine, line, start);
      of = heading ?? (/。|任免|任命|免去/u.test(line) ? null : of);
    } else of = null;
    start = end + 1;
  }
  return out;
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
  return (list < 0 ? fits.at(-1) : fits.findLast((m) => m.end <= start + list)) ?? null;
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
