import { setLanguage } from '../setup-i18n.ts';

import { beforeEach, expect, test } from 'vitest';

import HitsOnPage from '#components/popup/HitsOnPage.svelte';
import type { PageMarks } from '#lib/services/page-state.ts';
import { buttonNamed, eventually, mountScreen, textOf } from '../mount-screen.ts';

beforeEach(() => setLanguage('en'));

/** A page whose marked names change under the list. */
function openOver(names: string[]) {
  const listeners = new Set<() => void>();
  let number = 0;
  const hit = (to: number) => {
    number = to;
    return Promise.resolve({ text: names[to - 1]!, number, total: names.length });
  };
  const marks = {
    state: () => Promise.resolve(names.length > 0 ? { count: names.length, isPaused: false, number } : null),
    list: () => Promise.resolve(names.map((text) => ({ text, kind: 'person' as const }))),
    goTo: hit,
    step: (by: 1 | -1) => hit(number + by),
    watchMarks(callback: () => void) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
  } satisfies Partial<PageMarks>;
  const place = mountScreen(HitsOnPage, { marks: marks as Partial<PageMarks> as PageMarks });
  return {
    place,
    listeners,
    change: (work: () => unknown, movedTo = number): void => {
      work();
      number = movedTo;
      for (const listener of listeners) listener();
    },
  };
}

const lines = (place: HTMLElement) =>
  [...place.querySelectorAll('li')].map((line) => textOf(line.querySelector('span')!));

test('the list follows a page that changes: focus and place stay with the name they are at', async () => {
  const names = Array.from({ length: 60 }, (_, i) => `名${i}`);
  const { place, change } = openOver(names);
  (await eventually('the list', () => place.querySelector('summary'))).click();
  await eventually('its lines', () => lines(place).length === 60);
  const list = place.querySelector('ol')!;
  const button = [...list.querySelectorAll('button')].find((one) => textOf(one).includes('名40'))!;
  button.focus();
  button.click();
  await eventually('where one is', () => textOf(place).includes('41 of 60'));
  const top = button.getBoundingClientRect().top;
  change(() => names.unshift('新甲', '名3', '新乙'), 44);
  await eventually('the new names', () => lines(place).length === 63);
  expect(lines(place).slice(0, 4)).toEqual(['新甲', '名3', '新乙', '名0']);
  expect(document.activeElement).toBe(button);
  expect(textOf(button)).toContain('名40');
  expect(textOf(place)).toContain('44 of 63');
  expect(button.getAttribute('aria-current')).toBe('true');
  await new Promise(requestAnimationFrame);
  expect(Math.abs(button.getBoundingClientRect().top - top), 'it stands where it stood').toBeLessThan(2);
});

test('how many there are is told as they come, and read out only where one steps', async () => {
  const names = ['杨伟东'];
  const { place, change, listeners } = openOver(names);
  await eventually('the one', () => textOf(place).includes('1 marked place'));
  change(() => names.push('刘奇凡'));
  await eventually('both', () => textOf(place).includes('2 marked places'));
  const live = place.querySelector('[aria-live]')!;
  expect(textOf(live)).toBe('');
  buttonNamed(place, 'Next marked name')!.click();
  await eventually('the step', () => textOf(live).includes('1 of 2'));
  // The one that was gone to is no longer there.
  change(() => names.shift(), 0);
  await eventually('it is gone', () => textOf(live) === '');
  change(() => names.shift());
  await eventually('nothing is left', () => place.querySelector('[role=group]') === null);
  expect(listeners.size).toBe(1);
});
