import { citeSentence, type CitationWords } from '#components/shared/citation.ts';
import type { EdgeId } from '#lib/domain/ids.ts';
import type { Library } from '#lib/services/library.ts';

const mostRows = 1000;
const askedAtOnce = 16;

/**
 * A table as it stands on the screen, for the clipboard: as a table for word processors, and with tabs for the rest. Rows that
 * name a link (`data-edge`) get a last column, the latest sentence that proves it with its citation.
 */
export async function copyTable(
  table: HTMLTableElement,
  library: Pick<Library, 'evidence'>,
  words: CitationWords,
  sourceHeading: string,
): Promise<void> {
  const head = [...(table.tHead?.rows ?? [])].map(cellsOf);
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).slice(0, mostRows);
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
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([lines.map((cells) => cells.join('\t')).join('\n')], { type: 'text/plain' }),
      'text/html': new Blob([tableOf(lines, head.length)], { type: 'text/html' }),
    }),
  ]);
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

/** Built of nodes, so that no text is ever markup. */
function tableOf(lines: readonly (readonly string[])[], heads: number): string {
  const inside = document.implementation.createHTMLDocument('');
  const table = inside.createElement('table');
  for (const [i, cells] of lines.entries()) {
    const row = table.insertRow();
    for (const text of cells) {
      const cell = inside.createElement(i < heads ? 'th' : 'td');
      cell.textContent = text;
      row.append(cell);
    }
  }
  return table.outerHTML;
}
