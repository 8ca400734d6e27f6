import type { AnnotatedArticle } from './annotation.ts';
import type { PrintedRelation } from './document.ts';
import { bare, hasName, isSameTitle } from './same-name.ts';
import type { Tally } from './tally.ts';

export type NamesOf = (id: string | null) => ReadonlySet<string>;

/** Each post of each person: its title, and the title at its body. Posts left or taken away are rows of their own. */
export function scorePosts(
  tally: Tally,
  label: string,
  gold: AnnotatedArticle,
  relations: readonly PrintedRelation[],
  names: NamesOf,
): void {
  const all = relations.filter((r) => r.kind === 'holdsPost');
  const held = all.filter((r) => r.modality === undefined || ['asserted', 'acting'].includes(r.modality));
  const claimed = new Set<PrintedRelation>();
  for (const person of gold.persons ?? []) {
    for (const post of person.posts) {
      const title = bare(post.title);
      const bodies = [post.org, post.orgCanonical].filter(Boolean).map(bare);
      const mine = (post.status ? all.filter((r) => !held.includes(r)) : held).filter(
        (r) => names(r.from).has(bare(person.name)) && isSameTitle(bare(r.title), title),
      );
      for (const r of mine) claimed.add(r);
      const name = `${person.name} ${post.title}@${post.orgCanonical ?? post.org}`;
      const miss = (row: string, cause: string) =>
        tally.fault({ text: label, row, what: 'missed', name, cause });
      if (post.status) {
        if (mine.length > 0) tally.right('post no longer held');
        else miss('post no longer held', 'not found');
        continue;
      }
      if (mine.length > 0) tally.right('post title');
      else
        miss('post title', all.some((r) => names(r.from).has(bare(person.name))) ? 'other title' : 'no post');
      const full = mine.some(
        (r) => bodies.length === 0 || bodies.some((b) => hasName(names(r.to), b, false)),
      );
      if (full) tally.right('post title+organization');
      else miss('post title+organization', mine.length > 0 ? 'other body' : 'title missed');
    }
  }
  const people = new Set((gold.persons ?? []).map((p) => bare(p.name)));
  const isOptional = (r: PrintedRelation) =>
    (gold.optionalPosts ?? []).some(
      ({ person, title }) => names(r.from).has(bare(person)) && isSameTitle(bare(r.title), bare(title)),
    );
  for (const r of held) {
    if (claimed.has(r) || isOptional(r) || ![...names(r.from)].some((n) => people.has(n))) continue;
    tally.fault({
      text: label,
      row: 'post title',
      what: 'wrong',
      name: `${[...names(r.from)][0] ?? ''} ${r.title ?? ''}`,
      cause: 'not listed',
    });
  }
}
