import { mount } from 'svelte';

import type { Failure } from '#lib/domain/failure.ts';
import PageNotice from './PageNotice.svelte';

const shown = new Set<string>();

/** Says on the screen what keeps a page of ours from working, above whatever it shows; each thing once. */
export function showNotice(failure: Failure): void {
  if (shown.has(failure.code)) return;
  shown.add(failure.code);
  const target = document.createElement('div');
  document.body.prepend(target);
  mount(PageNotice, { target, props: { failure } });
}
