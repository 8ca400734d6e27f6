import { expect, test } from 'vitest';

import { glossOf, unsaidBody } from '#lib/text/post-gloss.ts';

test.each([
  ['the county of a title alone', '县长', '甲山县人民政府', '甲山县人民政府'],
  ['the office of a title alone', '局长', '甲山县教育局', '甲山县教育局'],
  ['of a body that is said by its level, whose it is', '市委书记', '乙河市委', '乙河'],
  ['whose region', '自治区党委常委、组织部部长', '内蒙古自治区党委', '内蒙古'],
  ['nothing where the county is said', '甲山县委副书记、县长', '甲山县人民政府', null],
  ['nothing where it is said later', '原任甲山县县长', '甲山县人民政府', null],
  ['nothing where the body is said', '甲山县教育局局长', '甲山县教育局', null],
  ['nothing of no body', '县长', '', null],
])('a title leaves unsaid: %s', (_, printed, body, unsaid) => {
  expect(unsaidBody(printed, body)).toBe(unsaid);
});

test.each([
  [{ printed: '县长', ofBody: '甲山县人民政府', within: [] }, '〔甲山县人民政府〕县长'],
  [{ printed: '甲山县县长', ofBody: null, within: ['丙省'] }, '甲山县县长'],
  [{ printed: null, ofBody: null, within: ['丙省', '甲山县'] }, '丙省 › 甲山县'],
  [{ printed: null, ofBody: null, within: [] }, ''],
])('what stands behind a name keeps the title as printed and marks what is ours', (told, gloss) => {
  expect(glossOf(told)).toBe(gloss);
});
