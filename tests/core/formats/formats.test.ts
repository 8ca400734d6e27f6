import { Model, defaultModel } from '@alephdata/followthemoney';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';

import { bibtexEntry } from '#lib/formats/bibtex.ts';
import { citeChicago, citeGb7714 } from '#lib/text/cite.ts';
import { codebook } from '#lib/formats/codebook.ts';
import { csvLine } from '#lib/formats/csv.ts';
import { ftmArticle, ftmEntity, ftmStatement } from '#lib/formats/follow-the-money.ts';
import { articleNode, entityNode, jsonLdContext, statementNode } from '#lib/formats/json-ld.ts';
import { articleNote, entityNote, noteName } from '#lib/formats/markdown.ts';
import { appearancesOf, appearanceTable, spellsOf, spellTable } from '#lib/formats/research-tables.ts';
import { risRecord } from '#lib/formats/ris.ts';
import { articleTable, entityTable, statementTable } from '#lib/formats/tables.ts';

import { article, bare, body, entityOf, head, judged, meeting, person, place, statement } from './records.ts';

const words = {
  records: '记载',
  relation: (kind: string) => kind,
  modality: (modality: string) => modality,
  rejected: '读错了',
};

describe('tables', () => {
  const parsed = (lines: readonly string[]) =>
    Papa.parse<string[]>(lines.join(''), { skipEmptyLines: true }).data;

  test('come back as they went out, but for what a spreadsheet would run', () => {
    const [row] = parsed([csvLine(articleTable.row({ ...article, headline: '=1+1' }))]);
    expect(row).toHaveLength(articleTable.columns.length);
    expect(row?.[1]).toBe("'=1+1");
    expect(row?.[articleTable.columns.indexOf('text')]).toBe(article.text);
    expect(row?.[4]).toBe(
      '李 然 (reporter); 吉尔嘎朗·图 (correspondent); 写文章的人 (unknown); 拍照的人 (photographer); 王编 (editor)',
    );
  });

  test('have a cell for each column and each column in the codebook', () => {
    const spell = spellsOf([statement({})], () => '150222')[0]!;
    const seen = appearancesOf([statement({ kind: 'attends', to: meeting })])[0]!;
    const rows = [
      [articleTable.columns, articleTable.row(bare)],
      [entityTable.columns, entityTable.row(entityOf(body, 'government'))],
      [statementTable.columns, statementTable.row(statement({ to: null }))],
      [spellTable.columns, spellTable.row(spell)],
      [appearanceTable.columns, appearanceTable.row(seen)],
    ] as const;
    const book = codebook(head);
    for (const [columns, row] of rows) {
      expect(row).toHaveLength(columns.length);
      for (const column of columns) expect(book, column).toMatch(new RegExp(`^\\| ${column} \\| \\S`, 'mu'));
    }
    expect(book).toContain(head.logHash);
  });
});

describe('spells', () => {
  const on = (published: string | null, over = {}) =>
    statement({ article: { ...article, published }, ...over });

  test('reach from the first to the last issue, and a stated date goes before print', () => {
    const [spell, ...rest] = spellsOf(
      [on('2021-03-01'), on('2020-07-29', { eventFrom: '2019-05' }), on('2020-12-01')],
      () => '150222',
    );
    expect(rest).toEqual([]);
    expect(spell).toMatchObject({
      title: '副县长',
      bodyCode: '150222',
      from: { value: '2019-05', precision: 'month', basis: 'stated' },
      to: { value: '2021-03-01', precision: 'day', basis: 'print' },
    });
  });

  test('name every outlet that printed an article of them', () => {
    const [spell] = spellsOf([on('2020-07-29'), on('2020-07-30')], () => null);
    const row = spellTable.row(spell!);
    expect(row[spellTable.columns.indexOf('outlets')]).toBe('甲日报; 乙晚报');
  });

  test('part by title and modality, and hold nothing that was read wrong', () => {
    const spells = spellsOf(
      [
        on('2020-01-01'),
        on('2020-01-02', { modality: 'former' }),
        on('2020-01-03', { qualifiers: { title: '县长' } }),
        on('2020-01-04', { verdict: 'reject' }),
        on(null, { eventFrom: '07-28' }),
      ],
      () => null,
    );
    expect(spells.map(({ title, modality, statements }) => [title, modality, statements.length])).toEqual([
      ['副县长', 'asserted', 2],
      ['副县长', 'former', 1],
      ['县长', 'asserted', 1],
    ]);
    expect(spells[0]?.from).toEqual({ value: '2020-01-01', precision: 'day', basis: 'print' });
  });
});

