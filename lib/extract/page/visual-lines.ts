import { matchesIn } from '#lib/text/held-words.ts';
import { continuedFrom } from './continuation.ts';
import { columnAround } from './column-width.ts';
import { lineOf, widthOf, type PageLine } from './page-line.ts';
import { joinWriters } from './wrapped-writers.ts';

const closes = /^[，。；：、！？,;:!?”’」』）)》〉】〕％%…]/u;
const opensQuote = /^[“‘「『（(《〈]/u;

/** Whether a line can only be the rest of the one before it. */
export function startsInside(text: string): boolean {
  return closes.test(text);
}

function joined(text: string, lines: readonly PageLine[]): PageLine {
  const [first] = lines;
  return lineOf(
    text,
    lines.flatMap((line) => line.spans),
    first?.indent ?? 0,
    first?.blanks ?? 0,
    first?.measure,
  );
}

/** A headline set from top to bottom comes as one character a line: three of them in a row are one line. */
function joinVertical(text: string, lines: readonly PageLine[]): PageLine[] {
  const out: PageLine[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && isSingle(lines[end]?.text ?? '')) end++;
    const isHeadline = end - at >= 3 && end - at <= 40;
    if (isHeadline) out.push(joined(text, lines.slice(at, end)));
    for (let i = isHeadline ? end : at; i <= end; i++) {
      const line = lines[i];
      if (line) out.push(line);
    }
    at = end + 1;
  }
  return out;
}

function isSingle(line: string): boolean {
  return /^[\p{L}“”‘’《》·]$/u.test(line);
}

/**
 * Some PDFs break a line at a quote or a stop in its middle, because the font changes there. A line that begins with
 * closing punctuation goes back to the one before it; one that begins with an opening quote too, if both together
 * fill a line of the column.
 */
function joinFragments(text: string, lines: readonly PageLine[]): PageLine[] {
  const out: PageLine[] = [];
  for (const [at, line] of lines.entries()) {
    const last = out.at(-1);
    if (last && line.blanks === 0 && isFragment(last, line, lines, at))
      out[out.length - 1] = joined(text, [last, line]);
    else out.push(line);
  }
  return out;
}

function isFragment(last: PageLine, line: PageLine, lines: readonly PageLine[], at: number): boolean {
  // 2024年10月26 / 日
  const isRest = closes.test(line.text) || (line.text === '日' && /月\d{1,2}$/u.test(last.text));
  const isQuote = opensQuote.test(line.text);
  if (!isRest && !isQuote) return false;
  // （上接第一版） begins what stands below it.
  if (continuedFrom(line.text) !== null) return false;
  const column = columnAround(lines, at);
  const width = last.width + line.width;
  if (width > column + 2) return false;
  return isRest || width >= column - 2.5 || (width <= column + 1 && /[，：、,:]$/u.test(last.text));
}

const glued =
  /\s*[□■◎○◇◆△▲●★☆▓]\s*(?=(?:本报|本网|本刊|新华社|见习|特约|首席|全媒体|记者|通讯员|文[/／图]|上接|紧接|\p{Script=Han}{2,6}(?:日报|晚报|时报|网)\p{Script=Han}{0,4}记者|(?!下转|上接|紧接)\p{Script=Han}{2,4}$))/gu;

/** 刘奇凡颁授证书和奖杯 □本报记者 戴宏: the mark begins a line of its own. */
function splitAtMarks(text: string, lines: readonly PageLine[]): PageLine[] {
  return lines.flatMap((line) => {
    const [span] = line.spans;
    if (!span || line.spans.length > 1 || line.width > 200) return [line];
    const cuts = matchesIn(line.text, glued).filter((match) => match.index > 0);
    if (cuts.length === 0) return [line];
    const starts = [0, ...cuts.map((match) => match.index)];
    return starts.map((from, i) => {
      const to = starts[i + 1] ?? line.text.length;
      const lead = /^\s*/u.exec(line.text.slice(from, to))?.[0].length ?? 0;
      const piece = { start: span.start + from + lead, end: span.start + to };
      return lineOf(text, [piece], i === 0 ? line.indent : 0, i === 0 ? line.blanks : 0, line.measure);
    });
  });
}

/** The lines as they stood on the page; `isColumn` says that a column broke them. */
export function visualLines(text: string, lines: readonly PageLine[], isColumn: boolean): PageLine[] {
  const whole = isColumn ? joinFragments(text, joinVertical(text, lines)) : joinRests(text, lines);
  const parted = splitAtMarks(text, whole);
  return isColumn ? joinWriters(text, parted) : parted;
}

function joinRests(text: string, lines: readonly PageLine[]): PageLine[] {
  const out: PageLine[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last && /^[，。；、,;”’）)》]/u.test(line.text) && widthOf(last.text.slice(-1)) > 0) {
      if (last.spans.length < 50) {
        out[out.length - 1] = joined(text, [last, line]);
        continue;
      }
    }
    out.push(line);
  }
  return out;
}
