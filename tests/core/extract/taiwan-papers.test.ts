import { expect, test } from 'vitest';

import { linksOf, namesOf, readText } from './open-extractor.ts';

test('governments of Taiwan and their parts are called as they are printed', () => {
  const reading = readText('南投縣政府農業處處長陳國雄表示，將補助農民。');
  expect(linksOf(reading, 'holdsPost')).toEqual(['陳國雄 > 處長 > 南投縣政府農業處']);
  expect(linksOf(reading, 'partOf')).toEqual(['南投縣政府農業處 > 南投縣政府']);
});

test.each([
  ['社會學系系主任陳國雄到場。', ['陳國雄 > 系主任 > 社會學系']],
  ['台南市議員李文光、里長陳國雄在場。', ['李文光 > 市議員 > 台南市議會']],
  ['民進黨立法院黨團總召陳國雄受訪。', ['陳國雄 > 總召 > 民進黨立法院黨團']],
])('%s', (text, links) => {
  expect(linksOf(readText(text), 'holdsPost')).toEqual(links);
});

test.each([
  ['聯合總會會長陳國於上週宣布。', '陳國'],
  ['聯合總會會長陳國雄後來離席。', '陳國雄'],
])('a word of grammar ends a name in traditional print: %s', (text, name) => {
  expect(namesOf(readText(text), 'person')).toEqual([name]);
});