test('appearances say the place in the list and how long it is', () => {
  const of = (name: string, order?: number) =>
    statement({
      kind: 'attends',
      to: meeting,
      from: { ...person, name },
      qualifiers: order === undefined ? {} : { order },
    });
  const found = appearancesOf([of('甲', 1), of('乙', 2), of('丙'), statement({})]);
  expect(
    found.map((one) => [one.statement.from.name, one.role, one.statement.qualifiers.order, one.length]),
  ).toEqual([
    ['甲', 'attended', 1, 2],
    ['乙', 'attended', 2, 2],
    ['丙', 'attended', undefined, 2],
  ]);
  expect(appearancesOf([statement({ kind: 'attends', to: meeting, modality: 'planned' })])).toEqual([]);
});

describe('references', () => {
  test('in GB/T 7714, with gaps where the paper says nothing', () => {
    expect(citeGb7714(bare)).toBe('〔标题缺〕[N]. 〔报名缺〕, 〔日期缺〕(〔版次缺〕).');
    expect(citeGb7714({ ...article, url: null, headline: '题', byline: [] })).toBe(
      '题[N]. 甲日报, 2020-07-29(2).',
    );
  });

  test('in GB/T 7714 with the day of reading at an address: of a paper as N/OL, of a site as EB/OL', () => {
    const url = 'https://example.org/1.html';
    const seen = { ...bare, headline: '题', published: '2020-07-29', url, accessed: '2020-08-01' };
    const paper = { ...seen, outlet: '甲日报' };
    expect(citeGb7714({ ...paper, page: '2' })).toBe(`题[N/OL]. 甲日报, 2020-07-29(2)[2020-08-01]. ${url}.`);
    expect(citeGb7714(paper)).toBe(`题[N/OL]. 甲日报, 2020-07-29[2020-08-01]. ${url}.`);
    expect(citeGb7714({ ...seen, outlet: '甲日报海外版' })).toContain('[N/OL]');
    expect(citeGb7714({ ...paper, url: 'https://example.org/1.pdf' })).toContain('(〔版次缺〕)[2020-08-01]');
    expect(citeGb7714({ ...seen, outlet: '甲网' })).toBe(
      `题[EB/OL]. 甲网, (2020-07-29)[2020-08-01]. ${url}.`,
    );
    expect(citeGb7714({ ...bare, url })).toBe(
      `〔标题缺〕[EB/OL]. 〔网站缺〕, (〔日期缺〕)[〔引用日期缺〕]. ${url}.`,
    );
    const byline = ['甲', '乙', '丙', '丁'].map((name) => ({ name, role: 'reporter' as const }));
    expect(citeGb7714({ ...seen, outlet: '甲网', byline })).toMatch(/^甲, 乙, 丙, 等\. 题\[EB\/OL\]/u);
  });

  test('in Chicago, with the day of reading where the page has no date', () => {
    const url = 'https://example.org/1.html';
    const seen = { ...bare, headline: '题', outlet: '甲网', url, accessed: '2020-08-01' };
    expect(citeChicago({ ...seen, published: '2020-07-29' })).toBe(`“题,” 甲网, July 29, 2020, ${url}.`);
    expect(citeChicago(seen)).toBe(`“题,” 甲网, [date unknown], accessed August 1, 2020, ${url}.`);
  });

  test('in RIS, a tag on each line, ended by ER', () => {
    const lines = risRecord(article)
      .replace(/(?:\r\n)+$/u, '')
      .split('\r\n');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u);
    expect(lines[0]).toBe('TY  - NEWS');
    expect(lines.at(-1)).toBe('ER  - ');
    expect(lines).toContain('DA  - 2020/07/29');
    expect(lines).toContain('Y2  - 2020/08/01');
    expect(lines.filter((line) => line.startsWith('AU'))).toEqual([
      'AU  - 李 然',
      'AU  - 吉尔嘎朗·图',
      'AU  - 写文章的人',
    ]);
    expect(risRecord(bare)).not.toContain('null');
  });

  test('in BibTeX, which a parser reads without an error', () => {
    const { entries, errors } = parseBibtex(bibtexEntry(article) + bibtexEntry(bare));
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(2);
    expect(entries[0]?.fields).toMatchObject({
      journal: '甲日报',
      year: '2020',
      pages: '2',
      urldate: '2020-08-01',
    });
    expect(entries[0]?.fields['author']).toHaveLength(3);
    expect(String(entries[0]?.fields['title'])).toContain('50%');
  });
});

test('JSON-LD expands without a word that is lost', async () => {
  const nodes = [
    articleNode(article),
    articleNode(bare),
    entityNode(entityOf(body, 'government', '150222')),
    statementNode(statement({ ...judged, remarks: [{ says: 'otherwise', from: '县志' }] })),
    statementNode(statement({ to: null, kind: 'says' })),
  ];
  const document: unknown = JSON.parse(JSON.stringify({ '@context': jsonLdContext, '@graph': nodes }));
  const expanded = await jsonld.expand(document, { safe: true });
  expect(expanded).toHaveLength(5);
  const claim = expanded[3]!;
  expect(claim['@type']).toEqual(['https://schema.org/Claim']);
  expect(claim['urn:baopu:term:from']).toEqual([{ '@id': `urn:baopu:${person.id}` }]);
  expect(claim['urn:baopu:term:readerSays']).toEqual([{ '@value': 'otherwise: 县志' }]);
});

