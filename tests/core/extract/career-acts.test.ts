import { expect, test } from 'vitest';

import { readText } from './open-extractor.ts';

/** Person and act, in order of the text. */
function actsIn(text: string): string[] {
  const { entities, statements } = readText(text, { region: '15' });
  const name = (id: string) => entities.find((e) => e.id === id)?.name ?? '';
  return statements
    .filter((s) => s.kind === 'careerEvent')
    .map((s) => `${name(s.from)} ${s.qualifiers.verb ?? ''}`)
    .sort();
}

test.each([
  ['乙山县水务局原局长柴望山被开除党籍和公职。', ['柴望山 开除党籍', '柴望山 开除公职']],
  [
    '给予乙山县副县长谷存义党内严重警告、政务降级处分；给予乙山县教育局局长苗青禾政务记过处分。',
    ['苗青禾 政务记过', '谷存义 党内严重警告', '谷存义 政务降级'],
  ],
  ['乙山县政协原主席柴望山涉嫌受贿一案，已由检察机关提起公诉。', ['柴望山 提起公诉']],
  ['柴望山，男，汉族，1950年3月生。2010年4月退休。', ['柴望山 退休']],
  ['乙山县审计局原局长柴望山涉嫌严重违法，目前正接受监察调查。', ['柴望山 接受监察调查']],
  [
    '决定给予柴望山开除党籍处分；收缴其违纪所得；将其涉嫌犯罪问题移送检察机关。',
    ['柴望山 开除党籍', '柴望山 移送'],
  ],
  ['乙山县委书记谷存义看望退休干部。', []],
  ['乙山县委书记谷存义说，未被判处的另案处理。', []],
])('%s', (text, acts) => {
  expect(actsIn(text)).toEqual(acts);
});
