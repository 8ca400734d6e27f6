import '../setup-i18n.ts';

import { expect, test } from 'vitest';

import SearchBox from '#components/shared/SearchBox.svelte';
import { ok } from '#lib/domain/result.ts';
import type { EntityBrief, Library } from '#lib/services/library.ts';
import { makeLibraryInMemory } from '../library-in-memory.ts';
import { eventually, mountScreen, press, textOf } from '../mount-screen.ts';

function open(library: Pick<Library, 'find' | 'status'> = makeLibraryInMemory()) {
  const chosen: EntityBrief[] = [];
  const place = mountScreen(SearchBox, {
    library,
    onchoose: (entity: EntityBrief) => chosen.push(entity),
    focusOnOpen: true,
  });
  const field = place.querySelector('input')!;
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const options = () => [...place.querySelectorAll<HTMLElement>('[role=option]')];
  return { place, field, type, options, chosen };
}

test('has the focus on open and is a combobox by ear', () => {
  const { field } = open();
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('role')).toBe('combobox');
  expect(field.getAttribute('aria-expanded')).toBe('false');
});

test('arrow keys move the current option, Enter chooses it, Escape closes', async () => {
  const { field, type, options, chosen } = open();
  type('陈立言');
  await eventually('two namesakes', () => options().length === 2);
  expect(field.getAttribute('aria-activedescendant')).toBe(options()[0]!.id);
  press(field, 'ArrowDown');
  expect(field.getAttribute('aria-activedescendant')).toBe(options()[1]!.id);
  press(field, 'ArrowDown');
  expect(options()[0]!.ariaSelected).toBe('true');
  press(field, 'Escape');
  expect(field.getAttribute('aria-expanded')).toBe('false');
  press(field, 'ArrowDown');
  press(field, 'Enter');
  expect(chosen.map((entity) => entity.name)).toEqual(['陈立言']);
});

test('Enter before the answer chooses of what was typed, and an answer that comes late opens nothing', async () => {
  const library = makeLibraryInMemory();
  const waiting: (() => void)[] = [];
  const slow: Pick<Library, 'find' | 'status'> = {
    status: () => library.status(),
    find: async (...asked) => {
      const answer = await library.find(...asked);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return answer;
    },
  };
  const { field, type, options, chosen } = open(slow);
  const answer = async (count: number) => {
    await eventually('the searches', () => waiting.length === count);
    for (const done of waiting.splice(0)) done();
  };
  type('陈立言');
  await answer(1);
  await eventually('two namesakes', () => options().length === 2);
  type('杨');
  press(field, 'Enter');
  expect(chosen).toEqual([]);
  await answer(1);
  await eventually('the choice', () => chosen.length === 1);
  expect(chosen[0]?.name).not.toBe('陈立言');
  expect(field.getAttribute('aria-expanded')).toBe('false');

  type('陈立言');
  await answer(1);
  await eventually('a list', () => field.getAttribute('aria-expanded') === 'true');
  type('陈立');
  options()[0]!.click();
  await answer(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(chosen.map(({ name }) => name).at(-1)).toBe('陈立言');
  expect(field.getAttribute('aria-expanded')).toBe('false');
});

test('a key that ends the writing of a character chooses nothing', async () => {
  const { field, type, options, chosen } = open();
  type('杨');
  await eventually('a hit', () => options().length === 1);
  press(field, 'Enter', { isComposing: true });
  expect(chosen).toEqual([]);
});

test('absence is said with its base', async () => {
  const { place, type } = open();
  type('不在库里的人');
  const words = await eventually('the words', () => place.querySelector('[role=status]'));
  expect(textOf(words)).toContain('库中没有叫“不在库里的人”');
  expect(textOf(words)).toContain('3 篇');
});

test('a late answer to an earlier question is not shown', async () => {
  const library = makeLibraryInMemory();
  let answerFirst: () => unknown = () => undefined;
  const { type, options } = open({
    status: () => library.status(),
    find: async (query, limit) => {
      const answer = await library.find(query, limit);
      if (query === '杨') await new Promise<void>((resolve) => (answerFirst = resolve));
      return answer;
    },
  });
  type('杨');
  type('兴安盟');
  await eventually('the second answer', () => options().length === 1);
  answerFirst();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(options().map(textOf).join()).toContain('兴安盟');
});

test('a name is text, whatever it looks like', async () => {
  const odd = ['__proto__', '<img src=x onerror=alert(1)>'];
  const brief = await makeLibraryInMemory().find('杨伟东', 1);
  const [one] = brief.ok ? brief.value : [];
  const { place, type, options } = open({
    status: () => makeLibraryInMemory().status(),
    find: () => Promise.resolve(ok(odd.map((name) => ({ ...one!, name, id: name as never })))),
  });
  type('_');
  await eventually('both', () => options().length === 2);
  expect(options().map(textOf).join()).toContain('__proto__');
  expect(options().map(textOf).join()).toContain('<img src=x');
  expect(place.querySelector('img')).toBeNull();
});
