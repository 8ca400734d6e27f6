import { describe, expect, test } from 'vitest';

import { articleId } from '#lib/text/article-id.ts';
import { nameKey } from '#lib/text/name-key.ts';

describe('the key of a name', () => {
  test.each([
    ['奇·达楞太', '奇达楞太'],
    ['奇•达楞太', '奇达楞太'],
    ['奇・达楞太', '奇达楞太'],
    ['奇．达楞太', '奇达楞太'],
    ['“北疆先锋”行动', '北疆先锋行动'],
    ['《示范方案》', '示范方案'],
    ['李  明', '李明'],
    ['⻢⻰', '马龙'],
    ['ＷＴＯ', 'wto'],
    ['楊偉東', '杨伟东'],
    ['扎賚特旗', '扎赉特旗'],
    ['', ''],
    ['__proto__', '__proto__'],
  ])('%j is %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  test('different names keep different keys', () => {
    expect(nameKey('马龙')).not.toBe(nameKey('马小龙'));
  });
});

describe('the id of an article', () => {
  const id = articleId({ headline: '全县植树节活动举行', text: '今天，大家来植树。\n共植树２０棵。' });

  test.each([
    ['other line breaks and spaces', '全县 植树节\n活动举行', '今天，大家\n来植树。 共植树\u300020棵。'],
    ['radicals and full width', '全县植树节活动举⾏', '今天，⼤家来植树。共植树20棵。'],
    ['what nobody sees', '\uFEFF全县植树节活动\u200B举行', '今天，大家来植树。共植树20棵。'],
  ])('is the same with %s', (_name, headline, text) => {
    expect(articleId({ headline, text })).toBe(id);
  });

  test('is another for another headline, another text, and a headline moved into the text', () => {
    const others = [
      articleId({ headline: '全市植树节活动举行', text: '今天，大家来植树。\n共植树20棵。' }),
      articleId({ headline: '全县植树节活动举行', text: '今天，大家来植树。\n共植树21棵。' }),
      articleId({ headline: null, text: '全县植树节活动举行今天，大家来植树。\n共植树20棵。' }),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
  });
});
