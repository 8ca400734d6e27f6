import { describe, expect, it } from 'vitest';

import { deepestNesting, isTooDeep } from '#lib/html/nesting.ts';

describe('a page', () => {
  it('that nests deeper than anybody writes is told from its source', () => {
    expect(isTooDeep('<div>'.repeat(deepestNesting + 1))).toBe(true);
    expect(isTooDeep('<DIV class="a">\n'.repeat(200_000))).toBe(true);
    expect(isTooDeep('<svg><g>'.repeat(deepestNesting))).toBe(true);
  });

  it('that is long, or leaves out the ends that may be left out, is not', () => {
    expect(isTooDeep('<div><span>字</span></div>'.repeat(100_000))).toBe(false);
    expect(isTooDeep('<p>一段<br><img src="a.png"><li>一行<tr><td>一格'.repeat(100_000))).toBe(false);
    expect(isTooDeep('<use href="#a"/>'.repeat(100_000))).toBe(false);
    expect(isTooDeep('a < b, c<d '.repeat(100_000))).toBe(false);
  });
});
