import { sentenceOf, type Doc, type Period, type Range } from './doc.ts';
import { daysBetween, daysIn, monthsIn, type Day } from './named-days.ts';

/**
 * When the sentence around `at` says it happened, ISO, the year completed from the issue's date (`07-28` where nothing says
 * the year): the day named last before it, else the first one named behind.
 */
function eventDates(doc: Doc, at: Range): Period {
  const sentence = sentenceOf(doc, at.start);
  if (!sentence) return nothing;
  const days = daysIn(doc, sentence.start, Math.max(sentence.end, at.end));
  return days.findLast((d) => d.start < at.end)?.period ?? days.find((d) => !d.isTerm)?.period ?? nothing;
}

/** The same for an act, of which a month or a year is told long after: 2019年3月任, 于2018年印发. */
export function actDates(doc: Doc, at: Range): Period {
  const sentence = sentenceOf(doc, at.start);
  if (!sentence) return nothing;
  const end = Math.max(sentence.end, at.end);
  const times = [...daysIn(doc, sentence.start, end), ...monthsIn(doc, sentence.start, end)];
  times.sort((a, b) => a.start - b.start);
  return times.findLast((d) => d.start < at.end)?.period ?? times[0]?.period ?? nothing;
}

/**
 * The same for what happens: news name their day once, and it holds until another one opens a sentence. 日前 is a day that
 * nobody knows.
 */
export function happeningDates(doc: Doc, at: Range): Period {
  const own = eventDates(doc, at);
  if (own.from !== null) return own;
  const sentence = sentenceOf(doc, at.start);
  if (!sentence || elsewhen.test(doc.lexical.slice(sentence.start, at.end))) return nothing;
  const body = doc.parts.find((p) => p.part === 'text')?.start ?? 0;
  const openings = openingsOf(doc);
  // Headlines tell of what the first lines of the body date.
  if (at.start < body) return openings[0]?.period ?? nothing;
  return openings.findLast((o) => o.start <= sentence.start)?.period ?? nothing;
}

const nothing: Period = { from: null, to: null };

/** Some other time than the day of the story. */
const elsewhen =
  /日前|近日|近期|不久前|此前|去年|前年|近年|多年|曾|当年|据了解|据悉|据介绍|截至|\d{4}年(?!\d{1,2}月\d)/u;
const unknownDay = /^.{0,12}(?:日前|近日|近期|连日来|不久前)/u;
/** How far into a sentence its day stands. */
const opens = 40;
/** Days between the day of a story and its issue; what lies further back is told of, and does not tell. */
const fresh = 45;

const openings = new WeakMap<Doc, readonly Day[]>();

/** The days that open a sentence of the body, and where 日前 puts an end to them. */
function openingsOf(doc: Doc): readonly Day[] {
  const known = openings.get(doc);
  if (known) return known;
  const out: Day[] = [];
  // （…年…月…日…会议通过） below a headline dates what the body lists.
  const dating = doc.parts.filter(({ part }) => part === 'text' || part === 'deck');
  for (const { start, end } of doc.sentences) {
    if (!dating.some((p) => start >= p.start && start < p.end)) continue;
    const day = daysIn(doc, start, Math.min(end, start + opens))[0];
    if (day && !day.isAhead && isFresh(doc, day.period)) out.push({ ...day, start });
    else if (unknownDay.test(doc.lexical.slice(start, start + opens)))
      out.push({ start, period: nothing, isAhead: false });
  }
  openings.set(doc, out);
  return out;
}

function isFresh(doc: Doc, { to }: Period): boolean {
  const issue = doc.context.published;
  if (to === null || issue === null) return to !== null;
  // What lies ahead is announced, and nothing behind it has happened then.
  const away = daysBetween(to, issue);
  return away <= 1 && away >= -fresh;
}
