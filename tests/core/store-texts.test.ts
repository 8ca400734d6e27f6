import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { permissionNames } from '#components/options/permission-names.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What stands under a heading that begins so, to the next heading. */
function section(text: string, heading: string): string {
  const from = text.indexOf(`\n## ${heading}`);
  const body = text.slice(text.indexOf('\n', from + 1) + 1);
  const to = body.search(/^## /mu);
  return (to < 0 ? body : body.slice(0, to)).trim();
}

describe.each([
  ['en', { name: 'Name', summary: 'Summary', permissions: 'What each permission' }],
  ['zh-CN', { name: '名称', summary: '摘要', permissions: '各项权限' }],
] as const)('store texts in %s', (language, headings) => {
  const text = read(`docs/store/${language}.md`);

  it('are no longer than the stores take', () => {
    expect(section(text, headings.name)).toMatch(/^.{5,45}$/u);
    expect(section(text, headings.summary)).toMatch(/^.{20,132}$/u);
  });

  it('say of every permission what it is for', () => {
    const said = section(text, headings.permissions);
    for (const permission of permissionNames)
      expect(said, permission).toMatch(new RegExp(`^- ${permission}\\b.{6,}`, 'mu'));
  });

  it('lead to the statement of privacy', () => {
    expect(text).toContain('../privacy.md');
  });
});

describe('the extension’s own description', () => {
  it.each(['en', 'zh-CN'])('fits the stores in %s', (language) => {
    const said = /^ {2}description: (.+)$/mu.exec(read(`assets/locales/${language}.yml`))?.[1] ?? '';
    expect(said).toMatch(/^.{20,132}$/u);
  });
});
