import { lexicalForm } from '#lib/text/traditional.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';

import type { ArticlePlan } from './article-plan.ts';
import { withoutBreaks } from './broken-names.ts';
import { bylineLine, photoCreditOf } from './byline-marks.ts';
import { columnAround, slack } from './column-width.ts';
import { continuedOn } from './continuation.ts';
import { beginsLikeNews, datelineOf } from './dateline.ts';
import { pageFacts, sectionFacts } from './page-furniture.ts';
import { endsSentence, wordsAcross, type PageLine } from './page-line.ts';
import type { Unit } from './page-units.ts';
import type { Stop } from './page-stops.ts';
import { bigramsOf, sharedWith } from './shared-words.ts';

/** Lines that run on, and those under pictures, each caption by itself. */
export interface PartedLines {
  readonly running: readonly PageLine[];
  readonly captions: readonly (readonly PageLine[])[];
}

const longest = 100;
const mostLines = 7;
/** What stands only under a picture. */
const mark = /^(?:[▲▼◀▶▷◁]|图为|[上下左右]图[为：:]|图[①-⑨])/u;
/** Short news may begin with it as well: it is a caption's where that ends with a credit. */
const arrow = /^[▲▼◀▶▷◁](?!图)/u;
const creditEnd = /(?:摄影报道|摄影|摄|供图|[/／]图|资料图|资料图片)[）)]?$/u;
/** Whose picture it is without a name: 受访者供图, （资料图片）. */
const namelessCredit = /[。！？”\s]\s*[（(]?(?:\p{Script=Han}{0,8}供图|\p{Script=Han}{0,4}资料图片?)[）)]?$/u;
/** 摄影 某某, 文/图: whoever wrote what follows took a picture for it. */
const picturedBy = /摄影\s|(?:文\s?[/／]\s?图|图\s?[/／]\s?文)|[/／]\s?[摄图]/u;

/** Whether words end with who took a picture. */
export function endsWithCredit(text: string): boolean {
  if (!creditEnd.test(text)) return false;
  return namelessCredit.test(text) || photoCreditOf(text).length > 0;
}

/**
 * Takes the words under pictures out of a page's lines, wherever they stand: they begin as nothing else does (图为…) or
 * end with whose picture it is (茶农在采茶。本报记者 刀某某 摄).
 */
export function partCaptions(lines: readonly PageLine[]): PartedLines {
  const taken = new Map<number, number>();
  for (let at = 0; at < lines.length; at++) {
    const length = markedLength(lines, at) || picturedLength(lines, at);
    if (length > 0) {
      taken.set(at, at + length);
      at += length - 1;
      continue;
    }
    const start = creditedStart(lines, at);
    if (start !== null) taken.set(start, at + 1);
  }
  const running: PageLine[] = [];
  const captions: (readonly PageLine[])[] = [];
  for (let at = 0; at < lines.length;) {
    const end = taken.get(at);
    const line = lines[at];
    if (end !== undefined) captions.push(lines.slice(at, end));
    else if (line) running.push(line);
    at = end ?? at + 1;
  }
  return { running, captions };
}

const textOf = (lines: readonly PageLine[]): string => lexicalForm(withoutBreaks(wordsAcross(lines)));

/** Lines of a caption that begins with a mark or with 图为, 0 if none does. */
function markedLength(lines: readonly PageLine[], at: number): number {
  const first = lexicalForm(lines[at]?.text.slice(0, 4) ?? '');
  if (!mark.test(first)) return 0;
  let sentence = 0;
  for (let count = 1; count <= mostLines && at + count <= lines.length; count++) {
    const text = textOf(lines.slice(at, at + count));
    if (text.length > longest) break;
    if (endsWithCredit(text)) return count;
    if (sentence === 0 && endsSentence(text) && !arrow.test(first)) sentence = count;
  }
  return sentence;
}

