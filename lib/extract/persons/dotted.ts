import type { Doc } from '#lib/extract/doc.ts';

import type { NameCandidate } from './candidate.ts';
import { acts, support } from './in-name.ts';
import { endsName } from './right-context.ts';
import { saidAt } from './said-at.ts';
import { sounds } from './sounds.ts';

/** Verbs that begin with a character that writes a sound. */
const takesPart = /^(?:参[加与观会]|来到|发[言表]|达成)/;

/** 艾尔肯·吐尼亚孜: what is behind the last dot ends where something else can begin. */
export function dotted(doc: Doc, start: number, run: string, dot: number): NameCandidate[] {
  const out: NameCandidate[] = [];
  let ended = false;
  for (let end = start + dot + 2; end <= start + run.length; end++) {
    // 园长甲·乙的汇报: no name goes on over 的.
    const isOwner = doc.lexical.charAt(end) === '的';
    if (doc.lexical.charAt(end - 1) === '的') break;
    const ends = isOwner ? 2 : endsName(doc, end);
    const last = doc.lexical.slice(start + dot + 1, end);
    const next = doc.lexical.charAt(end);
    // 托合提|出席, and not 托合|提出.
    const begins =
      acts(doc, end) &&
      !(sounds.has(next) && /^.(?:出席|出任|参加|主持)/.test(doc.lexical.slice(end, end + 3)));
    const cut = sounds.has(next) && !begins ? 1.6 : 0;
    const foreign =
      (Array.from(last).every((c) => sounds.has(c)) ? 1.6 : 0) - cut - (last.length < 2 ? 2 : 0);
    if (last.includes('的')) break;
    if (ends === 0) continue;
    out.push({ start, end, score: ends + support(doc, start, end) + 1 + foreign - (ended ? 2.5 : 0) });
    // 索菲亚·林|说，: whatever it is written with, somebody says it.
    if (/^[说称道][，：“]/.test(doc.lexical.slice(end, end + 2))) ended = true;
    // Behind the first place where the name can well end, anything longer holds other words.
    if (
      last.length > 1 &&
      (!sounds.has(next) || saidAt(doc, end) || takesPart.test(doc.lexical.slice(end, end + 2)))
    )
      ended = true;
  }
  return out;
}
