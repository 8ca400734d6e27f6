import type { Doc } from '#lib/extract/doc.ts';

const punished =
  /^(?:同志)?(?:（[^（）]{1,12}）)?[^，。；：\n]{0,10}?(?:撤销(?:其)?党内(?:外)?职务|(?:政务|行政)?撤职|开除(?:党籍|公职)?|双开|免职)(?:等)?(?:处分|处理)?/u;
const died = /^(?:同志)?[^。；\n]{0,60}?(?:逝世|病逝|去世)(?!后|时)/u;
/** Titles that are not laid down: who has died is still spoken of by them. */
const lasting = /(?:院士|教授|研究员|委员|医师|工程师|导师)$/u;

/**
 * Posts that the same sentence ends: 给予甲镇镇长某某政务撤职处分, 甲省原副省长某某同志逝世. Only what is stated as held
 * before the name is changed; an act behind it says itself what it does.
 */
export function endPosts(doc: Doc): void {
  doc.posts.forEach((post, i) => {
    if (post.modality !== 'asserted' || post.act || post.person.start < post.printed.start) return;
    const { person } = post;
    const rest = doc.lexical.slice(person.end, person.end + 80);
    const clause = doc.lexical.slice(Math.max(0, post.printed.start - 12), post.printed.start);
    const isPunished = /给予[^，。；]*$|^$/u.test(clause) && punished.test(rest);
    if (isPunished || (isDead(doc, person.end) && !lasting.test(post.title)))
      doc.posts[i] = { ...post, modality: 'former' };
  });
}

/** The name is the last one before 逝世. */
function isDead(doc: Doc, end: number): boolean {
  const found = died.exec(doc.lexical.slice(end, end + 80));
  return found !== null && !doc.persons.some((p) => p.start > end && p.end <= end + found[0].length);
}
