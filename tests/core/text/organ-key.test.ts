import { expect, test } from 'vitest';

import { organKey } from '#lib/text/organ-key.ts';

test.each([
  ['内蒙古自治区卫健委', '内蒙古自治区卫生健康委员会'],
  ['内蒙古自治区卫生健康委', '内蒙古自治区卫生健康委员会'],
  ['国家发改委', '国家发展和改革委员会'],
  ['赤峰市人社局', '赤峰市人力资源和社会保障局'],
  ['赤峰市市场监管局', '赤峰市市场监督管理局'],
  ['國家衛健委', '国家卫生健康委员会'],
  ['赤峰市政府扶贫办', '赤峰市政府扶贫开发办公室'],
  ['赤峰市妇女联合会', '赤峰市妇联'],
])('%s is %s', (short, full) => {
  expect(organKey(short)).toBe(organKey(full));
});

test.each([
  ['赤峰市药监局', '赤峰市食药监局'],
  ['内蒙古自治区党委', '内蒙古自治区党委组织部'],
  ['赤峰市环保局', '赤峰市生态环境局'],
])('%s is not %s', (one, other) => {
  expect(organKey(one)).not.toBe(organKey(other));
});
