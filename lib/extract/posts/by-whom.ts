import {
  sentenceOf,
  wordsAt,
  type Doc,
  type FoundOrganization,
  type FoundPerson,
  type FoundPost,
} from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { chainEndingAt, postsOf } from './chain.ts';

/** Between a title and its holders: 主席团常务主席有甲、乙, 执行主席是丙, 秘书长由丁. */
const before = /(?:分别(?:是|为|由)|包括|有|是|为|由)$/u;
const takes = /^(?:（[^（）]{1,10}）)?(?:同志)?(?:担任|兼任|出任|接任|续任|连任|任|负责)(?=[，。；\n]|$)/u;
/** 办公室主任由甲兼任: whose office it is, nothing says. */
const kinds = /^(?:办公室|委员会|领导小组|指挥部|中心|秘书处)$/u;
const heads = /^(?:同志)?(?:任|担任)/u;

/** Titles whose holders stand behind a verb: 秘书长由甲担任, 执行主席是甲、乙, 由甲任指挥长的现场指挥部. */
export function holderPosts(doc: Doc): FoundPost[] {
  return [...namedBehind(doc), ...headOfNamed(doc)];
}

function namedBehind(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  for (const [i, first] of doc.persons.entries()) {
    const sentence = sentenceOf(doc, first.start);
    if (!sentence) continue;
    const people = rowFrom(doc, i);
    const last = people.at(-1) ?? first;
    const verb = before.exec(doc.lexical.slice(sentence.start, first.start));
    const by = doc.lexical.lastIndexOf('由', first.start);
    // 主任由某大学副校长甲兼任: what he is besides stands between.
    const isTaken =
      by > sentence.start &&
      takes.test(doc.lexical.slice(last.end)) &&
      !/[，。；]/u.test(doc.lexical.slice(by, first.start));
    const end = isTaken ? by : verb && verb[0] !== '由' ? sentence.start + verb.index : null;
    if (end === null || !doc.byEnd.get('title')?.has(end)) continue;
    const floor = doc.persons.findLast((p) => p.end < end && p.end > sentence.start)?.end ?? sentence.start;
    const chain = chainEndingAt(doc, end, floor, null);
    if (!chain || chain.parts.some(({ body }) => body && kinds.test(body.name))) continue;
    // 首任院长由甲担任: the first one, and in office.
    const isFirst = doc.lexical.startsWith('首任', chain.printed.start);
    const held = isFirst ? { ...chain, former: false } : chain;
    people.forEach((person, n) => {
      out.push(...postsOf(doc, held, person, people.length > 1 ? n + 1 : null, 'post.holder', 0.9));
    });
  }
  return out;
}

/** 由甲任指挥长的现场指挥部: the body stands behind its head. */
function headOfNamed(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  for (const person of doc.persons) {
    const verb = heads.exec(doc.lexical.slice(person.end, person.end + 5));
    const title = verb && wordsAt(doc, 'title', person.end + verb[0].length).at(0);
    if (!title || doc.lexical.charAt(title.end) !== '的') continue;
    const found: FoundOrganization | undefined = doc.organizations.find((o) => o.start === title.end + 1);
    // 由甲任组长的事故调查组: a group without a name of its own, as it is called.
    const called = found
      ? null
      : /^[\u4e00-\u9fff]{1,10}?(?:组|专班|指挥部|工作队)(?=[，。；、])/u.exec(
          doc.lexical.slice(title.end + 1, title.end + 16),
        );
    const end = found?.end ?? title.end + 1 + (called?.[0].length ?? 0);
    if (!found && !called) continue;
    const name = doc.text.slice(title.end + 1, end).replace(/\s+/gu, '');
    out.push({
      person,
      title: doc.text.slice(title.start, title.end),
      printed: { start: title.start, end },
      body: found ? canonicalBody(doc, found) : { range: null, name, type: 'team', region: null },
      modality: 'asserted',
      order: null,
      rule: 'post.holder',
      confidence: 0.9,
    });
  }
  return out;
}

function rowFrom(doc: Doc, index: number): FoundPerson[] {
  const people = doc.persons.slice(index, index + 1);
  for (const next of doc.persons.slice(index + 1)) {
    const last = people.at(-1);
    if (!last || !/^(?:（[^（）]{1,12}）)?[、和]$/u.test(doc.lexical.slice(last.end, next.start))) break;
    people.push(next);
  }
  return people;
}
