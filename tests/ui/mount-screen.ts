import { flushSync, mount, unmount, type Component } from 'svelte';
import { onTestFinished } from 'vitest';

import { contextOf, type Surroundings } from '#components/shared/library-context.ts';

/** Mounts a component on the test's page, with the tokens of ours; it goes when the test ends. */
/* eslint-disable @typescript-eslint/no-explicit-any -- Svelte's own bounds: an interface is no Record<string, unknown> */
export function mountScreen<P extends Record<string, any>>(
  component: Component<P, object, any>,
  props: P,
  {
    surroundings,
    target = document.body,
  }: { surroundings?: Surroundings; target?: Element | ShadowRoot } = {},
): HTMLElement {
  const place = document.createElement('div');
  target.append(place);
  const instance = mount(component, {
    target: place,
    props,
    ...(surroundings ? { context: contextOf(surroundings) } : {}),
  });
  flushSync();
  onTestFinished(async () => {
    await unmount(instance);
    place.remove();
  });
  return place;
}

/** The element, once it is there; fails with its selector after two seconds. */
export async function eventually<T>(what: string, find: () => T | null | undefined | false): Promise<T> {
  const until = performance.now() + 2000;
  for (;;) {
    flushSync();
    const found = find();
    if (found) return found;
    if (performance.now() > until) throw new Error(`Did not come: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export function buttonNamed(place: ParentNode, words: string): HTMLButtonElement | null {
  const buttons = [...place.querySelectorAll<HTMLButtonElement>('button')];
  return buttons.find((button) => (button.ariaLabel ?? button.textContent).trim().startsWith(words)) ?? null;
}

export function textOf(place: Node): string {
  return (place.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function press(target: EventTarget, key: string, more: KeyboardEventInit = {}): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more }),
  );
  flushSync();
}
