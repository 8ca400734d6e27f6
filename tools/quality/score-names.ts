import type { AnnotatedArticle } from './annotation.ts';
import type { Seen } from './document.ts';
import { bare, hasName } from './same-name.ts';
import type { Tally } from './tally.ts';

const kinds = {
  persons: 'person',
  orgs: 'organization',
  places: 'place',
  initiatives: 'initiative',
} as const;
type Class = keyof typeof kinds;
const classes = Object.keys(kinds) as Class[];

export function namesOf(gold: AnnotatedArticle, cls: Class): string[] {
  const list: readonly (string | { readonly name: string })[] = gold[cls] ?? [];
  return list.map((x) => bare(typeof x === 'string' ? x : x.name));
}

/** Recall on what is listed; precision on all that is found and neither listed nor optional. */
export function scoreNames(
  tally: Tally,
  label: string,
  gold: AnnotatedArticle,
  seen: ReadonlyMap<string, Seen>,
): void {
  const optional = [
    ...(gold.optional ?? []),
    ...(gold.byline ?? []),
    ...(gold.parts ?? []),
    gold.title,
    gold.headline,
  ]
    .filter(Boolean)
    .map(bare);
  const bodies = (gold.persons ?? [])
    .flatMap((p) => p.posts.flatMap((post) => [post.org, post.orgCanonical]))
    .filter(Boolean)
    .map(bare);
  const all = [...seen.values()];
  for (const cls of classes) {
    const strict = cls === 'persons';
    const wanted = namesOf(gold, cls);
    const mine = all.filter((s) => s.entity.kind === kinds[cls]);
    for (const name of wanted) {
      if (mine.some((s) => hasName(s.names, name, strict))) tally.right(cls);
      else tally.fault({ text: label, row: cls, what: 'missed', name, cause: causeOfMiss(name, cls, all) });
    }
    for (const s of mine) {
      const known =
        wanted.some((name) => hasName(s.names, name, strict)) ||
        optional.some((name) => hasName(s.names, name, false)) ||
        (cls === 'orgs' && bodies.some((name) => hasName(s.names, name, false)));
      if (!known)
        tally.fault({
          text: label,
          row: cls,
          what: 'wrong',
          name: s.entity.name,
          cause: causeOfNoise(s, cls, gold),
        });
    }
  }
}

function causeOfMiss(name: string, cls: Class, all: readonly Seen[]): string {
  const same = all.find((s) => hasName(s.names, name, true) && s.entity.kind !== kinds[cls]);
  if (same) return `found as ${same.entity.kind}`;
  const near = (s: Seen) => [...s.names].some((n) => n.length > 1 && (n.includes(name) || name.includes(n)));
  if (all.some((s) => s.entity.kind === kinds[cls] && near(s))) return 'other boundary';
  return all.some(near) ? 'inside or around a name of another kind' : 'not found';
}

function causeOfNoise(s: Seen, cls: Class, gold: AnnotatedArticle): string {
  for (const other of classes)
    if (other !== cls && namesOf(gold, other).some((name) => hasName(s.names, name, true)))
      return `listed as ${kinds[other]}`;
  const near = (name: string) => [...s.names].some((n) => n.includes(name) || name.includes(n));
  return namesOf(gold, cls).some(near) ? 'other boundary' : 'not listed';
}
