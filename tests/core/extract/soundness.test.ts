import { describe, expect, test } from 'vitest';

import { partText } from '#lib/domain/article.ts';
import { relationKinds, relationKindNames } from '#lib/domain/kinds.ts';
import { pipeline } from '#lib/extract/pipeline.ts';
import { relationRules } from '#lib/extract/relations/rules.ts';

import { articleOf, extractor, nowhere } from './open-extractor.ts';

const article = articleOf(
  '7月3日，全区草业发展大会在赤峰举行。自治区副主席张晓明出席会议并讲话，自治区政协副主席林国平主持会议。\n张晓明强调，要落实《草原保护条例》。要抓紧。\n包头市委书记赵立新、包头市委书记赵立新到会。',
  '全区草业发展大会举行',
);
const context = { ...nowhere, published: '2021-07-04', region: '15' };

describe('the pipeline', () => {
  test('every need of a stage is given by an earlier one', () => {
    const given = new Set<string>();
    for (const stage of pipeline) {
      for (const need of stage.needs) expect(given, `${stage.id} needs ${need}`).toContain(need);
      for (const gift of stage.gives) given.add(gift);
    }
  });

  test('every kind of relation has a rule, and every rule a kind and a reason', () => {
    expect(new Set(relationRules.map((r) => r.kind))).toEqual(new Set(relationKindNames));
    for (const rule of relationRules) expect(rule.reason, rule.id).not.toBe('');
    expect(new Set(relationRules.map((r) => r.id)).size).toBe(relationRules.length);
  });
});

describe('a reading', () => {
  const reading = extractor.read(article, context);

  test('is the same every time, whatever was read before', () => {
    extractor.read(articleOf('别的文章。国务院总理出席。'), nowhere);
    expect(JSON.stringify(extractor.read(article, context))).toBe(JSON.stringify(reading));
  });

  test('is the same when many are read together, in their order', () => {
    const texts = Array.from(
      { length: 60 },
      (_, i) => `${String(i)}日，甲省省长王小山在乙市调研，强调要抓好春耕。`,
    );
    const many = [
      { article, context },
      ...texts.map((text) => ({ article: articleOf(text), context: nowhere })),
      { article: articleOf('春'.repeat(70_000)), context: nowhere },
      { article, context },
    ];
    expect(extractor.readAll(many)).toEqual(many.map((one) => extractor.read(one.article, one.context)));
    expect(extractor.readAll([])).toEqual([]);
  });

  test('quotes exactly what stands at its offsets, and counts equal quotes', () => {
    expect(reading.statements.length).toBeGreaterThan(5);
    for (const { evidence: e } of reading.statements) {
      const text = partText(article, e.in);
      expect(text.slice(e.start, e.end)).toBe(e.quote);
      expect(text.slice(0, e.start + e.quote.length - 1).split(e.quote).length - 1).toBe(e.occurrence);
    }
  });

  test('names each statement once, and joins only kinds that the table allows', () => {
    expect(new Set(reading.statements.map((s) => s.id)).size).toBe(reading.statements.length);
    const kind = new Map(reading.entities.map((e) => [e.id, e.kind]));
    for (const s of reading.statements) {
      const row = relationKinds[s.kind];
      expect(row.from).toContain(kind.get(s.from));
      if (s.to === null) expect('toOptional' in row).toBe(true);
      else expect(row.to).toContain(kind.get(s.to));
      expect(s.confidence).toBeGreaterThan(0);
      expect(s.confidence).toBeLessThanOrEqual(1);
    }
  });

  test('has mentions inside their parts, of entities it lists', () => {
    const ids = new Set(reading.entities.map((e) => e.id));
    for (const m of reading.mentions) {
      expect(ids).toContain(m.entity);
      expect(partText(article, m.in).slice(m.start, m.end)).not.toBe('');
    }
  });

  test('completes dates from the issue', () => {
    expect(reading.statements.find((s) => s.kind === 'locatedIn')?.eventFrom).toBe('2021-07-03');
  });

  test('is explained line by line', () => {
    const lines = extractor.explain(article, context);
    expect(lines.filter((l) => l.what === 'mention').length).toBe(reading.mentions.length);
    for (const line of lines) expect(line.reason, line.rule).not.toBe('');
    const byId = new Map(relationRules.map(({ id, reason }) => [id, reason]));
    const named = lines.filter((line) => line.what === 'relation' && byId.has(line.rule));
    expect(named.length).toBeGreaterThan(0);
    for (const line of named) expect(line.reason, line.rule).toBe(byId.get(line.rule));
  });
});

describe('hostile texts', () => {
  test.each([
    ['nothing', ''],
    ['lone surrogates', '市长\ud800王\udc00强调，要\ud83d。'],
    ['control characters', '市长\u0000王\u0007强\u001b出席\u202e会议。'],
    ['a prototype as a name', '市长__proto__、constructor、toString出席会议。《__proto__》“__proto__”行动。'],
    ['markup', '<script>alert(1)</script>市长<b>王强</b>出席<img src=x onerror=alert(1)>会议。'],
    ['brackets and quotes that never close', '《“（【'.repeat(2000)],
    ['a long list', `市领导${'王建国、'.repeat(3000)}出席会议。`],
    ['many titles', '书记、'.repeat(5000)],
    ['many quotes', '“草原行动”活动，'.repeat(2000)],
    ['one character, a million times', '市'.repeat(1_000_000)],
  ])(
    '%s',
    (_name, text) => {
      const reading = extractor.read(articleOf(text, text.slice(0, 40)), nowhere);
      expect(reading.troubles.filter((t) => t.code.startsWith('stage-failed'))).toEqual([]);
    },
    60_000,
  );
});
