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
