import { overlaps, wordsAt, type Doc, type FoundPerson, type FoundPost } from '#lib/extract/doc.ts';
import { wordSurnames } from '#lib/extract/lexicon/words.ts';

import { beginsName } from './right-context.ts';

/** What stands before a title and is left out in address: 李副局长 is also 李局长, never the other way round. */
const modifiers = /(?:副|代|常务|第一)+$/u;
const kinds = '局厅院校县旗市区盟州镇乡村司部委办馆站所';
const bodyBefore = new RegExp(
  `该(公司|集团|中心|协会|学校|大学|医院|银行|企业|[${kinds}])(?:[委党]|党[委组]|人民?政府)?$`,
  'u',
);

/**
 * 杨部长, 伟东同志, 该局局长: people addressed by less than their name, where the article has said who it is. Others are
 * left alone: 王主任 of whom nothing more is known is no name.
 */
export function addressed(doc: Doc): FoundPerson[] {
  if (doc.posts.length === 0) return [];
  const posts = [...doc.posts].sort((a, b) => a.person.start - b.person.start);
  const out: FoundPerson[] = [];
  for (const [start] of doc.byStart.get('title') ?? []) {
    const title = wordsAt(doc, 'title', start)[0];
    if (!title || /[级助长员们]/u.test(doc.lexical.charAt(title.end))) continue;
    const lead = doc.lexical.slice(Math.max(0, start - 12), start);
    const modifier = modifiers.exec(lead)?.[0] ?? '';
    const asked = modifier + doc.lexical.slice(start, title.end);
    const from = start - modifier.length;
    const name = nameBefore(doc, posts, from, asked) ?? bodyOf(doc, posts, from, asked);
    if (name) add(doc, out, { ...name, end: title.end });
  }
  for (const person of distinct(doc)) {
    const given = doc.lexical.slice(person.start + 1, person.end);
    if (given.length !== 2) continue;
    const word = `${given}同志`;
    for (let at = doc.lexical.indexOf(word); at >= 0; at = doc.lexical.indexOf(word, at + 1)) {
      if (beginsName(doc, at)) add(doc, out, { start: at, end: at + 2, means: person });
    }
  }
  return out;
}

interface Meant {
  readonly start: number;
  readonly means: FoundPerson;
}

/** 杨部长: the last one before, else the first behind, of that family name and title. */
function nameBefore(doc: Doc, posts: readonly FoundPost[], end: number, asked: string): Meant | null {
  for (const length of [2, 1]) {
    const start = end - length;
    if (start < 0 || !/^[\u4e00-\u9fff]+$/u.test(doc.lexical.slice(start, end))) continue;
    const surname = doc.lexical.slice(start, end);
    const { single, compound } = doc.lexicon.surnames;
    if (!(length === 1 ? single : compound).has(surname) || !beginsName(doc, start)) continue;
    // 主席和总统: a word joins; only at the beginning of a clause is it a name.
    if (wordSurnames.has(surname) && !/[\s，。、；：“（]|^$/u.test(doc.lexical.charAt(start - 1))) continue;
    const holders = posts.filter(
      ({ person, title }) =>
        doc.lexical.startsWith(surname, person.start) &&
        person.end - person.start > length &&
        answers(doc, title, asked),
    );
    const means = nearest(holders, start);
    if (means) return { start, means };
  }
  return null;
}

/** 该局局长: who holds that very post at the body of that kind named last; nobody where several do. */
function bodyOf(doc: Doc, posts: readonly FoundPost[], end: number, asked: string): Meant | null {
  const match = bodyBefore.exec(doc.lexical.slice(Math.max(0, end - 8), end));
  const kind = match?.[1];
  if (!match || kind === undefined) return null;
  const start = end - match[0].length;
  const before = posts.filter(
    ({ person, body, title }) =>
      person.start < start &&
      lexicalTitle(doc, title) === asked &&
      (body.name.endsWith(kind) || (body.name.includes(kind) && body.region !== null)),
  );
  const last = before.at(-1);
  const rivals = before.filter((p) => p.body.name === last?.body.name && p.person.name !== last.person.name);
  return last && rivals.length === 0 ? { start, means: last.person } : null;
}

function answers(doc: Doc, held: string, asked: string): boolean {
  const title = lexicalTitle(doc, held);
  return title === asked || title.replace(/^(?:副|代|常务|第一)+/u, '') === asked || title.endsWith(asked);
}

function lexicalTitle(doc: Doc, title: string): string {
  const at = doc.text.indexOf(title);
  return (at < 0 ? title : doc.lexical.slice(at, at + title.length)).replace(/\s+/gu, '');
}

function nearest(posts: readonly FoundPost[], at: number): FoundPerson | null {
  return (posts.findLast((p) => p.person.start < at) ?? posts[0])?.person ?? null;
}

function distinct(doc: Doc): readonly FoundPerson[] {
  return [...new Map(doc.persons.map((p) => [doc.lexical.slice(p.start, p.end), p])).values()];
}

function add(doc: Doc, out: FoundPerson[], { start, end, means }: Meant & { readonly end: number }): void {
  const range = { start, end };
  const longer = (p: FoundPerson) => overlaps(p, range) && p.end - p.start > end - start;
  if (
    doc.persons.some(longer) ||
    doc.posts.some((p) => overlaps(p.person, range) && p.person.start === start)
  )
    return;
  const name = doc.text.slice(start, end);
  out.push({ kind: 'person', rule: 'person.addressed', weight: 9, start, end, name, means });
}
