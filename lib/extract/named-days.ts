import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, Period } from './doc.ts';
import { spelledNumber } from './figures/quantity.ts';

/** A day, month or year that a text names, from where it stands. */
export interface Day {
  readonly start: number;
  readonly period: Period;
  /** Only planned. */
  readonly isAhead: boolean;
  /** 自3月1日起至6月30日: how long something holds, and no day of what else the sentence tells. */
  readonly isTerm?: true;
}

/** 7, 07 and 二十七; 2020 and 二〇二〇. */
const number = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const year = '(?:(?<year>\\d{4}|[〇零○一二三四五六七八九]{4})年|(?<word>今年|去年|明年))?';
const pattern = new RegExp(
  `${year}(?<month>${number})月(?<day>${number})日(?:(?:上午|下午|晚上?)?起?(?:至|到|—+|-|－|~|～|、|和)(?:(?<month2>${number})月)?(?<day2>${number})日)?` +
    '|(?<relative>今[天日晨晚]|昨[天日晚]|前[天日](?!后)|明[天日](?![起星]))' +
    '|(?<![\\d月年第至到—、])(?<only>\\d{1,2})日(?=[，上下晚凌清在至]|举行|召开|从|到)(?:(?:至|到|—+|-)(?<only2>\\d{1,2})日)?',
  'gu',
);
/** What is no day of an event: datelines, deadlines, beginnings of validity, birthdays. */
const notBefore = /(?:截至|截止|起至|持续至|延续至|延长至|自|从|生于|出生于|以|年满|第)$/u;
const notBehind = /^(?:电|讯|消息|起|前(?!往)|以[前来后]|之[前后]|出?生|\d{1,2}[时:：].{0,3}至|版)/u;
const ahead = /(?:将|拟|定于|计划|预计)/u;

/** By article: what was found in its sentences, which every relation of a sentence asks for. */
const known = new WeakMap<Doc, Map<string, readonly Day[]>>();

/** The days named between two places of the text, in order. */
export function daysIn(doc: Doc, start: number, end: number): readonly Day[] {
  const found = known.get(doc) ?? new Map<string, readonly Day[]>();
  known.set(doc, found);
  const key = `${String(start)} ${String(end)}`;
  const days = found.get(key) ?? namedDays(doc, start, end);
  found.set(key, days);
  return days;
}

/** Every day of the pattern has one of these. */
const day = /[日天晨晚]/;

function namedDays(doc: Doc, start: number, end: number): Day[] {
  const text = doc.lexical.slice(start, end);
  const out: Day[] = [];
  if (!day.test(text)) return out;
  for (const match of matchesIn(text, pattern)) {
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    const behind = doc.lexical.slice(
      start + match.index + match[0].length,
      start + match.index + match[0].length + 12,
    );
    const isTerm = match.groups?.['day2'] !== undefined && /[自从]$/u.test(before);
    if ((notBefore.test(before) && !isTerm) || notBehind.test(behind)) continue;
    const isAhead =
      ahead.test(text.slice(Math.max(0, match.index - 8), match.index)) || /^.{0,4}将/u.test(behind);
    const period = periodOf(doc, match.groups ?? {}, isAhead);
    if (period)
      out.push({ start: start + match.index, period, isAhead, ...(isTerm && { isTerm: true as const }) });
  }
  return out;
}

const longer =
  /(?:(?<year>\d{4})年|(?<word>今年|去年|明年))(?:(?<month>\d{1,2})月)?(?!\d|以[来前后]|[至到—－~～-]|底?前|起|度|出?生|版|代|[全上下]半?年|第?[一二三四]季度)/gu;

/** Months and years in the same way; those in the name of a document say nothing of when. */
export function monthsIn(doc: Doc, start: number, end: number): Day[] {
  const text = doc.lexical.slice(start, end);
  const out: Day[] = [];
  for (const match of matchesIn(text, longer)) {
    if (notBefore.test(text.slice(Math.max(0, match.index - 4), match.index))) continue;
    if (text.lastIndexOf('《', match.index) > text.lastIndexOf('》', match.index)) continue;
    const { year: printed, word, month } = match.groups ?? {};
    const own = printed ?? yearOf(word, doc.context.published);
    if (own === undefined || (month === undefined && word !== undefined)) continue;
    const from = month === undefined ? own : `${own}-${month.padStart(2, '0')}`;
    out.push({ start: start + match.index, period: { from, to: from }, isAhead: false });
  }
  return out;
}