test('who wrote an article, who edited it and who took its pictures are told apart', () => {
  const people = (...names: string[]) => names.map((name) => ({ '@type': 'Person', name }));
  expect(articleNode(article)).toMatchObject({
    author: people('李 然', '吉尔嘎朗·图', '写文章的人'),
    editor: people('王编'),
    contributor: people('拍照的人'),
  });
  expect(ftmArticle(article).properties).toMatchObject({ retrievedAt: ['2020-08-01'] });
  expect(ftmArticle(article).properties['author']).toEqual(['李 然', '吉尔嘎朗·图', '写文章的人']);
});

test('FollowTheMoney says of a name that it is of China only where a division of China says so', () => {
  expect(ftmEntity(entityOf(place, 'county', '150222')).properties['country']).toEqual(['cn']);
  expect(ftmEntity(entityOf(person, 'official')).properties).not.toHaveProperty('country');
});

test('FollowTheMoney knows every schema and property, and both ends of a link have the right schema', () => {
  const model = new Model(defaultModel);
  const entities = [
    ftmEntity(entityOf(person, 'official')),
    ftmEntity(entityOf(body, 'government', '150222')),
    ftmEntity(entityOf({ ...body, id: 'c'.repeat(32) as typeof body.id }, 'company')),
    ftmEntity(entityOf(place, 'county', '150222')),
    ftmEntity(entityOf(meeting, 'meeting')),
    ftmArticle(article),
    ftmArticle(bare),
    ftmStatement(statement({ eventFrom: '2020-07', eventTo: '07-28' })),
    ftmStatement(statement({ kind: 'memberOf' })),
    ftmStatement(statement({ kind: 'attends', to: meeting })),
  ].flatMap((entity) => entity ?? []);
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, model.getSchema(schema)]));
  expect(entities).toHaveLength(10);
  for (const { schema: name, properties } of entities) {
    const schema = model.getSchema(name);
    for (const [property, values] of Object.entries(properties)) {
      const known = schema.getProperty(property);
      expect(values.length, `${name}.${property}`).toBeGreaterThan(0);
      if (known.type.name !== 'entity') continue;
      for (const value of values) {
        const target = schemaOf.get(value);
        expect(target?.isA(known.getRange()), `${name}.${property}`).toBe(true);
      }
    }
  }
  expect(ftmStatement(statement({ verdict: 'reject' }))).toBeNull();
  expect(ftmStatement(statement({ kind: 'locatedIn', from: body, to: place }))).toBeNull();
});

describe('a vault', () => {
  test('has names that every file system takes, and no two alike', () => {
    expect(noteName('a/b:c*?"<>|#^[x]\u202e..', 'f'.repeat(32))).toBe('a b c x ffffffff');
    expect(noteName('', '0'.repeat(32))).toBe('无题 00000000');
    expect(noteName('名'.repeat(200), '0'.repeat(32)).length).toBeLessThan(80);
  });

  test('has front matter that YAML reads, and text that Markdown leaves alone', () => {
    const note = articleNote(article, [statement(judged), statement({ verdict: 'reject' })], words);
    const [, matter = ''] = /^---\n([\s\S]*?)\n---\n/u.exec(note) ?? [];
    expect(parseYaml(matter)).toMatchObject({
      headline: article.headline,
      published: '2020-07-29',
      byline: ['李 然', '吉尔嘎朗·图', '写文章的人', '拍照的人', '王编'],
    });
    expect(note).toContain('=第二段\\| \\[链接\\] \\<b\\>');
    expect(note).toContain('~~读错了~~');
    expect(articleNote(bare, [], words)).toContain('〔标题缺〕');
  });

  test('links each name to its note and proves each record', () => {
    const note = entityNote(entityOf(person, 'official'), [statement({})], words);
    expect(note).toContain(`[[entities/${noteName('青石县人民政府', body.id)}|青石县人民政府]]`);
    expect(note).toContain('> 副县长高远说，“好”');
    expect(note).toContain(`[[articles/${noteName(article.headline!, article.id)}|`);
  });
});

test('what the reader put on an article goes along, apart from what it says', () => {
  const row = articleTable.row(article);
  expect(row[articleTable.columns.indexOf('own_tags')]).toBe('待 查; #要闻');
  expect(row[articleTable.columns.indexOf('own_notes')]).toBe('问过编辑部\n没有 [回音]');
  const note = articleNote(article, [], words);
  expect(note).toContain('tags: ["待-查","-要闻"]');
  expect(note).toContain('> [!note]\n> 问过编辑部\n> 没有 \\[回音\\]\n');
  expect(articleNote(bare, [], words)).not.toContain('tags:');
  expect(entityTable.row(entityOf(person, 'official'))).toContain('常见');
});
