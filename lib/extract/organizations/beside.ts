import {
  overlaps,
  wordsAt,
  type Doc,
  type FoundOrganization,
  type OrganizationType,
} from '#lib/extract/doc.ts';
import { genericOrgans, nameHeads } from '#lib/extract/lexicon/organs.ts';
import { body } from './body.ts';

const heads: readonly (readonly [RegExp, OrganizationType])[] = [
  [/(?:公司|集团|银行|合作社|药业|矿业|农场|林场|牧场)$/u, 'company'],
  [/(?:协会|学会|商会|联合会|基金会|联盟|促进会|研究会)$/u, 'association'],
  [/(?:中心|学校|医院|学院|大学|研究院|研究所|实验室|博物馆|监测站|服务站|设计院)$/u, 'institution'],
  [/(?:报社|电视台|传媒|融媒体)$/u, 'media'],
  [/(?:[^公]司法所|管理局|分局|海事局|派出所|管委会|办事处)$/u, 'government'],
];
const before = /(?<=^|[，。；：、（\s]|[，。；：、（\s]由)[\u4e00-\u9fff]{4,14}$/u;
const behind = /^[\u4e00-\u9fff]{4,14}?(?=[、，。；]|等\d|[和与及]|[三四双]方|联合|共同|主办|承办|协办)/u;
/** A kind, or more than a name. */
const noName = /^(?:各|有关|相关|以及|所属|下属|多|部分|其他|等)|[的了在对向将把被从由这那些每]/u;

/** 长江引航中心、某市某法院: what ends like a body and stands in a row with one is one, whatever it is called. */
export function besides(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const queue = known.filter((o) => !o.bare);
  for (let i = 0; i < queue.length && out.length < 200; i++) {
    const one = queue[i];
    if (!one) break;
    for (const next of [runBefore(doc, one.start), runBehind(doc, one.end)]) {
      if (!next || queue.some((o) => overlaps(o, next))) continue;
      out.push(next);
      queue.push(next);
    }
  }
  return out;
}

function runBefore(doc: Doc, at: number): FoundOrganization | null {
  if (doc.lexical.charAt(at - 1) !== '、') return null;
  const end = at - 1;
  const run = before.exec(doc.lexical.slice(Math.max(0, end - 16), end))?.[0] ?? '';
  return bodyOf(doc, end - run.length, end);
}

function runBehind(doc: Doc, at: number): FoundOrganization | null {
  if (doc.lexical.charAt(at) !== '、') return null;
  const run = behind.exec(doc.lexical.slice(at + 1, at + 18))?.[0] ?? '';
  return bodyOf(doc, at + 1, at + 1 + run.length);
}

function bodyOf(doc: Doc, start: number, end: number): FoundOrganization | null {
  const name = doc.lexical.slice(start, end);
  const head = heads.find(([pattern]) => pattern.test(name));
  if (!head || genericOrgans.has(name) || noName.test(name)) return null;
  if (name in nameHeads || doc.places.some((p) => p.start === start && p.end > end)) return null;
  for (const kind of ['verb', 'speech', 'boundary', 'title', 'role'] as const)
    for (let at = start; at < end - 1; at++)
      if (wordsAt(doc, kind, at).some((w) => w.end <= end && w.end - w.start > 1 && !isTopic(doc, w.start)))
        return null;
  return body(start, end, 'org.beside', 4.2, {
    type: head[1],
    region: null,
    tail: doc.text.slice(start, end),
    relative: false,
  });
}

function isTopic(doc: Doc, at: number): boolean {
  return doc.byStart.get('topic')?.has(at) ?? false;
}
