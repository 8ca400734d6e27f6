import type { ArticleDraft, BylineName } from '#lib/domain/article.ts';
import { joinLines, type LineSpan } from '#lib/text/join-lines.ts';
import { appendParagraphs, composeOffsets, sliceMapped, type MappedText } from '#lib/text/source-text.ts';

import type { ArticlePlan } from './article-plan.ts';
import { bylineNames } from './byline-names.ts';
import { openingByline, photoCreditOf, signOffOf } from './byline-marks.ts';
import { withoutBreaks } from './broken-names.ts';
import { withInner } from './captions.ts';
import { continuedFrom, continuedOn } from './continuation.ts';
import { beginsLikeNews } from './dateline.ts';
import { headOf, noWords, type HeadLine, type WordEnd } from './head-lines.ts';
import { wordsAcross, type PageLine } from './page-line.ts';
import type { Stop } from './page-stops.ts';
import { bigramsOf, sharedWith } from './shared-words.ts';
import { isItem } from './stop-facts.ts';
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
  const words = [...(plan.lead ?? [])]
    .concat(
      own.flatMap((stop, i) => [
        ...(i === 0 ? [] : stop.heads),
        stop.prose,
        // （本报记者 王山） in a line of its own is printed as the end of the text.
        ...stop.closing.filter((unit) => unit.kind === 'closes'),
      ]),
    )
    .concat(plan.rest);
  const body = withInner(words, plan.inner ?? []);
  const column = body.map(columnOf).find((width) => width !== null) ?? null;
  const head = plan.head ?? headOf(plan.heads, body.map((unit) => unit.tight).join(''), column, wordEnd);
  const joined = joinLines(clean.text, body.map(spansOf));
  const from = continuedFrom(joined.text);
  const cut = endOf(joined.text);
  const running = sliceMapped(joined, from?.length ?? 0, Math.max(cut.end, from?.length ?? 0));
  // 7月28日，某某到某地…: words under a picture that tell news are a paragraph of the report.
  const words0 = bigramsOf(joined.text.replace(/\s/gu, ''));
  const told = (plan.captions ?? []).filter(
    (unit) => beginsLikeNews(unit.tight) && sharedWith(unit.tight, words0) > 0.2,
  );
  const inner =
    told.length === 0 ? running : appendParagraphs(running, joinLines(clean.text, told.map(spansOf)));
  const captions = (plan.captions ?? [])
    .filter((unit) => !told.includes(unit))
    .map((unit) => joinLines(clean.text, [spansOf(unit)]).text);
  const lineText = (line: HeadLine): string => joinLines(clean.text, [line.spans]).text;
  return {
    kicker: head.kicker.map(lineText),
    headline: head.headline ? lineText(head.headline) : null,
    deck: head.deck.map(lineText),
    byline: bylineOf(own, [...(plan.captions ?? []), ...(plan.inner ?? [])]),
    dateline: own.map((stop) => stop.prose.dateline?.day).find((day) => typeof day === 'string') ?? null,
    continuedFrom: from?.page ?? null,
    continuedOn: cut.page,
    text: inner.text,
    ...(captions.length > 0 ? { captions } : {}),
    offsets: composeOffsets(clean.offsets, inner.offsets),
  };
}

interface End {
  readonly end: number;
  readonly names: readonly BylineName[];
  readonly page: string | null;
}

/** What stands at the end of a body: its sign-off, which belongs to it, and 下转第2版, before which it ends. */
function endOf(text: string): End {
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

function bylineOf(own: readonly Stop[], captions: readonly Unit[]): BylineName[] {
  const names: BylineName[] = [];
  for (const unit of own.flatMap((stop) => stop.opening)) names.push(...namesOf(unit));
  for (const stop of own) {
    const { prose } = stop;
    // Writers stand in the first words, and captions are short.
    if (prose.dateline || prose === own[0]?.prose)
      names.push(...openingByline(wordsOf(prose.lines.slice(0, 20))));
    if (prose.tight.length < 300 && /[道影摄攝图圖][）)]?$/u.test(prose.tight))
      names.push(...photoCreditOf(wordsOf(prose.lines)));
    // ●6月30日，…。（王 山）: each of several short news has its writers.
    if (isItem(stop)) names.push(...(signOffOf(wordsOf(prose.lines.slice(-4)))?.names ?? []));
  }
  for (const unit of captions) names.push(...photoCreditOf(wordsOf(unit.lines)));
  // Behind （本报记者 王山） may stand 下转第3版, a paragraph by itself.
  const last = own.slice(-2).flatMap((stop) => stop.prose.lines);
  names.push(...endOf(wordsOf(last.slice(-6))).names);
  for (const unit of own.flatMap((stop) => stop.closing)) names.push(...namesOf(unit));
  return known(names);
}

/** As printed, but for what line breaks cut. */
const wordsOf = (lines: readonly PageLine[]): string => withoutBreaks(wordsAcross(lines));

function namesOf(unit: Unit): BylineName[] {
  const names = bylineNames(wordsAcross(unit.lines));
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