function periodOf(doc: Doc, g: Readonly<Record<string, string>>, isAhead: boolean): Period | null {
  const issue = doc.context.published;
  if (g['relative']) {
    const base = datelineDay(doc) ?? issue;
    const by = relativeDays[g['relative'].charAt(0)] ?? 0;
    const day = base === null ? null : by === 0 ? base : shifted(base, by);
    return day === null ? null : { from: day, to: day };
  }
  if (g['only']) {
    const base = issue ?? datelineDay(doc);
    return base === null ? null : dayOfMonth(base, g['only'], g['only2'], isAhead);
  }
  const printed = g['year'] ? inDigits(g['year']) : yearOf(g['word'], issue);
  const from = isoDate(issue, printed, g['month'], g['day'], isAhead);
  if (from === null) return null;
  if (!g['day2']) return { from, to: from };
  const own = from.length === 10 ? from.slice(0, 4) : undefined;
  const to = isoDate(issue, own, g['month2'] ?? g['month'], g['day2'], isAhead);
  if (to === null) return { from, to: from };
  // 12月30日至1月2日 ends in the next year.
  return {
    from,
    to: to < from && to.length === 10 ? `${String(Number(to.slice(0, 4)) + 1)}${to.slice(4)}` : to,
  };
}

const relativeDays: Readonly<Record<string, number>> = { 今: 0, 昨: -1, 前: -2, 明: 1 };

function yearOf(word: string | undefined, issue: string | null): string | undefined {
  if (!word || issue === null) return undefined;
  return String(Number(issue.slice(0, 4)) + (word === '去年' ? -1 : word === '明年' ? 1 : 0));
}

/** The day the article was written, where its dateline says so. */
function datelineDay(doc: Doc): string | null {
  const [month, day] = doc.article.dateline?.split('-') ?? [];
  return isoDate(doc.context.published, undefined, month, day, false);
}

/** 28日 of a paper of 29 July is the last 28th; of a plan, the next. */
function dayOfMonth(issue: string, first: string, last: string | undefined, isAhead: boolean): Period | null {
  // 2026-07- of an issue, 07- of a dateline whose year nothing says.
  const own = issue.slice(0, -2);
  const day = `${own}${first.padStart(2, '0')}`;
  if (Number(first) < 1 || Number(first) > 31) return null;
  const from = isAhead || day <= issue ? day : shifted(`${own}01`, -1).slice(0, -2) + first.padStart(2, '0');
  return { from, to: last ? from.slice(0, -2) + last.padStart(2, '0') : from };
}

function isoDate(
  issue: string | null,
  printed: string | undefined,
  month = '',
  day = '',
  isAhead = false,
): string | null {
  const m = numberOf(month);
  const d = numberOf(day);
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  const rest = `${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  if (printed) return `${printed}-${rest}`;
  // Nothing says the year: the day alone, as the paper prints it.
  if (!issue) return rest;
  // A day long after the issue is last year's: 12月30日 in a paper of January; long before, and planned, next year's.
  const own = Number(issue.slice(0, 4));
  const away = daysBetween(`${String(own)}-${rest}`, issue);
  return `${String(away > 183 ? own - 1 : away < -183 && isAhead ? own + 1 : own)}-${rest}`;
}

const dayLength = 86_400_000;

/** From `b` to `a`, both ISO. */
export function daysBetween(a: string, b: string): number {
  return (Date.parse(a) - Date.parse(b)) / dayLength;
}

function shifted(day: string, by: number): string {
  // A day of no year: 1 March is behind 28 February in most of them.
  if (day.length < 10) return shifted(`2001-${day}`, by).slice(5);
  return new Date(Date.parse(day) + by * dayLength).toISOString().slice(0, 10);
}

function numberOf(text: string): number {
  return /^\d+$/u.test(text) ? Number(text) : (spelledNumber(text) ?? 0);
}

/** 二〇二〇 is 2020. */
function inDigits(text: string): string {
  return text.replace(/\D/gu, (char) =>
    String('零一二三四五六七八九'.indexOf(/[〇○]/u.test(char) ? '零' : char)),
  );
}
