import { expect, test } from 'vitest';

import { articleOfDay } from '../../../tools/quality/broadcast.ts';

const day = `# 《晚间新闻》 (20250101)

## 新闻摘要

1.青石镇举办灯会；

## 详细新闻

### 青石镇举办灯会

<p><strong>本台消息</strong>（晚间新闻）：青石镇昨晚举办灯会。</p><p>镇长钱大有&nbsp;点亮第一盏灯。</p>

### 白水桥通车

<p>白水桥今天通车。<br/>全长120米，&gt;预期。</p>

[查看原文](https://example.org/2)

---

(更新时间戳: 1)
`;

test.each([
  [
    '青石镇举办灯会',
    '青石镇举办灯会\n\n本台消息（晚间新闻）：青石镇昨晚举办灯会。\n镇长钱大有 点亮第一盏灯。',
  ],
  ['白水桥通车', '白水桥通车\n\n白水桥今天通车。\n全长120米，>预期。'],
])('%s is read without tags, paragraph by paragraph', (headline, text) => {
  expect(articleOfDay(day, headline)).toBe(text);
});

test('a headline that is only in the summary or in part there is not found', () => {
  expect(articleOfDay(day, '青石镇')).toBeUndefined();
  expect(articleOfDay(day.slice(0, day.indexOf('## 详细新闻')), '青石镇举办灯会')).toBeUndefined();
});
