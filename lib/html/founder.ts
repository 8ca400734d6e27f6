import { founderTags } from './press-systems.ts';

export type FounderFacts = Partial<Record<keyof typeof founderTags, string>>;

/** What the comment of a Founder page says of its article; empty where there is none. */
export function founderFacts(document: Document): FounderFacts {
  const comment = findComment(document, /enpproperty/iu);
  const facts: FounderFacts = {};
  if (comment === null) return facts;
  for (const [fact, tag] of Object.entries(founderTags)) {
    const value = new RegExp(`<${tag}>([^]*?)</${tag}>`, 'iu').exec(comment)?.[1];
    const text =
      value &&
      decoded(value)
        .replace(/<[^>]*>/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim();
    if (text) facts[fact as keyof FounderFacts] = text;
  }
  return facts;
}

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  middot: '·',
  hellip: '…',
};

/** A comment comes as it is written: no parser has read the signs in it. */
function decoded(text: string): string {
  return text
    .replace(/&#(\d{2,6});/gu, (all, code: string) => {
      const point = Number(code);
      return point <= 0x10ffff ? String.fromCodePoint(point) : all;
    })
    .replace(/&([a-z]+);/gu, (all, name: string) => named[name] ?? all);
}

function findComment(node: Node, pattern: RegExp): string | null {
  for (const child of node.childNodes) {
    if (child.nodeType === 8 && pattern.test(child.nodeValue ?? '')) return child.nodeValue;
    const inside = child.nodeType === 1 ? findComment(child, pattern) : null;
    if (inside !== null) return inside;
  }
  return null;
}
