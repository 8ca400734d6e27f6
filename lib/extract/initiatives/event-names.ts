import type { Doc } from '#lib/extract/doc.ts';
import { initiativeHeads } from '#lib/extract/lexicon/initiatives.ts';

/** 校庆大会|暨|某论坛: two events in one, each with its own head; where they are joined, else 0. */
export function firstOfTwo(doc: Doc, start: number, end: number): number {
  const at = doc.lexical.slice(start, end).indexOf('暨');
  if (at <= 5) return 0;
  const head = doc.byEnd.get('initiativeHead')?.get(start + at)?.[0];
  // 国际妇女节暨表彰|大会: what only says what is done there is no second name.
  const second = doc.lexical.slice(start + at + 1, end);
  const isSecond =
    second.length > 5 && !/^(?:表彰|动员|总结|颁奖|推进|部署|现场|学习|交流|工作)/.test(second);
  const isEvent =
    head !== undefined && /^(?:meeting|campaign)$/.test(initiativeHeads[head.value]?.type ?? '');
  return isEvent && head.end - head.start > 1 && isSecond ? start + at : 0;
}

/** 某论坛|开幕式: the event, and not the hour in which it opens. */
export function ceremonyLength(doc: Doc, head: number, start: number, end: number): number {
  const own = /^(?:开幕|闭幕)(?:式|会|仪式|大会)$/.exec(doc.lexical.slice(head, end))?.[0] ?? '';
  const isOfEvent = own !== '' && head - start > 3 && (doc.byEnd.get('initiativeHead')?.has(head) ?? false);
  return isOfEvent ? own.length : 0;
}
