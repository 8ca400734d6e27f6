import type { Doc, DraftEntity, DraftMention, Range } from '#lib/extract/doc.ts';
import { indicatorOf } from './indicator.ts';

export interface Headed {
  readonly words: { readonly printed: string; readonly lexical: string };
  readonly subject: DraftEntity | null;
  /** 全市 is meant by the sentences behind, too. */
  readonly lasting: boolean;
}

/** The name that a clause begins with is whose figure it is, and no part of what is measured. */
export function withoutSubject(
  doc: Doc,
  sentence: Range,
  clause: number,
  words: string,
  names: readonly DraftMention[],
): Headed {
  const start = sentence.start + clause;
  const end = start + words.length;
  const inside = names.filter((m) => m.start >= start && m.end <= end && m.entity.kind !== 'person');
  const part = (a: number, b: number) => ({
    printed: doc.text.slice(a, b),
    lexical: doc.lexical.slice(a, b),
  });
  const first = inside[0];
  const meant = deictic.exec(doc.lexical.slice(start, end));
  if (meant && (!first || first.start >= start + meant.index + meant[0].length))
    return { words: part(start + meant[0].length, end), subject: meantBy(doc, start, meant), lasting: true };
  if (!first) return { words: part(start, end), subject: null, lasting: false };
  const room = first.found?.kind === 'initiative' ? first.found.outer : first;
  const before = doc.text.slice(start, room.start);
  if (indicatorOf(before) !== '' && !/^(?:[位处]于|由|在|对|据)?$/.test(before)) {
    // 首批接入粤港澳大湾区11个城市的: what describes the counted goes with its names.
    return { words: part(start, words.endsWith('的') ? room.start : end), subject: null, lasting: false };
  }
  // 福州市台江区: the innermost of a chain of places.
  let last = first;
  for (const next of inside) if (next.start === last.end && next.entity.kind === 'place') last = next;
  const to = last.found?.kind === 'initiative' ? last.found.outer.end : last.end;
  return { words: part(behindList(doc, inside, to, end), end), subject: last.entity, lasting: false };
}

/** 甲县、乙县等5个县: the names that go on with the first, and the words that close their list. */
function behindList(doc: Doc, names: readonly DraftMention[], from: number, to: number): number {
  let end = from;
  for (const next of names)
    if (next.start > end && /^[、和及与]$/.test(doc.text.slice(end, next.start))) end = next.end;
  const close = /^等[\d多余家个名位]*(?:企业|单位|部门|公司|地区|地|国家|省份|城市)?/.exec(
    doc.lexical.slice(end, to),
  );
  return end + (close?.[0].length ?? 0);
}

/** 全市, 该项目: the place of that kind or the undertaking that was named last. */
const deictic =
  /^(?:其中，?|截至|目前|今年|全年|同时|此外|\d{4}年|预计|，|\s)*(?:[全我该本]([省市县区旗盟州镇乡])|[该本此](?:届|次)?(项目|工程|平台|园区|计划|行动|活动|联赛|赛事|基地|展会|博览会)|(平台|项目)(?=总))/;

function meantBy(doc: Doc, before: number, word: RegExpExecArray): DraftEntity | null {
  const kind = word[1];
  const meant = doc.mentions.findLast(
    (m) =>
      m.end <= before &&
      (kind === undefined
        ? m.entity.kind === 'initiative'
        : m.entity.kind === 'place' && m.entity.name.endsWith(kind)),
  );
  return meant?.entity ?? null;
}
