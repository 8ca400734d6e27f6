import type { BodyReference, Doc } from '#lib/extract/doc.ts';

/** 主席团常务主席, 大会执行主席: of the session that the article is about. */
export function sessionOf(doc: Doc, title: string): BodyReference | null {
  if (!/^(?:大会|主席团)?(?:常务|执行)主席$|^主席团成员$|^大会(?:副秘书长|秘书长|发言人)$/u.test(title))
    return null;
  const session = bodyOfSession(doc);
  return holdsSession(doc) || (/主席/u.test(title) && !/^执行/u.test(title)) ? session : null;
}

const presidium = '大会主席团';

export function holdsSession(doc: Doc): boolean {
  return bodyOfSession(doc).name !== presidium;
}

/** The session that the article is about; where it names none, its presidium. */
export function bodyOfSession(doc: Doc): BodyReference {
  const [session] = doc.initiatives
    .filter((i) => i.rule === 'initiative.session' && /人大|代表大会|政协/u.test(i.name))
    .sort((a, b) => b.name.length - a.name.length);
  return { range: null, name: session?.name ?? presidium, type: 'congress', region: null };
}
