import type { ArticleDraft, BylineName } from '#lib/domain/article.ts';
import { joinLines, type LineSpan } from '#lib/text/join-lines.ts';
import { appendParagraphs, composeOffsets, sliceMapped, type MappedText } from '#lib/text/source-text.ts';

import type { ArticlePlan } from './article-plan.ts';
import { bylineNames } from './byline-names.ts';
import { openingByline, photoCreditOf, signOffOf } from './byline-marks.ts';
import { continuedFrom, continuedOn } from './continuation.ts';
import { headOf, noWords, type HeadLine, type WordEnd } from './head-lines.ts';
import type { Stop } from './page-stops.ts';
import { columnOf, type Unit } from './page-units.ts';

const spansOf = (unit: Unit): LineSpan[] => unit.lines.flatMap((line) => line.spans);

/** The article a plan describes, with offsets into the capture's own text. */
export function buildArticle(
  clean: MappedText,
  stops: readonly Stop[],
  plan: ArticlePlan,
  wordEnd: WordEnd = noWords,
): ArticleDraft {
  const own = stops.slice(plan.first, plan.end);
  const body = own
    .flatMap((stop, i) => [
      ...(i === 0 ? [] : stop.heads),
      stop.prose,
      // （本报记者 王山） in a line of its own is printed as the end of the text.
      ...stop.closing.filter((unit) => unit.kind === 'closes'),
    ])
    .concat(plan.rest);
  const column = body.map(columnOf).find((width) => width !== null) ?? null;
  const head = plan.head ?? headOf(plan.heads, body.map((unit) => unit.tight).join(''), column, wordEnd);
  const joined = joinLines(clean.text, body.map(spansOf));
  const from = continuedFrom(joined.text);
  const cut = cutEnd(joined.text);
  const running = sliceMapped(joined, from?.length ?? 0, Math.max(cut.end, from?.length ?? 0));
  const captions = joinLines(clean.text, (plan.captions ?? []).map(spansOf));
  const inner = captions.text === '' ? running : appendParagraphs(running, captions);
  const lineText = (line: HeadLine): string => joinLines(clean.text, [line.spans]).text;
  return {
    kicker: head.kicker.map(lineText),
    headline: head.headline ? lineText(head.headline) : null,
    deck: head.deck.map(lineText),
    byline: bylineOf(own, plan.captions ?? [], cut.names),
    dateline: own.map((stop) => stop.prose.dateline?.day).find((day) => typeof day === 'string') ?? null,
    continuedFrom: from?.page ?? null,
    continuedOn: cut.page,
    text: inner.text,
    offsets: composeOffsets(clean.offsets, inner.offsets),
  };
}

interface End {
  readonly end: number;
  readonly names: readonly BylineName[];
  readonly page: string | null;
}

/** What stands at the end of a body: its sign-off, which belongs to it, and 下转第2版, before which it ends. */
function cutEnd(text: string): End {
  const names: BylineName[] = [];
  let page: string | null = null;
  let end = text.length;
  let at = text.length;
  for (let turn = 0; turn < 4; turn++) {
    const rest = text.slice(Math.max(0, at - 100), at);
    const on = continuedOn(rest);
    const sign = on ? null : signOffOf(rest);
    if (!on && !sign) break;
    if (on) {
      page ??= on.page;
      if (end === at) end -= on.length;
    }
    if (sign) names.push(...sign.names);
    at -= on?.length ?? sign?.length ?? 0;
  }
  return { end, names, page };
}

function bylineOf(
  own: readonly Stop[],
  captions: readonly Unit[],
  signed: readonly BylineName[],
): BylineName[] {
  const names: BylineName[] = [];
  for (const unit of own.flatMap((stop) => stop.opening)) names.push(...namesOf(unit));
  for (const paragraph of own) {
    const words = paragraph.prose.lines.map((line) => line.text).join('');
    if (paragraph.prose.dateline || paragraph === own[0]) names.push(...openingByline(words));
    if (words.length < 300) names.push(...photoCreditOf(words));
  }
  for (const unit of captions) names.push(...photoCreditOf(unit.lines.map((line) => line.text).join('')));
  names.push(...signed);
  for (const unit of own.flatMap((stop) => stop.closing)) names.push(...namesOf(unit));
  return known(names);
}

function namesOf(unit: Unit): BylineName[] {
  const text = unit.lines.map((line) => line.text).join('');
  const names = bylineNames(text);
  return unit.kind === 'editor' ? names.map(({ name }) => ({ name, role: 'editor' as const })) : names;
}

/** Each name once; a role that is known replaces `unknown`. */
function known(names: readonly BylineName[]): BylineName[] {
  const out = new Map<string, BylineName>();
  for (const entry of names) {
    const before = out.get(entry.name);
    if (!before || (before.role === 'unknown' && entry.role !== 'unknown')) out.set(entry.name, entry);
  }
  return [...out.values()];
}
