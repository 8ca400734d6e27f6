import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { entityKinds, modalities, relationKindNames, relationKinds } from '#lib/domain/kinds.ts';
import { failureCodes } from '#lib/domain/failure.ts';
import { reasonOf, reasons } from '#lib/domain/reasons.ts';
import { relationRules } from '#lib/extract/relations/rules.ts';

import { readText } from './read-text.ts';

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const locales = ['en', 'zh-CN'].map((name) => ({
  name,
  words: parse(file(`assets/locales/${name}.yml`)) as Record<string, Record<string, unknown>>,
}));
const tokens = file('assets/styles/tokens.css');
const fixtures = JSON.parse(file('tests/fixtures/kinds.json')) as Record<string, string>;

describe.each(locales)('$name', ({ words }) => {
  it('names every kind, type, relation, modality and failure', () => {
    const asked = {
      kind: Object.keys(entityKinds),
      type: Object.values(entityKinds).flatMap((row) => [...row.types]),
      relation: relationKindNames,
      relationIn: relationKindNames,
      modality: [...modalities],
      reason: [...reasons],
      // A message of the browser's may not have a hyphen in its name.
      failure: failureCodes.map((code) => code.replaceAll('-', '_')),
    };
    for (const [section, keys] of Object.entries(asked))
      expect(Object.keys(words[section] ?? {}).sort(), section).toEqual([...new Set<string>(keys)].sort());
  });
});

describe('entity kinds', () => {
  it.each(Object.entries(entityKinds))('%s has a colour and a tint', (_kind, { token }) => {
    expect(tokens).toContain(`${token}:`);
    expect(tokens).toContain(`${token}-t:`);
  });

  it('are told apart by shape, colour and underline', () => {
    for (const field of ['shape', 'token', 'underline'] as const) {
      const values = Object.values(entityKinds).map((row) => row[field]);
      expect(new Set(values).size, field).toBe(values.length);
    }
  });
});

describe('relation kinds', () => {
  it('each have at least one rule, and no rule is of an unknown kind', () => {
    expect([...new Set(relationRules.map((rule) => rule.kind))].sort()).toEqual(
      [...relationKindNames].sort(),
    );
    expect(new Set(relationRules.map((rule) => rule.id)).size).toBe(relationRules.length);
  });

  it.each(relationKindNames)('%s is found in its fixture, between ends of the right kinds', (kind) => {
    const text = fixtures[kind] ?? '';
    const { entities, statements } = readText(text);
    const found = statements.filter((s) => s.kind === kind);
    expect(found.length, `${kind}: ${text}`).toBeGreaterThan(0);
    const kindOf = new Map(entities.map((e) => [e.id, e.kind]));
    const row = relationKinds[kind];
    for (const s of found) {
      expect(row.from).toContain(kindOf.get(s.from));
      if (s.to !== null) expect(row.to).toContain(kindOf.get(s.to));
      else expect('toOptional' in row && row.toOptional).toBe(true);
    }
  });

  it.each(relationRules.map(({ id }) => id))('%s can say why, in words of the screen', (id) => {
    expect(reasonOf(id)).not.toBe('unknown');
  });

  it('have a fixture each and no other', () => {
    expect(Object.keys(fixtures).sort()).toEqual([...relationKindNames].sort());
  });
});
