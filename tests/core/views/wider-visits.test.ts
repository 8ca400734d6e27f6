import { expect, test } from 'vitest';

import { replayDecisions } from '#lib/views/replay-decisions.ts';
import { rowsOfReading } from '#lib/views/resolve-rows.ts';

import { readText } from '../extract/open-extractor.ts';

/** Places to which an edge "visited" leads. */
function visited(text: string): string[] {
  const reading = readText(text, { region: '15', published: '2020-07-29' });
  const rows = rowsOfReading(
    reading,
    { published: '2020-07-29', outlet: '甲日报', witness: '甲日报' },
    replayDecisions([]),
  );
  const names = new Map(reading.entities.map((e) => [e.id, e.name]));
  return rows.statements
    .filter((row) => row.kind === 'inspects' && row.edge !== undefined)
    .map((row) => (row.to ? (names.get(row.to) ?? '') : ''))
    .sort();
}

test.each([
  ['a league and its banner', '赤峰市副市长陈志远到兴安盟扎赉特旗调研。', ['扎赉特旗']],
  ['two stops', '赤峰市副市长陈志远到林西县、敖汉旗调研。', ['敖汉旗', '林西县']],
  ['a city alone', '自治区副主席陈志远到赤峰市调研。', ['赤峰市']],
  [
    'on two days, for each its own',
    '自治区副主席陈志远到赤峰市调研。随后，陈志远到赤峰市林西县调研。',
    ['林西县', '赤峰市'],
  ],
])('one trip is one visit: %s', (_rule, text, places) => {
  expect(visited(text)).toEqual(places);
});
