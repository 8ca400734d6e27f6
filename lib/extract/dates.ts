import { sentenceOf, type Doc, type Period, type Range } from './doc.ts';

/** When the sentence around `at` says it happened, ISO; the year completed from the issue's date. */
export function eventDates(doc: Doc, at: Range): Period {
  const sentence = sentenceOf(doc, at.start);
  if (!sentence) return nothing;
  const text = doc.lexical.slice(sentence.start, Math.max(sentence.end, at.end));
  const head = doc.lexical.slice(sentence.start, at.end);
  const match = pattern.exec(head) ?? pattern.exec(text);
  if (!match) return nothing;
  const [, year, month = '', day = '', month2, day2] = match;
  const from = isoDate(doc, year, month, day);
  return { from, to: day2 ? isoDate(doc, year, month2 ?? month, day2) : from };
}

const nothing = { from: null, to: null };
const pattern =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?!电|讯|[0-9]{1,2}[时:：].{0,3}至)(?:(?:至|到|—|-)(?:(\d{1,2})月)?(\d{1,2})日)?/;

function isoDate(doc: Doc, year: string | undefined, month: string, day: string): string | null {
  const m = Number(month);
  const d = Number(day);
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  const rest = `${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  if (year) return `${year}-${rest}`;
  const issue = doc.context.published;
  if (!issue) return null;
  // A date long after the issue is last year's: 12月30日 in a paper of January.
  const own = Number(issue.slice(0, 4));
  return m > Number(issue.slice(5, 7)) + 6 ? `${String(own - 1)}-${rest}` : `${String(own)}-${rest}`;
}
