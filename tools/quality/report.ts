import { f1, precision, recall, type Row, type Tally } from './tally.ts';

/** Rows in the order of the report, with what each counts. */
const order = [
  'persons',
  'orgs',
  'places',
  'initiatives',
  'post title',
  'post title+organization',
  'post no longer held',
  'relations',
];

const percent = (value: number | null) => (value === null ? '–' : (100 * value).toFixed(1));

/** A row where only recall can be told: nothing wrong was ever counted in it. */
const onlyRecall = (name: string) =>
  /^(?:relation|post title\+|post no longer|careerEvent|says|attribute|date of|figure|page: [hb])/.test(name);

export function tableOf(tally: Tally): string {
  const names = [...tally.rows.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const lines = names.map((name) => {
    const row = tally.row(name);
    const cells = onlyRecall(name)
      ? ['–', percent(recall(row)), '–']
      : [percent(precision(row)), percent(recall(row)), percent(f1(row))];
    return `| ${name} | ${row.right + row.missed} | ${cells.join(' | ')} |`;
  });
  return ['| what | annotated | precision | recall | F1 |', '|---|---|---|---|---|', ...lines].join('\n');
}

function rank(name: string): number {
  const at = order.indexOf(name);
  return at >= 0 ? at : name.startsWith('page') ? 200 : 100;
}

/** How many errors each cause has, row by row, the most frequent first. */
export function causesOf(tally: Tally): string {
  const counts = new Map<string, number>();
  for (const { row, what, cause } of tally.faults) {
    if (row.startsWith('relation ')) continue; // Counted under "relations".
    const key = `${row} | ${what} | ${cause}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([key, n]) => `| ${key} | ${n} |`);
  return ['| what | error | cause | number |', '|---|---|---|---|', ...rows].join('\n');
}

export function lineOf(name: string, row: Row): string {
  return `${name.padEnd(28)} ${String(row.right + row.missed).padStart(5)}  P ${percent(precision(row)).padStart(5)}  R ${percent(recall(row)).padStart(5)}  F ${percent(f1(row)).padStart(5)}`;
}
