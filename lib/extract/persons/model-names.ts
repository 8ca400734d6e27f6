import { overlaps, type Doc, type FoundPerson } from '#lib/extract/doc.ts';
import { notNames } from '#lib/extract/lexicon/words.ts';
import { isForeignTown } from '#lib/extract/places/foreign-towns.ts';

import { isDoubtful } from './doubts.ts';
import { saidAt } from './said-at.ts';
import { isPlaceOrBody } from './slots.ts';
import { writesSounds } from './sounds.ts';
import { wholeTranscribed } from './transcribed-whole.ts';

/** Below this the weights are more often wrong than right. */
const enough = 0.5;
/** A name of an unusual shape needs more. */
const surely = 0.85;

const doctrine =
  /^(?:新时代|(?:总书记)?关于|总书记系列|(?:经济|法治|强军|外交|文化|生态文明)思想|同志为核心)/;

/** Names where no rule has found one: what the weights take for people, if it is shaped like a name. */
export function modelNames(doc: Doc): FoundPerson[] {
  const out: FoundPerson[] = [];
  for (const span of doc.tagged) {
    if (span.kind !== 'person' || span.confidence < enough) continue;
    const whole = wholeTranscribed(doc, span);
    // 李勇|均为: the last character is what the sentence says.
    const range =
      saidAt(doc, whole.end - 1) && whole.end - whole.start === 3
        ? { ...whole, end: whole.end - 1 }
        : { ...whole };
    // 王某某同志: how somebody is addressed is none of the name.
    if (doc.lexical.endsWith('同志', range.end) && range.end - range.start > 3) range.end -= 2;
    const name = doc.lexical.slice(range.start, range.end);
    if (doc.persons.some((p) => overlaps(p, range)) || isForeignTown(doc, range)) continue;
    if (notNames.has(name) || doctrine.test(doc.lexical.slice(range.end, range.end + 8))) continue;
    if (!isShapedLikeName(doc, name) && span.confidence < surely) continue;
    if (/^[山河湖江峰岭沟寺镇乡村县]/.test(doc.lexical.charAt(range.end)) && span.confidence < surely)
      continue;
    // 钱|江海关: the end of a body.
    if (doc.organizations.some((o) => o.end === range.end && o.start < range.start)) continue;
    const found = { ...range, score: 3 * span.confidence };
    if (isPlaceOrBody(doc, found) || isDoubtful(doc, found)) continue;
    out.push({
      kind: 'person',
      rule: 'person.model',
      weight: 3 + 3 * span.confidence,
      ...range,
      name: doc.text.slice(range.start, range.end),
    });
  }
  return out;
}

function isShapedLikeName(doc: Doc, name: string): boolean {
  if (name.length < 2) return false;
  if (name.includes('·')) return true;
  const { single, compound } = doc.lexicon.surnames;
  const chinese =
    (single.has(name.charAt(0)) && name.length <= 3) || (compound.has(name.slice(0, 2)) && name.length <= 4);
  return chinese || writesSounds(name);
}
