import { lineOf, type PageLine } from '#lib/extract/page/page-line.ts';
import type { Stop } from '#lib/extract/page/page-stops.ts';
import type { Unit } from '#lib/extract/page/page-units.ts';
import { withoutSpaces } from '#lib/text/without-spaces.ts';
import { typeLines, type TypedLine } from '#lib/extract/page/typed-line.ts';
import type { PagePart } from './page-parts.ts';
import type { TextPrinter } from './print-text.ts';
import type { SetLine } from './set-lines.ts';
import type { TextBlock } from './text-blocks.ts';

/** The paragraphs of one article, its writers' lines beside them, as the builder of articles takes them. */
export function stopsOfPart(
  part: PagePart,
  printed: TextPrinter<SetLine>,
  text: string,
  hasIndents: boolean,
): Stop[] {
  const pageLine = (line: SetLine): PageLine => lineOf(text, [printed.spanOf(line)], 0, 0);
  const own = paragraphsOf(part.blocks, hasIndents);
  const paragraphs = own.length > 0 ? own : part.captions.map((block) => block.lines);
  const stops: { opening: Unit[]; prose: Unit; closing: Unit[] }[] = [];
  const opening = part.writers.map((line) => unitOf(typeLines([pageLine(line)])));
  for (const lines of paragraphs) {
    const typed = typeLines(lines.map(pageLine));
    const isWriters = typed.length === 1 && typed[0] !== undefined && isWritersLine(typed[0]);
    if (!isWriters)
      stops.push({ opening: opening.splice(0), prose: { ...unitOf(typed), kind: 'prose' }, closing: [] });
    else if (stops.length === 0) opening.push(unitOf(typed));
    else stops.at(-1)?.closing.push(unitOf(typed));
  }
  for (const unit of opening) stops.at(-1)?.closing.push(unit);
  return stops.map((stop) => ({ ...stop, heads: [], isClosed: false }));
}

/** The words under the pictures of an article. */
export function captionsOf(part: PagePart, printed: TextPrinter<SetLine>, text: string): Unit[] {
  return part.captions.map(({ lines }) =>
    unitOf(typeLines(lines.map((line) => lineOf(text, [printed.spanOf(line)], 0, 0)))),
  );
}

function isWritersLine({ kind }: TypedLine): boolean {
  return kind === 'opens' || kind === 'closes' || kind === 'either' || kind === 'editor';
}

function unitOf(lines: readonly TypedLine[]): Unit {
  const [first] = lines;
  return {
    kind: first?.kind ?? 'prose',
    lines,
    tight: withoutSpaces(lines.map((line) => line.text).join('')),
    dateline: first?.dateline ?? null,
    isContinued: first?.isContinued ?? false,
    facts: null,
  };
}

/** Where paragraphs begin the paper itself shows: by an indent, or behind a line that ends in mid-column. */
function paragraphsOf(blocks: readonly TextBlock[], hasIndents: boolean): SetLine[][] {
  const paragraphs: SetLine[][] = [];
  let wasShort = true;
  for (const block of blocks) {
    for (const line of block.lines) {
      const isIndented = line.left > block.left + block.size * 0.8;
      const begins =
        paragraphs.length === 0 ||
        (hasIndents ? isIndented || (wasShort && isAlone(block, line)) : wasShort || isIndented);
      if (begins) paragraphs.push([line]);
      else paragraphs.at(-1)?.push(line);
      wasShort = line.right < block.right - block.size * 2.2;
    }
  }
  return paragraphs;
}

function isAlone(block: TextBlock, line: SetLine): boolean {
  return Math.abs(line.size - block.size) > block.size * 0.06;
}
