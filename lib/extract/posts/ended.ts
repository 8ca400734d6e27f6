import type { Doc, FoundPost } from '#lib/extract/doc.ts';

const punished =
  /^(?:同志)?(?:（[^（）]{1,12}）)?[^，。；：\n]{0,10}?(?:撤销(?:其)?党内(?:外)?职务|(?:政务|行政)?撤职|开除(?:党籍|公职)?|双开|免职)(?:等)?(?:处分|处理)?/u;
const died = /^(?:同志)?[^。；\n]{0,60}?(?:逝世|病逝|去世)(?!后|时)/u;
/** Titles that are not laid down: who has died is still spoken of by them. */
const lasting = /(?:院士|教授|研究员|医师|工程师|导师)$/u;
/** 副总经理甲因个人原因辞职: the post before the name ends with that. */
const resigned =
  /^(?:同志|先生|女士)?(?:（[^（）]{1,12}）)?(?:因[^，。；：]{1,14}?|于[^，。；：]{1,10}?|[今昨][天日])?(?:已经?|正式|宣布|申请|主动|突然|集体)*(?:辞职|请辞获批|辞任|引咎辞职|离职)(?=[，。；！）\n]|$)/u;
const charged = /涉嫌|审查调查|监察调查|开除党籍|双开|受贿|主动投案|一审获刑/u;

/**
 * Posts that have ended without a word at the title: 给予甲镇镇长某某政务撤职处分; all that somebody held who has died;
 * the stages of a life whose last post the article calls a former one.
 */
export function endPosts(doc: Doc): void {
  const gone = new Set(doc.persons.filter((p) => isDead(doc, p.end)).map((p) => p.name));
  const fallen = charged.test(doc.lexical) ? fallenIn(doc) : new Set<string>();
  doc.posts.forEach((post, i) => {
    if (post.modality !== 'asserted') return;
    const { person } = post;
    const isTold = /^post\.(?:resume|career|appointed)$/u.test(post.rule) && !post.act?.decided;
    const hasEnded =
      (gone.has(person.name) && !lasting.test(post.title) && (isTold || !post.act)) ||
      (fallen.has(person.name) && isTold) ||
      isPunished(doc, post) ||
      hasResigned(doc, post) ||
      isDismissed(doc, post);
    if (hasEnded) doc.posts[i] = { ...post, modality: 'former' };
  });
}

/** Who is called by former posts only, wherever a title stands before the name. */
function fallenIn(doc: Doc): Set<string> {
  const before = doc.posts.filter((p) => p.rule === 'post.chain');
  const former = new Set(before.filter((p) => p.modality === 'former').map((p) => p.person.name));
  for (const post of before) if (post.modality !== 'former') former.delete(post.person.name);
  return former;
}

function isPunished(doc: Doc, { person, printed, act }: FoundPost): boolean {
  if (act || person.start < printed.start) return false;
  const clause = doc.lexical.slice(Math.max(0, printed.start - 12), printed.start);
  return /给予[^，。；]*$|^$/u.test(clause) && punished.test(doc.lexical.slice(person.end, person.end + 80));
}

function hasResigned(doc: Doc, { person, printed, act }: FoundPost): boolean {
  return (
    !act && person.start >= printed.start && resigned.test(doc.lexical.slice(person.end, person.end + 40))
  );
}

const dismissal = /(?:政务撤职|行政撤职|撤职处分|撤销党内(?:外)?(?:一切)?职务|开除(?:党籍|公职)|双开)/u;

/** 甲局大队长某某造假。某某授意…，受到政务撤职处分: the same paragraph goes on to tell that the post is lost. */
function isDismissed(doc: Doc, { person, act }: FoundPost): boolean {
  if (act || !dismissal.test(doc.lexical)) return false;
  const end = /\n|$/u.exec(doc.lexical.slice(person.end))?.index ?? 0;
  const later = doc.persons.filter((p) => p.start > person.end && p.start < person.end + end);
  return later.some((p, i) => {
    if (p.name !== person.name) return false;
    const next = later.slice(i + 1).find((o) => o.name !== person.name);
    const stop = Math.min(next?.start ?? Infinity, person.end + end);
    return dismissal.test(doc.lexical.slice(p.end, stop).split('。')[0] ?? '');
  });
}

/** The name is the last one before 逝世. */
function isDead(doc: Doc, end: number): boolean {
  const found = died.exec(doc.lexical.slice(end, end + 80));
  return found !== null && !doc.persons.some((p) => p.start > end && p.end <= end + found[0].length);
}
