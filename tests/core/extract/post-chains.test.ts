import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { readText } from './open-extractor.ts';

const file = new URL('../../fixtures/posts/chains.txt', import.meta.url);
const cases = readFileSync(file, 'utf8')
  .split(/^@/m)
  .slice(1)
  .map((block) => {
    const [region = '', ...lines] = block.trimEnd().split('\n');
    const posts = lines.filter((line) => line.startsWith(' ')).map((line) => line.trim());
    const text = lines.filter((line) => !line.startsWith(' ')).join('\n');
    return { region: region === '' ? null : region, text, posts };
  });

describe('every post of every person with its body', () => {
  test.each(cases)('$text', ({ region, text, posts }) => {
    const reading = readText(text, { region, published: '2023-05-10' });
    const names = new Map(reading.entities.map((entity) => [entity.id, entity.name]));
    const held = reading.statements
      .filter((s) => s.kind === 'holdsPost')
      .map(({ subject, to, qualifiers: { title, modality } }) =>
        [
          subject,
          title,
          to === null ? '' : names.get(to),
          ...(modality === 'asserted' ? [] : [modality]),
        ].join('|'),
      );
    expect(held.sort()).toEqual([...posts].sort());
  });
});

test.each<[string, string, string[]]>([
  [
    'a decision that only says 为',
    '省委决定：陈思渊同志为中共宜昌市委委员、书记。',
    ['陈思渊|委员|宜昌市委', '陈思渊|书记|宜昌市委'],
  ],
  ['已 before the verb', '陈思渊已出任武汉大学校长。', ['陈思渊|校长|武汉大学']],
  ['a word of the language for a name', '市人民检察院检察长黎明列席会议。', ['黎明|检察长|市人民检察院']],
  ['a party’s legislator', '國民黨籍立委陳思淵質詢。', ['陳思淵|立委|國民黨']],
])('%s', (_form, text, posts) => {
  const reading = readText(text);
  const name = (id: string | null) => reading.entities.find((e) => e.id === id)?.name ?? '∅';
  const held = reading.statements
    .filter((s) => s.kind === 'holdsPost')
    .map((s) => [name(s.from), s.qualifiers.title, name(s.to)].join('|'));
  expect(held.sort()).toEqual([...posts].sort());
});

test.each([
  ['81', '香港特別行政區'],
  ['82', '澳門特別行政區'],
])('the chief executive in a paper of the region %s', (region, name) => {
  const reading = readText('行政長官陳思淵出席典禮。', { region });
  expect(reading.entities.map((e) => e.name)).toContain(name);
});
