import type { AnnotatedArticle } from './annotation.ts';
import type { Seen } from './document.ts';
import { bare } from './same-name.ts';
import type { Tally } from './tally.ts';

/** Names of one thing are one entity, names of two are two. A name that was not read at all is a miss. */
export function scoreIdentity(
  tally: Tally,
  label: string,
  gold: AnnotatedArticle,
  seen: ReadonlyMap<string, Seen>,
): void {
  const bearers = (name: string) =>
    new Set([...seen].filter(([, { names }]) => names.has(bare(name))).map(([id]) => id));
  for (const { same, names } of gold.identity ?? []) {
    const [first = new Set<string>(), ...others] = names.map(bearers);
    const isRead = [first, ...others].every((ids) => ids.size > 0);
    const isOne = [...first].some((id) => others.every((ids) => ids.has(id)));
    if (isRead && isOne === same) tally.right('identity');
    else
      tally.fault({
        text: label,
        row: 'identity',
        what: 'missed',
        name: names.join(same ? ' = ' : ' ≠ '),
        cause: isRead ? (same ? 'two entities' : 'one entity') : 'a name not read',
      });
  }
}
