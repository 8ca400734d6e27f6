import type { Doc } from './doc.ts';

/**
 * `work` for a place of an article, done once however many rules ask. It must depend on the text and its words alone, which do
 * not change while an article is read, and not on what has been found so far.
 */
export function perPlace<T>(work: (doc: Doc, at: number) => T): (doc: Doc, at: number) => T {
  const known = new WeakMap<Doc, Map<number, T>>();
  return (doc, at) => {
    let answers = known.get(doc);
    if (!answers) known.set(doc, (answers = new Map<number, T>()));
    const answer = answers.get(at);
    if (answer !== undefined) return answer;
    const fresh = work(doc, at);
    answers.set(at, fresh);
    return fresh;
  };
}
