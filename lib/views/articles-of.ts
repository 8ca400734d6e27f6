import type { Decision } from '#lib/domain/decision.ts';
import type { ArticleId } from '#lib/domain/ids.ts';

/** The article that an entry of the log names, if it names one. */
export function articlesOf({ act }: Pick<Decision, 'act'>): readonly ArticleId[] {
  if ('article' in act) return [act.article];
  if ('about' in act) return [act.about.article];
  return 'on' in act && act.on.is === 'article' ? [act.on.id] : [];
}
