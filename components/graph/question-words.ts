import { i18n } from '#i18n';
import { countWords } from '#components/shared/words.ts';
import type { Asked } from './asking.svelte.ts';

/** A question as one would say it. */
export function questionWords({ question, names }: Asked): string {
  const [first = '', second = ''] = names;
  switch (question.asks) {
    case 'holders':
      return i18n.t('graph.ask.holders', [question.title]);
    case 'newPosts':
      return i18n.t('graph.ask.newPosts', [question.since]);
    case 'between':
    case 'common':
    case 'onBoth':
      return i18n.t(`graph.ask.${question.asks}`, [first, second]);
    default:
      return i18n.t(`graph.ask.${question.asks}`, [first]);
  }
}

/** By what rule the rows were found, and in which order they stand. */
export function ruleWords({ question }: Asked): string {
  return i18n.t(`graph.askRule.${question.asks}`);
}

/** How many there are, and of how many they are the first. */
export function foundWords(rows: number, total: number): string {
  if (total > rows) return i18n.t('graph.ask.foundOf', [countWords(rows), countWords(total)]);
  return i18n.t('graph.ask.found', rows, [countWords(rows)]);
}
