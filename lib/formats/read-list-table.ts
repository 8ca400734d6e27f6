import Papa from 'papaparse';

import { fail, ok, type Result } from '#lib/domain/result.ts';

import { byteOrderMark } from './csv.ts';
import { readList, type ListReading, type ListRow } from './read-list.ts';

type Column = Exclude<keyof ListRow, 'at'>;

/** How columns are called, in lists that people keep and in what Baopu exports. The first that is there counts. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  person: ['姓名', '人物', '人名', '名字', 'from_name', 'person', 'name', 'official', 'holder'],
  title: ['职务', '职位', '职务名称', '任职', '头衔', 'labels', 'title', 'post', 'position', 'role'],
  organization: [
    '单位',
    '机构',
    '部门',
    '组织',
    'to_name',
    'organization',
    'organisation',
    'body',
    'employer',
  ],
  from: ['任职时间', '任职日期', '起', '开始', '自', 'start', 'from_date', 'since', 'startdate', 'first'],
  to: ['离任时间', '离任日期', '卸任', '止', '结束', '至', 'end', 'to_date', 'until', 'enddate'],
  kind: ['关系', 'kind', 'relation'],
};

/** Columns that were found, as the file calls them. */
export type FoundColumns = Readonly<Partial<Record<Column, string>>>;

/** A table of officials: comma, semicolon or tab between cells, the first line names them. Errors: list-without-columns. */
export function readListTable(text: string): Result<ListReading & { readonly columns: FoundColumns }> {
  const body = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const { data } = Papa.parse<string[]>(body, { skipEmptyLines: false });
  const [first = [], ...rest] = data;
  const names = first.map((cell) => cell.trim().toLowerCase());
  const places = new Map<Column, number>();
  for (const [column, known] of Object.entries(headings) as [Column, readonly string[]][]) {
    const place = known.map((name) => names.indexOf(name)).find((at) => at >= 0);
    if (place !== undefined) places.set(column, place);
  }
  if (!places.has('person') || !places.has('title')) return fail({ code: 'list-without-columns' });
  let line = 1 + linesIn(first);
  const rows = rest.flatMap((cells): ListRow[] => {
    const at = String(line);
    line += linesIn(cells);
    if (cells.every((cell) => cell.trim() === '')) return [];
    const of = (column: Column) => unguarded(cells[places.get(column) ?? -1]);
    return [
      {
        at,
        person: of('person'),
        title: of('title'),
        organization: of('organization'),
        from: of('from'),
        to: of('to'),
        kind: of('kind'),
      },
    ];
  });
  const columns = Object.fromEntries([...places].map(([column, at]) => [column, first[at]?.trim() ?? '']));
  return ok({ ...readList(rows), columns });
}

/** How many lines a row takes: a quoted cell may hold some. */
const linesIn = (cells: readonly string[]): number =>
  1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/gu)?.length ?? 0), 0);

/** The sign that kept a cell from being run as a formula is no part of it. */
const unguarded = (cell: string | undefined): string | undefined => cell?.replace(/^'(?=[=+\-@\t\r])/u, '');
