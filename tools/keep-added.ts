/**
 * A list of which a part is made and the rest was added by hand: what is made in front, then the lines that the list had besides,
 * in their order. `source` takes the place of the line that named the source; other words above the list stay.
 */
export function keepAdded(source: string, made: readonly string[], list: string): string {
  const lines = list.split('\n').filter((line) => line !== '');
  const words = lines.filter((line) => line.startsWith('#') && !line.startsWith('# Source:'));
  const isMade = new Set(made);
  const added = lines.filter((line) => !line.startsWith('#') && !isMade.has(line));
  return `${[...words, source, ...made, ...added].join('\n')}\n`;
}
