import { i18n } from '#i18n';
import type { Step } from './sheet-steps.svelte.ts';

/** What a step on the sheet did, as the undo button names it. */
export function stepWords({ kind, name }: Step): string {
  const what = i18n.t(`graph.step.${kind}`);
  return name === null ? what : i18n.t('graph.step.of', [what, name]);
}
