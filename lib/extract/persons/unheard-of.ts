import { wordsAt, wordsEndingAt, type Doc } from '#lib/extract/doc.ts';
import { notNames } from '#lib/extract/lexicon/words.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';

import type { NameCandidate } from './candidate.ts';
import { acts, neverInName } from './in-name.ts';
import { endsName } from './right-context.ts';

/**
 * 某县委书记同某某、: between an office with its body and punctuation there is nothing but a name, whatever the surname;
 * three characters, four and five that begin like a name of the minorities, two at an office of another state (大使邦苏) or of
 * the faiths (佛教协会会长印慈).
 * No word of the language may be in it, save behind a surname (原书记曾海洋).
 */
export function unheardOf(doc: Doc, start: number): NameCandidate[] {
  const marked =
    /^[\u4e00-\u9fff]{2,5}(?=[、，。；（]|$)/u.exec(doc.lexical.slice(start, start + 6))?.[0] ?? '';
  // 老挝国家主席通伦|出席.
  const three =
    /^(?![和与及同跟])[\u4e00-\u9fff]{2}(?![致互均共向对同会应率赴到已正将])[\u4e00-\u9fff]$/u.exec(
      doc.lexical.slice(start, start + 3),
    )?.[0] ?? '';
  const run =
    acts(doc, start + 2) && isOfState(doc, start)
      ? doc.lexical.slice(start, start + 2)
      : marked === '' && (listedAt(doc, start - 1)?.end ?? 0) <= start + 1 && endsName(doc, start + 3) > 0
        ? three
        : marked;
  const end = start + run.length;
  // 首相|致唁电: what is done begins with it, and no name.
  if (run === '' || neverInName.test(run) || /^[致就获受赴率携中内里上下外间等各最更都也已]/u.test(run))
    return [];
  // 总统塞西|拒绝: a word goes on behind it.
  if ((listedAt(doc, end - 1)?.end ?? 0) > end) return [];
  if (
    run.length === 2
      ? !(isOfState(doc, start) || isOfFaith(doc, start)) || notNames.has(run)
      : !isBehindOffice(doc, start)
  )
    return [];
  const isOfMinority = wordsAt(doc, 'nameElement', start).some((e) => e.end > start + 1);
  if (run.length > 3 && !isOfMinority) return [];
  const hasSurname = run.length === 3 && doc.lexicon.surnames.single.has(run.charAt(0)) && !notNames.has(run);
  for (let at = hasSurname ? start + 1 : start; at < end - 1 && !isOfMinority; at++) {
    const word = listedAt(doc, at)?.end ?? 0;
    // 局长台明远，: a word may be what somebody is called, behind whatever surname.
    const isGiven = hasSurname || (at === start + 1 && marked.length === 3);
    if (word > at + 1 && !(isGiven && word === end)) return [];
  }
  for (const kind of ['title', 'role', 'organ', 'verb', 'speech', 'boundary', 'honorific'] as const)
    for (let at = start; at < end; at++)
      if (wordsAt(doc, kind, at).some((w) => w.end - w.start > 1)) return [];
  return [{ start, end, score: 2 }];
}

/** Does a title end here that stands behind a body or a region? */
function isBehindOffice(doc: Doc, at: number): boolean {
  return wordsEndingAt(doc, 'title', at).some(({ start }) =>
    [...doc.organizations, ...doc.places].some(
      (b) => b.end <= start && b.end >= start - 2 && b.end > b.start,
    ),
  );
}

/** Does the office that ends here stand behind another state's name: 加纳驻华大使? */
function isOfState(doc: Doc, at: number): boolean {
  return doc.places.some(
    (p) =>
      p.type === 'country' &&
      p.end <= at &&
      at - p.end <= 18 &&
      // 老挝人民革命党中央总书记、国家主席.
      /^[\u4e00-\u9fff]*(?:、[\u4e00-\u9fff]+)?$/u.test(doc.lexical.slice(p.end, at)),
  );
}

/** Does the office that ends here stand behind a body of the faiths, whose people have no family name? */
function isOfFaith(doc: Doc, at: number): boolean {
  return /(?:佛教|佛学|道教|寺|禅|僧|卫塞)[^，。；、\n]{0,16}$/u.test(
    doc.lexical.slice(Math.max(0, at - 22), at),
  );
}
