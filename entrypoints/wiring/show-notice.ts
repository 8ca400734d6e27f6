import { mount, unmount } from 'svelte';

import type { Failure } from '#lib/domain/failure.ts';
import PageNotice from './PageNotice.svelte';

const shown = new Set<string>();

interface Ways {
  /** The reader has read it and goes on. */
  readonly accept?: () => Promise<void>;
  /** Saves what can still be read; answers in words what came of it. */
  readonly salvage?: () => Promise<string>;
}

/** Says on the screen what keeps a page of ours from working, above whatever it shows; each thing once. */
export function showNotice(failure: Failure, { accept, salvage }: Ways = {}): void {
  if (shown.has(failure.code)) return;
  shown.add(failure.code);
  const target = document.createElement('div');
  document.body.prepend(target);
  const onaccept = accept && (() => void accept().then(() => unmount(notice)));
  const notice = mount(PageNotice, {
    target,
    props: { failure, ...(onaccept ? { onaccept } : {}), ...(salvage ? { salvage } : {}) },
  });
}
