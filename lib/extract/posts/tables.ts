import { matchesIn } from '#lib/text/held-words.ts';
import type { Modality } from '#lib/domain/kinds.ts';
import type { BodyReference, Doc, FoundPost, Range } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { chainEndingAt, postsOf } from './chain.ts';

const nameColumn = /(?<=\n|^)(?:(?:序号|单位|工作单位|所在单位|地区|职务)[ |\n]{1,3}){0,2}姓[ ]?名/gmu;
const cell = /[^\s|]+/gu;

const properties = [
  'gender',
  'ethnicity',
  'birth',
  'nativePlace',
  'education',
  'party',
  'workStart',
  'partyEntry',
] as const;
type Property = (typeof properties)[number];
type Column = 'name' | 'body' | 'other' | Modality | Property;

/** What the columns of a notice's table, and the lines of a card, are called. */
const columns: readonly (readonly [RegExp, Column])[] = [
  [/^姓\s?名/u, 'name'],
  [/^(?:现任?职 ?务|现工作单位及职务|现单位及职务|工作单位及职务|单位及职务|现任岗位|职 ?务)/u, 'asserted'],
  [/^(?:拟任(?:免)?职务|拟提拔职务|拟任岗位|拟任情况|拟提名职务|任命职务)/u, 'planned'],
  [/^(?:原任?职务|原单位及职务|免去职务|拟免职务)/u, 'former'],
  [/^(?:工作单位|所在单位|现工作单位|单位)/u, 'body'],
  [/^性\s?别/u, 'gender'],
  [/^民\s?族/u, 'ethnicity'],
  [/^(?:出生年月|出生日期|出生时间)/u, 'birth'],
  [/^籍\s?贯/u, 'nativePlace'],
  [/^(?:学历学位|最高学历|学\s?历)/u, 'education'],
  [/^政治面貌/u, 'party'],
  [/^(?:参加工作时间|参加工作年月)/u, 'workStart'],
  [/^(?:入党时间|入党年月)/u, 'partyEntry'],
  [/^(?:序号|地区|学位|备注|专业|职称|年龄)/u, 'other'],
];

const isProperty = (kind: Column): kind is Property => (properties as readonly string[]).includes(kind);
const isPost = (kind: Column): kind is Modality =>
  kind !== 'name' && kind !== 'body' && kind !== 'other' && !isProperty(kind);

interface Table {
  readonly kinds: readonly Column[];
  readonly from: number;
}

/** One person's row: where the name stands, and the titles by what their column says of them. */
export interface TableRow {
  readonly name: Range;
  /** Where the posts of the row are, if a column says so. */
  readonly body: Range | null;
  readonly titles: readonly (Range & { readonly modality: Modality })[];
  /** 男, 回族, 1975年3月: what it says of the person besides. */
  readonly told: readonly (Range & { readonly property: Property })[];
}

/** Tables headed by 姓名 and a column of posts, as rows of cells or with one cell a line. */
export function tableRows(doc: Doc): TableRow[] {
  if (!/姓\s?名/u.test(doc.lexical)) return [];
  const out: TableRow[] = [];
  for (const match of matchesIn(doc.lexical, nameColumn)) {
    const card = doc.lexical.charAt(match.index + match[0].length) === '：' ? cardAt(doc, match.index) : null;
    if (card) {
      out.push(card);
      continue;
    }
    const table = headAt(doc, match.index);
    if (!table || !table.kinds.some(isPost)) continue;
    out.push(...rowsOf(doc, table));
  }
  return out;
}

function headAt(doc: Doc, from: number): Table | null {
  const kinds: Table['kinds'][number][] = [];
  let at = from;
  for (;;) {
    while (/[ \n|]/u.test(doc.lexical.charAt(at))) at++;
    const rest = doc.lexical.slice(at, at + 12);
    const column = columns.find(([word]) => word.test(rest));
    if (!column) break;
    kinds.push(column[1]);
    at += column[0].exec(rest)?.[0].length ?? 1;
  }
  return kinds.length > 1 ? { kinds, from: at } : null;
}

/** Cells are parted by spaces or line breaks; a row has as many as its head. */
function rowsOf(doc: Doc, table: Table): TableRow[] {
  const out: TableRow[] = [];
  const cells: Range[] = [];
  for (const match of matchesIn(doc.lexical.slice(table.from), cell)) {
    const start = table.from + match.index;
    if (/[。：]/u.test(match[0])) break;
    cells.push({ start, end: start + match[0].length });
  }
  const width = table.kinds.length;
  for (let row = 0; row + width <= cells.length; row += width) {
    const name = cells[row + table.kinds.indexOf('name')];
    if (!name || !/^[\u3400-\u9fff·]{2,12}$/u.test(doc.lexical.slice(name.start, name.end))) break;
    out.push(
      rowOf(
        name,
        table.kinds.map((kind, i) => [kind, cells[row + i]] as const),
      ),
    );
  }
  return out;
}

type Cells = readonly (readonly [Column, Range | undefined])[];

function rowOf(name: Range, cells: Cells): TableRow {
  return {
    name,
    titles: cells.flatMap(([kind, at]) => (at && isPost(kind) ? [{ ...at, modality: kind }] : [])),
    told: cells.flatMap(([kind, at]) => (at && isProperty(kind) ? [{ ...at, property: kind }] : [])),
    body: cells.find(([kind]) => kind === 'body')?.[1] ?? null,
  };
}

const cardLine =
  /([\u4e00-\u9fff][\u4e00-\u9fff ]{1,8}?)：([^\n：；，]{1,60}?)(?:[；，\n]| (?=[\u4e00-\u9fff ]{2,9}：)|$)/uy;

/** 姓名：某某, then 性别：男, 现任职务：某局局长: lines or clauses that each say what they are. */
function cardAt(doc: Doc, from: number): TableRow | null {
  const cells: (readonly [Column, Range])[] = [];
  cardLine.lastIndex = from;
  for (let match = cardLine.exec(doc.lexical); match; match = cardLine.exec(doc.lexical)) {
    const [whole, label = '', value = ''] = match;
    const kind = columns.find(([word]) => word.test(label))?.[1];
    if (!kind || (kind === 'name' && cells.length > 0)) break;
    const start = match.index + whole.indexOf('：') + 1;
    cells.push([kind, { start, end: start + value.trimEnd().length }]);
  }
  const name = cells[0]?.[1];
  return name && cells.length > 1 ? rowOf(name, cells) : null;
}

/** The body that fills a cell, else its words as they are. */
function bodyIn(doc: Doc, { start, end }: Range): BodyReference {
  const named = doc.organizations.find((o) => o.start === start && o.end === end);
  return named
    ? { ...canonicalBody(doc, named), range: null }
    : { range: null, name: doc.text.slice(start, end), type: 'other', region: null };
}

export function tablePosts(doc: Doc): FoundPost[] {
  return tableRows(doc).flatMap((row) => {
    const person = doc.persons.find((p) => p.start === row.name.start);
    return person
      ? row.titles.flatMap(({ start, end, modality }) => {
          const house = row.body && bodyIn(doc, row.body);
          const chain = chainEndingAt(doc, end, start, house, house !== null);
          return chain ? postsOf(doc, chain, person, null, 'post.table', 0.9, modality) : [];
        })
      : [];
  });
}