/** Below 本报记者 某某 文/图 one short sentence alone is under the picture. */
function picturedLength(lines: readonly PageLine[], at: number): number {
  const writers = lexicalForm(lines[at - 1]?.text ?? '');
  if (!picturedBy.test(writers) || bylineLine(writers) === null) return 0;
  const column = columnAround(lines, at);
  for (let count = 1; count <= 4; count++) {
    const last = lines[at + count - 1];
    if (!last) return 0;
    const text = withoutSpaces(textOf(lines.slice(at, at + count)));
    if (text.length > 45 || beginsLikeNews(text) || datelineOf(text)) return 0;
    if (endsSentence(last.text)) return isShort(last, column) && lines[at + count] ? count : 0;
  }
  return 0;
}

const isShort = (line: PageLine, column: number): boolean => line.width + slack(line) + 0.5 < column;

/** Where a caption begins whose last line is `end`; null if that line ends none. */
function creditedStart(lines: readonly PageLine[], end: number): number | null {
  // 受访者供 / 图
  const tail =
    (lines[end]?.text.length ?? 9) > 3
      ? lines.slice(end, end + 1)
      : lines.slice(Math.max(0, end - 1), end + 1);
  if (!creditEnd.test(textOf(tail).slice(-6))) return null;
  const column = columnAround(lines, end);
  for (let start = end; start >= 0 && end - start < mostLines; start--) {
    const text = textOf(lines.slice(start, end + 1));
    if (text.length > longest) return null;
    const above = lines[start - 1];
    const isFree =
      !above ||
      endsSentence(above.text) ||
      isShort(above, column) ||
      isOfPage(above.text) ||
      continuedOn(above.text) !== null;
    if (isFree && /[。！？]./u.test(text) && endsWithCredit(text))
      return datelineOf(withoutSpaces(text)) ? null : start;
  }
  return null;
}

/** Writers, a masthead, a label: no caption begins before it. */
function isOfPage(line: string): boolean {
  const text = lexicalForm(line);
  return bylineLine(text) !== null || pageFacts(line) !== null || sectionFacts(text) !== null;
}

const placeOf = (lines: readonly PageLine[]): number => lines[0]?.spans[0]?.start ?? 0;

/**
 * Gives each caption to the article it stands in, or to that of its two neighbours with which it shares more words: a
 * picture is set where there is room. One that stands between words of its article is a paragraph there.
 */
export function withCaptions(
  plans: readonly ArticlePlan[],
  stops: readonly Stop[],
  captions: readonly Unit[],
): ArticlePlan[] {
  if (captions.length === 0) return [...plans];
  const own = plans.map((plan) => stops.slice(plan.first, plan.end).map((stop) => stop.prose));
  const starts = own.map((prose) => placeOf(prose[0]?.lines ?? []));
  const ends = own.map((prose) => placeOf(prose.at(-1)?.lines.slice(-1) ?? []));
  const words = plans.map((plan, i) =>
    bigramsOf([...plan.heads, ...(own[i] ?? [])].map((unit) => unit.tight).join('\n')),
  );
  const beside = new Map<number, Unit[]>();
  const inside = new Map<number, Unit[]>();
  for (const caption of captions) {
    const at = placeOf(caption.lines);
    const above = starts.findLastIndex((start) => start < at);
    const below = above + 1;
    const share = (i: number) => (words[i] ? sharedWith(caption.tight, words[i]) : -1);
    const isInside = above >= 0 && (ends[above] ?? 0) > at;
    const given = isInside ? inside : beside;
    const chosen = isInside || share(above) >= share(below) ? above : below;
    given.set(chosen, [...(given.get(chosen) ?? []), caption]);
  }
  return plans.map((plan, i) => ({
    ...plan,
    ...(beside.has(i) ? { captions: beside.get(i) ?? [] } : {}),
    ...(inside.has(i) ? { inner: inside.get(i) ?? [] } : {}),
  }));
}

/** The units of a body with the captions that stand in it, each behind the paragraph that it interrupts or follows. */
export function withInner(body: readonly Unit[], captions: readonly Unit[]): readonly Unit[] {
  const out = [...body];
  for (const caption of captions) {
    const at = placeOf(caption.lines);
    out.splice(out.findLastIndex((unit) => placeOf(unit.lines) < at) + 1, 0, caption);
  }
  return out;
}
