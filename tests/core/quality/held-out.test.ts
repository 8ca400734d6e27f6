import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

interface Annotated {
  readonly byline: readonly string[];
  readonly persons: readonly { name: string; posts: readonly { org: string }[] }[];
  readonly orgs: readonly string[];
  readonly places: readonly string[];
  readonly initiatives: readonly string[];
  readonly optional: readonly string[];
  readonly relations: readonly { evidence?: string }[];
  readonly startsWith?: string;
  readonly endsWith?: string;
}

const folder = new URL('../../fixtures/', import.meta.url);
const bare = (text: string): string => text.replace(/\s+/g, '');

/** What an annotation says is in the text and is not, white space aside. */
function absent(article: Annotated, text: string): string[] {
  const printed = [
    ...article.byline,
    ...article.persons.map((person) => person.name),
    ...[article.orgs, article.places, article.initiatives, article.optional].flat(),
    ...article.relations.map((relation) => relation.evidence ?? ''),
    article.startsWith ?? '',
    article.endsWith ?? '',
  ];
  return printed.filter((words) => !text.includes(bare(words)));
}

/** A name listed twice, or as two kinds at once. */
function listedTwice(article: Annotated): string[] {
  const names = [
    ...article.persons.map((person) => person.name),
    ...[article.orgs, article.places, article.initiatives, article.optional].flat(),
  ];
  return names.filter((name, i) => names.indexOf(name) !== i);
}

const kinds = ['heldout/written', 'heldout/pages', 'develop/written', 'develop/pages'];
/** Their texts stand in an archive, not beside them. */
const broadcasts = ['heldout/broadcast', 'develop/broadcast'];

/** A set whose texts have just moved on is not there at all. */
const annotationsOf = (folders: readonly string[]): string[] =>
  folders.flatMap((kind) => {
    const at = new URL(`${kind}/`, folder);
    const files = existsSync(at) ? readdirSync(at) : [];
    return files.filter((name) => name.endsWith('.json')).map((name) => `${kind}/${name}`);
  });

const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

describe('annotated texts', () => {
  test.each(annotationsOf(kinds))('%s: the annotation is of its text', (name) => {
    const annotation = JSON.parse(read(name)) as Annotated | { articles: Annotated[] };
    const text = bare(read(name.replace(/json$/, 'txt')));
    for (const article of 'articles' in annotation ? annotation.articles : [annotation]) {
      expect(absent(article, text)).toEqual([]);
      expect(listedTwice(article)).toEqual([]);
    }
  });

  test.each(annotationsOf(broadcasts))('%s: no name is listed twice', (name) => {
    expect(listedTwice(JSON.parse(read(name)) as Annotated)).toEqual([]);
  });
});
