/** A table for the clipboard: its first lines are heads. */
export interface CopiedTable {
  readonly heads: number;
  readonly lines: readonly (readonly string[])[];
}

/** More is a file, not something to paste. */
export const mostCopiedRows = 1000;

/** As a table for word processors, and with tabs for the rest. */
export async function copyLines({ heads, lines: printed }: CopiedTable): Promise<void> {
  // A sentence may be printed over two lines; a cell has one.
  const lines = printed.map((cells) => cells.map((text) => text.replace(/\s+/gu, ' ').trim()));
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([lines.map((cells) => cells.join('\t')).join('\n')], { type: 'text/plain' }),
      'text/html': new Blob([tableOf(lines, heads)], { type: 'text/html' }),
    }),
  ]);
}

/** Built of nodes, so that no text is ever markup. */
function tableOf(lines: CopiedTable['lines'], heads: number): string {
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
