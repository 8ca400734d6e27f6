import { readdirSync, readFileSync } from 'node:fs';

import type { Article } from '#lib/domain/article.ts';
import { partText } from '#lib/domain/article.ts';
import { articleId } from '#lib/text/article-id.ts';

import { extractor } from './open-extractor.ts';

const kinds = {
  persons: 'person',
  orgs: 'organization',
  places: 'place',
  initiatives: 'initiative',
} as const;
type NameRow = keyof typeof kinds;
export const nameRows = Object.keys(kinds) as NameRow[];

/** What a text of tests/fixtures/press must and must not say. `posts`: person|title|body|modality; `relations`: kind|from|to|property=value. */
export interface Expected extends Readonly<Record<NameRow, readonly string[]>> {
  readonly set: 'A' | 'B' | 'C';
  readonly posts: readonly string[];
  readonly relations: readonly string[];
  /** Neither asked for nor wrong. */
  readonly optional: readonly string[];
  readonly mustNot: readonly string[];
}

export interface Count {
  gold: number;
  hit: number;
  found: number;
  right: number;
}

export interface PressScore {
  readonly rows: Record<string, Count>;
  /** What is missing, too much or forbidden, for people who work on the rules. */
  readonly faults: string[];
  readonly forbidden: string[];
}

const folder = new URL('../../fixtures/press/', import.meta.url);

export function pressTexts(): { name: string; text: string; expected: Expected }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      name: name.slice(0, -4),
      text: readFileSync(new URL(name, folder), 'utf8'),
      expected: JSON.parse(readFileSync(new URL(name.replace('.txt', '.json'), folder), 'utf8')) as Expected,
    }));
}

/** Recall over what is listed; precision over all that is found, what is optional aside. */
export function scorePress(set: 'A' | 'B' | 'C' | null, only = ''): PressScore {
  const score: PressScore = { rows: {}, faults: [], forbidden: [] };
  for (const { name, text, expected } of pressTexts())
    if ((set === null || expected.set === set) && name.includes(only)) scoreText(name, text, expected, score);
  return score;
}

export const recall = (c: Count | undefined) => (c && c.gold > 0 ? c.hit / c.gold : 1);
export const precision = (c: Count | undefined) => (c && c.found > 0 ? c.right / c.found : 1);

interface Named {
  readonly kind: string;
  readonly name: string;
  readonly names: ReadonlySet<string>;
  readonly mentioned: boolean;
}

function scoreText(file: string, text: string, expected: Expected, score: PressScore): void {
  const { articles, context } = extractor.segment(text, { published: null, outlet: null, page: null });
  const entities = new Map<string, Named & { names: Set<string> }>();
  const statements = articles.flatMap((draft) => {
    const article: Article = { ...draft, id: articleId(draft) };
    const reading = extractor.read(article, context);
    for (const trouble of reading.troubles) score.faults.push(`${file} trouble ${trouble.code}`);
    for (const e of reading.entities) {
      const mine = reading.mentions.filter((m) => m.entity === e.id);
      const surfaces = mine.map((m) => partText(article, m.in).slice(m.start, m.end).replace(/\s+/g, ''));
      const known = entities.get(e.id);
      const names = known?.names ?? new Set<string>();
      for (const n of [e.name, ...e.aliases, ...e.shortNames, ...surfaces]) names.add(n);
      entities.set(e.id, {
        kind: e.kind,
        name: e.name,
        names,
        mentioned: (known?.mentioned ?? false) || mine.length > 0,
      });
    }
    return reading.statements;
  });
  const count = (row: string) => (score.rows[row] ??= { gold: 0, hit: 0, found: 0, right: 0 });
  const missing = (row: string, what: string) => score.faults.push(`${file} ${row} missing ${what}`);
  const extra = (row: string, what: string) => score.faults.push(`${file} ${row} extra ${what}`);
  const postBodies = expected.posts.map((p) => p.split('|')[2] ?? '');
  for (const row of nameRows) {
    const c = count(row);
    const found = [...entities.values()].filter((e) => e.kind === kinds[row] && e.mentioned);
    for (const name of expected[row]) {
      c.gold++;
      if (found.some((e) => e.names.has(name))) c.hit++;
      else missing(row, name);
    }
    for (const e of found) {
      const names = [...e.names];
      if (names.some((n) => expected[row].includes(n))) c.right++;
      else if (
        names.some((n) => expected.optional.includes(n)) ||
        (row === 'orgs' && names.some((n) => postBodies.some((b) => n.endsWith(b) || b.endsWith(n))))
      )
        continue;
      else extra(row, names.join('/'));
      c.found++;
    }
  }
  const named = (id: string | null) => (id === null ? undefined : entities.get(id));
  const posts = count('posts');
  const held = statements.filter((s) => s.kind === 'holdsPost');
  const isPost = (s: (typeof held)[number], post: string) => {
    const [person = '', title = '', body = '', modality = 'asserted'] = post.split('|');
    const is = s.qualifiers.modality ?? 'asserted';
    return (
      s.subject === person &&
      s.qualifiers.title === title &&
      (is === modality || (is === 'acting' && modality === 'asserted')) &&
      [s.object ?? '', ...(named(s.to)?.names ?? [])].some((n) => n.endsWith(body))
    );
  };
  for (const post of expected.posts) {
    posts.gold++;
    if (held.some((s) => isPost(s, post))) posts.hit++;
    else missing('posts', post);
  }
  for (const one of new Map(
    held.map((s) => [
      `${s.subject}|${s.qualifiers.title ?? ''}|${named(s.to)?.name ?? ''}|${s.qualifiers.modality ?? ''}`,
      s,
    ]),
  )) {
    const [what, s] = one;
    if (expected.posts.some((post) => isPost(s, post))) posts.right++;
    else if (
      expected.optional.some(
        (post) =>
          post.includes('|') && isPost({ ...s, qualifiers: { ...s.qualifiers, modality: 'asserted' } }, post),
      )
    )
      continue;
    else extra('posts', what);
    posts.found++;
  }
  for (const wanted of expected.relations) {
    const [kind = '', from = '', to = '', value = ''] = wanted.split('|');
    const c = count('relations');
    const own = count(`relation ${kind}`);
    const hit = statements.some(
      (s) =>
        s.kind === kind &&
        (named(s.from)?.names.has(from) ?? false) &&
        (to === '' || (named(s.to)?.names.has(to) ?? false)) &&
        (value === '' || `${s.qualifiers.property ?? ''}=${s.qualifiers.value ?? ''}` === value),
    );
    for (const one of [c, own]) {
      one.gold++;
      if (hit) one.hit++;
    }
    if (!hit) missing('relation', wanted);
  }
  for (const word of expected.mustNot)
    for (const e of entities.values())
      if (e.names.has(word)) score.forbidden.push(`${file} ${e.kind} ${word}`);
}
