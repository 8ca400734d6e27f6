import { citeSentence, type CitationWords } from '#components/shared/citation.ts';
import { mostCopiedRows, type CopiedTable } from '#components/shared/copy-lines.ts';
import type { EdgeId } from '#lib/domain/ids.ts';
import type { Library } from '#lib/services/library.ts';

const askedAtOnce = 16;

/**
 * A table as it stands on the screen, for the clipboard. Rows that name a link (`data-edge`) get a last column, the latest
 * sentence that proves it with its citation; `base` is a last line: what the whole of it rests on.
 */
export async function linesOfTable(
  table: HTMLTableElement,
  library: Pick<Library, 'evidence'>,
  words: CitationWords,
  sourceHeading: string,
  base?: string,
): Promise<CopiedTable> {
  const head = [...(table.tHead?.rows ?? [])].map(cellsOf);
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).slice(0, mostCopiedRows);
  const edges = rows.map((row) => edgeOf(row));
  const sources: string[] = [];
  for (let at = 0; at < edges.length; at += askedAtOnce) {
    const answers = edges.slice(at, at + askedAtOnce).map((edge) => sourceOf(library, edge, words));
    sources.push(...(await Promise.all(answers)));
  }
  const hasSources = sources.some((source) => source !== '');
  const lines = [
    ...head.map((cells) => (hasSources ? [...cells, sourceHeading] : cells)),
    ...rows.map((row, i) => (hasSources ? [...cellsOf(row), sources[i] ?? ''] : cellsOf(row))),
  ];
  return { heads: head.length, lines: base === undefined ? lines : [...lines, [base]] };
}

function edgeOf(row: HTMLTableRowElement): EdgeId | null {
  const named = row.dataset.edge ?? row.querySelector<HTMLElement>('[data-edge]')?.dataset.edge;
  return named === undefined ? null : (named as EdgeId);
}

async function sourceOf(
  library: Pick<Library, 'evidence'>,
  edge: EdgeId | null,
  words: CitationWords,
): Promise<string> {
  const answer = edge === null ? null : await library.evidence(edge, 1);
  const sentence = answer?.ok ? answer.value.sentences[0] : undefined;
  return sentence ? citeSentence(sentence.text, sentence, words) : '';
}

/** What is read of a row; buttons that do something to it are not. */
function cellsOf(row: HTMLTableRowElement): string[] {
  return [...row.cells]
    .filter((cell) => !cell.classList.contains('acts'))
    .map((cell) => cell.innerText.replace(/\s+/gu, ' ').trim());
}
