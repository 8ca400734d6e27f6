import { describe, expect, test } from 'vitest';

import { namesOf, readText } from './open-extractor.ts';

const bodies = (text: string) => namesOf(readText(text), 'organization');

describe('a firm by its trade alone', () => {
  test.each([
    ['by which something is built', '项目由星河科技承建。', ['星河科技']],
    ['with which something is signed', '他与蓝峰生物签订了协议。', ['蓝峰生物']],
    ['in a row of firms', '天沃能源、中谷物流等企业作了推介。', ['中谷物流', '天沃能源']],
    ['whose works somebody sees', '记者走进远岭股份的生产车间。', ['远岭股份']],
  ])('%s', (_what, text, names) => {
    expect(bodies(text)).toEqual([...names].sort());
  });

  test.each([
    '绿色能源、冷链物流等企业受益。',
    '由数字科技打造的农场。',
    '这项成果由生物科技提供支撑。',
    '与传统能源共同发展。',
  ])('is a kind of them: %s', (text) => {
    expect(bodies(text)).toEqual([]);
  });
});
