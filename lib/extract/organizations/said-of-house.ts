import type { Doc, Range } from '#lib/extract/doc.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { taggedAs } from '#lib/extract/tagger/tagged-at.ts';

/** 送往|玛嘉烈医院: a verb before a name of its own. */
export function behindVerb(doc: Doc, start: number, head: number, end: number): number {
  const name = doc.lexical.slice(start, end);
  if (!ofKinds.test(name) || taggedAs(doc, { start, end }, 'organization') > 0) return start;
  let from = start;
  // Of a company's own name a verb may be the middle: 太空探索技术公司.
  const isAnywhere = ofPeople.test(name);
  for (let at = start; at < head - 3; at++) {
    const word = listedAt(doc, at);
    const leads = isAnywhere || at === from;
    if (leads && word?.wordClass === 'verb' && head - word.end > 1 && !doc.byStart.get('topic')?.has(at))
      from = word.end;
  }
  return from;
}

/** Where schools, hospitals and companies are of a kind. */
const ofKinds = /(?:学校|医院|大学|公司|集团|银行|股份|厂|中学|小学|矿业)$/;

const ofPeople = /(?:学校|医院|大学|中学|小学|工厂)$/;

/** 教育部|督促流入地学校, 娃娃明年考大学, 非遗|智能工厂: what is done to such a house or how it is, unless the weights see a body. */
export function isSentence(
  doc: Doc,
  start: number,
  head: number,
  end: number,
  place: Range | undefined,
  organ: Range | undefined,
): boolean {
  const name = doc.lexical.slice(start, end);
  if (!ofKinds.test(name) || taggedAs(doc, { start, end }, 'organization') > 0.5) return false;
  const first = place?.start === start ? place : organ?.start === start ? organ : undefined;
  const own = doc.lexical.slice(first?.end ?? start, head);
  if (name.endsWith('工厂')) return first === undefined;
  if (/[到考上读念]$|^上(?:综合|级)|^受援|(?:离岸|上市|空壳|跨国)$/.test(own)) return true;
  // 高雄|长庚纪念医院.
  if (own.length < 4 || (first && /(?:医院|大学|中学|小学|银行)$/.test(name))) return false;
  if (/援建|督促|组建|拥有|打击|搬进|明年|去年/.test(own)) return true;
  if (!ofPeople.test(name)) return false;
  for (let at = first?.end ?? start; at < head; at++) {
    const word = listedAt(doc, at);
    if (word && word.end <= head && word.wordClass === 'verb' && !doc.byStart.get('topic')?.has(at))
      return true;
  }
  return false;
}
