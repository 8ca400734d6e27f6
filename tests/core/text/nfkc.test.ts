import { expect, test } from 'vitest';

import { nfkc } from '#lib/text/nfkc.ts';

const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

test('every character is what Unicode says, alone and beside those that join with it', () => {
  const wrong = units.filter((char) =>
    [char, `中${char}文`, `か${char}`, `${char}\u3099`, `${char}\u0301`, `\u1100${char}`].some(
      (text) => nfkc(text) !== text.normalize('NFKC'),
    ),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['２０２６年７月２８日，（Ａ）版', '2026年7月28日,(A)版'],
  ['㈱甲　乙…①', '(株)甲 乙...1'],
  ['𠮷野', '𠮷野'],
])('%s is %s', (printed, plain) => {
  expect(nfkc(printed)).toBe(plain);
});

test('a line that has nothing to change is handed back', () => {
  expect(nfkc('某县召开“三农”会议、部署工作。')).toBe('某县召开“三农”会议、部署工作。');
});
