import { expect, test } from 'vitest';

import { linksOf, readText } from './open-extractor.ts';

test.each([
  ['舊金山市長陳國雄到場祝賀。', ['陳國雄 > 市長 > 舊金山']],
  ['圣盖博市长陈国雄到场祝贺。', ['陈国雄 > 市长 > 圣盖博市']],
  ['蒙特利公園市市議員陳國雄到場祝賀。', ['陳國雄 > 市議員 > 蒙特利公園市']],
  ['加州參議員陳國雄到場祝賀。', ['陳國雄 > 參議員 > 加州']],
  ['紐約州眾議員陳國雄到場祝賀。', ['陳國雄 > 眾議員 > 紐約州']],
  [
    '駐洛杉磯總領事陳國雄、僑務領事李文光應邀出席。',
    ['李文光 > 僑務領事 > 中国', '陳國雄 > 駐洛杉磯總領事 > 中国'],
  ],
  ['陈国雄被提名为珠海市长。', ['陈国雄 > 市长 > 珠海市人民政府']],
])('cities, states and consulates abroad: %s', (text, links) => {
  expect(linksOf(readText(text), 'holdsPost')).toEqual(links);
});
