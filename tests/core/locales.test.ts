import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { failureCodes } from '#lib/domain/failure.ts';

type Tree = { readonly [key: string]: string | Tree };

function load(locale: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (tree: Tree, path: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'object') walk(value, `${path}${key}.`);
      else found.set(path + key, value);
    }
  };
  walk(
    parse(readFileSync(new URL(`../../assets/locales/${locale}.yml`, import.meta.url), 'utf8')) as Tree,
    '',
  );
  return found;
}

const en = load('en');
const zh = load('zh-CN');
/** Plural forms are the one place where languages may differ in keys: Chinese has one form. */
const plain = (keys: Iterable<string>): string[] =>
  [...new Set([...keys].map((k) => k.replace(/\.(0|1|n)$/, '')))].sort();

describe('locales', () => {
  it('say the same things in both languages', () => {
    expect(plain(zh.keys())).toEqual(plain(en.keys()));
  });

  it('fill in the same values', () => {
    const slots = (text: string): string[] => [...new Set(text.match(/\$\d|\{\w+\}/g) ?? [])].sort();
    for (const [key, text] of zh) {
      const english = en.get(key) ?? en.get(`${key}.n`);
      if (english !== undefined) expect(slots(text), key).toEqual(slots(english));
    }
  });

  it('name everything as browsers allow: one hyphen, and the extension does not load', () => {
    for (const key of [...en.keys(), ...zh.keys()]) expect(key).toMatch(/^[A-Za-z0-9_.]+$/);
  });

  it('keep two slots apart: `$1$2` is read as a placeholder named 1, and the extension does not load', () => {
    for (const [key, text] of [...en, ...zh]) expect(text, key).not.toMatch(/\$\w+\$/);
  });

  it('have words for every failure', () => {
    for (const code of failureCodes)
      for (const part of ['what', 'next'])
        expect([...en.keys()]).toContain(`failure.${code.replaceAll('-', '_')}.${part}`);
  });

  it('leave nothing empty', () => {
    for (const [key, text] of [...en, ...zh]) expect(text.trim(), key).not.toBe('');
  });

  it('speak Chinese as a desk editor speaks', () => {
    for (const [key, text] of zh)
      expect(text, key).not.toMatch(/您|请|哦|！|智能|AI|赋能|圈子|派系|势力|地方|举措|候选/);
  });

  it('use neither verdicts nor marketing in English', () => {
    for (const [key, text] of en) expect(text, key).not.toMatch(/!|\b(clique|faction|AI|smart|please)\b/i);
  });
});
