import Papa from 'papaparse';

/** Spreadsheets take a file for UTF-8 only by this sign. */
export const byteOrderMark = '\uFEFF';

export type Cell = string | number | null;

/** One line of a table, with CRLF as RFC 4180 has it. A cell that a spreadsheet would run as a formula is kept from it. */
export function csvLine(cells: readonly Cell[]): string {
  return `${Papa.unparse([cells.map((cell) => cell ?? '')], { escapeFormulae: true })}\r\n`;
}
