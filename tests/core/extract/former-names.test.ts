import { expect, test } from 'vitest';

import type { ReadEntity } from '#lib/domain/entity.ts';

import { linksOf, readText } from './open-extractor.ts';

function placeIn(text: string, published: string | null): Pick<ReadEntity, 'id' | 'name' | 'code'> {
  const found = readText(text, { region: '15', published }).entities.find((e) => e.kind === 'place');
  if (!found) throw new Error(`no place in ${text}`);
  return found;
}

test('a place is called what it was called on the day of the report, and is one place', () => {
  const before = placeIn('考察团到达乌兰察布盟。', '1999-05-01');
  const short = placeIn('考察团到达乌兰察布。', '1999-05-01');
  const after = placeIn('考察团到达乌兰察布市。', '2019-05-01');
  const late = placeIn('这里从前是乌兰察布盟。', '2019-05-01');
  expect([before, short, after, late].map(({ name }) => name)).toEqual([
    '乌兰察布盟',
    '乌兰察布盟',
    '乌兰察布市',
    '乌兰察布市',
  ]);
  expect(new Set([before, short, after, late].map(({ id }) => id)).size).toBe(1);
  expect(before.code).toBe('1509');
});

test.each([
  ['襄樊市', '2008-05-01', '襄樊市', '4206'],
  ['思茅市', '2005-05-01', '思茅市', '5308'],
  ['毕节地区', '2009-05-01', '毕节地区', '5205'],
  ['毕节地区', '2019-05-01', '毕节市', '5205'],
  ['莱芜市', '2015-05-01', '莱芜市', '370116'],
])('%s in a paper of %s is %s', (printed, published, name, code) => {
  expect(placeIn(`考察团到达${printed}。`, published)).toMatchObject({ name, code });
});

test('a body keeps the name of its time, whenever it is printed', () => {
  const text = '乌兰察布盟行政公署专员陈志远讲话。';
  const then = readText(text, { region: '15', published: '1999-05-01' });
  const now = readText(text, { region: '15', published: '2019-05-01' });
  expect(linksOf(then, 'holdsPost')).toEqual(['陈志远 > 专员 > 乌兰察布盟行政公署']);
  expect(linksOf(now, 'holdsPost')).toEqual(linksOf(then, 'holdsPost'));
  const id = (reading: typeof then) => reading.entities.find((e) => e.kind === 'organization')?.id;
  expect(id(now)).toBe(id(then));
});

test('a body that is only meant has the name of the day', () => {
  const text = '盟行政公署专员陈志远讲话。';
  const context = { region: '1509', published: '1999-05-01' };
  expect(linksOf(readText(text, context), 'holdsPost')).toEqual(['陈志远 > 专员 > 乌兰察布盟行政公署']);
});

test.each([
  ['科左后旗', '科尔沁左翼后旗'],
  ['察右前旗', '察哈尔右翼前旗'],
  ['苏右旗', '苏尼特右旗'],
  ['东乌旗', '东乌珠穆沁旗'],
])('%s is %s', (clipped, name) => {
  expect(placeIn(`考察团到达${clipped}。`, null).name).toBe(name);
});
