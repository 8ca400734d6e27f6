import { relationKindNames, type RelationKind } from '#lib/domain/kinds.ts';

import type { AnnotatedArticle, AnnotatedFigure } from './annotation.ts';
import type { PrintedFigure, PrintedRelation } from './document.ts';
import { bare, hasName } from './same-name.ts';
import type { NamesOf } from './score-posts.ts';
import type { Tally } from './tally.ts';

/** Scored with the rest of the posts, or by a row of their own. */
const elsewhere: readonly RelationKind[] = ['holdsPost', 'careerEvent', 'says', 'attribute', 'succeeds'];
const scored = new Set<string>(relationKindNames.filter((kind) => !elsewhere.includes(kind)));

interface Said {
  readonly tally: Tally;
  readonly label: string;
  readonly gold: AnnotatedArticle;
  readonly relations: readonly PrintedRelation[];
  readonly names: NamesOf;
  /** Whether a name was found at all. */
  readonly isSeen: (name: string) => boolean;
}

/** Annotations of relations are conservative: recall only. */
export function scoreRelations({ tally, label, gold, relations, names, isSeen }: Said): void {
  for (const wanted of gold.relations ?? []) {
    if (!scored.has(wanted.type)) continue;
    const [from, to] = [bare(wanted.from), bare(wanted.to)];
    const kind = relations.filter((r) => r.kind === wanted.type);
    const subject = (r: PrintedRelation) => hasName(names(r.from), from, false);
    const object = (r: PrintedRelation) => hasName(names(r.to), to, false);
    const isFound = kind.some((r) => subject(r) && object(r));
    for (const row of ['relations', `relation ${wanted.type}`]) {
      if (isFound) tally.right(row);
      else
        tally.fault({
          text: label,
          row,
          what: 'missed',
          name: `${wanted.from} → ${wanted.to}`,
          cause: !isSeen(from)
            ? 'subject not read'
            : !isSeen(to)
              ? 'object not read'
              : kind.some(subject)
                ? 'other object'
                : kind.some(object)
                  ? 'other subject'
                  : relations.some((r) => subject(r) && object(r))
                    ? 'other kind'
                    : 'not found',
        });
    }
  }
}

/** Careers, speech, attributes and dates of what happened, where an annotator wrote them down. Recall. */
export function scoreActs({ tally, label, gold, relations, names }: Said): void {
  const ask = (row: string, name: string, isFound: boolean) => {
    if (isFound) tally.right(row);
    else tally.fault({ text: label, row, what: 'missed', name, cause: 'not found' });
  };
  const of = (kind: string, from: string) =>
    relations.filter((r) => r.kind === kind && hasName(names(r.from), bare(from), false));
  for (const c of gold.careerEvents ?? [])
    ask(
      'careerEvent',
      `${c.person} ${c.act}`,
      of('careerEvent', c.person).some((r) => isSameAct(r.verb ?? '', c.act)),
    );
  for (const s of gold.says ?? [])
    ask(
      'says',
      `${s.from} ${s.verb}`,
      of('says', s.from).some((r) => (r.verb ?? '').includes(s.verb) || s.verb.includes(r.verb ?? '∅')),
    );
  for (const a of gold.attributes ?? [])
    ask(
      'attribute',
      `${a.person} ${a.property}=${a.value}`,
      of('attribute', a.person).some((r) => r.property === a.property && sameValue(r.value ?? '', a.value)),
    );
  for (const e of gold.events ?? []) {
    const mine = of(e.kind, e.from).filter((r) => e.to === '' || hasName(names(r.to), bare(e.to), false));
    if (mine.length === 0) continue; // Missed as a relation already.
    ask(
      'date of an event',
      `${e.kind} ${e.from} ${e.eventFrom}`,
      mine.some((r) => isDay(r.eventFrom, e.eventFrom) && (!e.eventTo || isDay(r.eventTo, e.eventTo))),
    );
  }
}

/** One act, seen from the assembly and from whom it chose. */
const chosen = /^(?:当选|选举|补选|推选)(?:为)?$/;
const isSameAct = (a: string, b: string) =>
  a !== '' && (a === b || a.includes(b) || b.includes(a) || (chosen.test(a) && chosen.test(b)));
/** 1973年11月 and 1973-11 say the same. */
const plainDate = (value: string) =>
  bare(value).replace(
    /^(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?$/,
    (_, year: string, month?: string, day?: string) =>
      [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-'),
  );
const sameValue = (a: string, b: string) =>
  plainDate(a).includes(plainDate(b)) || plainDate(b).includes(plainDate(a));

/** A figure is its value and unit and what it measures; of its subject only what both name is compared. */
export function scoreFigures(
  tally: Tally,
  label: string,
  gold: AnnotatedArticle,
  figures: readonly PrintedFigure[],
): void {
  if (!gold.figures || gold.figures.length === 0) return;
  const taken = new Set<PrintedFigure>();
  for (const wanted of gold.figures) {
    const found = figures.find(
      (f) =>
        !taken.has(f) &&
        Number(f.value) === Number(wanted.value) &&
        bare(f.unit) === bare(wanted.unit) &&
        sameValue(f.indicator, wanted.indicator),
    );
    // 98.3亿元，增长3.7%: an annotator writes how a figure has changed as one of its own, a reading beside it.
    const changed = found ? undefined : figures.find((f) => tellsChange(f, wanted));
    if (found ?? changed) {
      if (found) taken.add(found);
      tally.right('figure');
      continue;
    }
    const near = figures.find((f) => Number(f.value) === Number(wanted.value));
    tally.fault({
      text: label,
      row: 'figure',
      what: 'missed',
      name: `${wanted.indicator} ${wanted.value}${wanted.unit ?? ''}`,
      cause: near ? (bare(near.unit) === bare(wanted.unit) ? 'other indicator' : 'other unit') : 'not found',
    });
  }
}

const relative = /^(?:%|％|‰|倍|个?百分点|个?基点)$/;

function tellsChange({ indicator, change }: PrintedFigure, wanted: AnnotatedFigure): boolean {
  const unit = bare(wanted.unit);
  return (
    relative.test(unit) &&
    sameValue(indicator, wanted.indicator) &&
    new RegExp(`(?<![\\d.])${String(wanted.value).replace('.', '\\.')}${unit}`).test(bare(change))
  );
}

/** Whoever does not know the year writes the day alone. */
function isDay(found: string | null | undefined, wanted: string): boolean {
  return found === wanted || (found?.endsWith(`-${wanted}`) ?? false);
}
