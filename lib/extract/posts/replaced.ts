import { sentenceOf, type Doc, type FoundPerson, type FoundPost, type PostAct } from '#lib/extract/doc.ts';

/** 甲卸任某市委书记，由乙接任: the post that the sentence takes from the one is the other's. */
export function takenOver(doc: Doc, known: readonly FoundPost[]): FoundPost[] {
  return doc.persons.flatMap((person) => {
    const said = /^(?:同志)?(接任|接替|继任)(?=[，。；\n]|$)/u.exec(
      doc.lexical.slice(person.end, person.end + 6),
    );
    const sentence = said && sentenceOf(doc, person.start);
    const last = sentence
      ? known.findLast(
          (p) => p.modality === 'former' && p.person.start >= sentence.start && p.person.end < person.start,
        )
      : undefined;
    if (!said?.[1] || !last) return [];
    const act: PostAct = { verb: said[1], at: null, decided: false, happens: true };
    return [
      { ...last, person, modality: 'asserted' as const, rule: 'post.appointed', confidence: 0.85, act },
    ];
  });
}

/** 甲接替即将退休的乙，升任…: whose place is taken gets no post by it. */
export function isReplaced(doc: Doc, { start }: FoundPerson): boolean {
  return /(?:接替|接棒|取代|顶替)[^，。；\n]{0,10}$/u.test(doc.lexical.slice(Math.max(0, start - 14), start));
}
