import { sentenceOf, type Doc, type FoundPerson, type FoundPost } from '#lib/extract/doc.ts';
import { chainEndingAt, postsOf } from './chain.ts';

/** 任命A为…, 免去A的…职务, 接受A辞去…职务, A任…, A当选…: titles behind the name. */
export function appointmentPosts(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  for (const person of doc.persons) {
    const act = actAfter(doc, person);
    if (!act) continue;
    const people = [...listBefore(doc, person), person];
    const stop = sentenceOf(doc, person.start)?.end ?? doc.text.length;
    const span = doc.lexical.slice(act.from, stop);
    const end =
      act.from + (/^[^。；，：？！]*?(?=职务|的请求|的职务|[（。；，：？！]|$)/.exec(span)?.[0].length ?? 0);
    const chain =
      chainEndingAt(doc, end, act.from, null) ??
      (act.former ? chainEndingAt(doc, end - 1, act.from, null) : null);
    if (!chain || chain.printed.start > act.from + 3) continue;
    for (const one of people)
      out.push(
        ...postsOf(
          doc,
          chain,
          one,
          null,
          act.former ? 'post.removed' : 'post.appointed',
          0.95,
          act.former ? 'former' : 'asserted',
        ),
      );
  }
  return out;
}

/** Where the title begins behind a name, and whether it is taken away. */
export function actAfter(
  doc: Doc,
  person: FoundPerson,
): { readonly from: number; readonly former: boolean } | null {
  const after = doc.lexical.slice(person.end, person.end + 16);
  const before = doc.lexical.slice(Math.max(0, person.start - 60), person.start);
  const skip = /^(?:同志)?(?:（[^（）]{1,10}）)?/.exec(after)?.[0].length ?? 0;
  const rest = after.slice(skip);
  const at = person.end + skip;
  const removal = /(?:免去|撤销|罢免)(?:[^，。；]*、)?$/.exec(before);
  if (removal && rest.startsWith('的')) return { from: at + 1, former: true };
  const resigned = /^(?:请求)?(?:辞去|不再担任|卸任|不再兼任)(?:的)?/.exec(rest);
  if (resigned) return { from: at + resigned[0].length, former: true };
  if (
    /(?:任命|决定|选举|补选|推选|增补|提名|决定任命|聘任|当选|由)(?:[^，。；]*、)?$/.test(before) &&
    /^(?:为|担任|任)/.test(rest)
  ) {
    return { from: at + (/^(?:为|担任|任)/.exec(rest)?.[0].length ?? 0), former: false };
  }
  const took = /^(?:现任|任|担任|出任|当选为?|就任|接任|升任|调任|兼任|历任)/.exec(rest);
  if (took && !/^任(?:命|务|何|期|职|意|性)/.test(rest)) return { from: at + took[0].length, former: false };
  return null;
}

function listBefore(doc: Doc, person: FoundPerson): FoundPerson[] {
  const out: FoundPerson[] = [];
  for (let first = person; ;) {
    const previous = doc.persons.find(
      (p) =>
        /^(?:（[^（）]{1,10}）)?[、和]$/.test(doc.lexical.slice(p.end, first.start)) && p.end < first.start,
    );
    if (!previous) return out;
    out.unshift(previous);
    first = previous;
  }
}
