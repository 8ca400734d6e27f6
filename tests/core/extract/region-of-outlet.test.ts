import { expect, test } from 'vitest';

import { extractor } from './open-extractor.ts';

test.each([
  ['内蒙古日报', '15'],
  ['兴安日报', '1522'],
  ['浦东时报', '310115'],
  // Districts are called so too.
  ['新华网', null],
  ['光明日报', null],
])('the region of a page of %s', (outlet, region) => {
  const given = { published: null, outlet, page: null };
  expect(extractor.segment('山村通了路\n\n今天天气很好，路通了。', given).context.region).toBe(region);
});
