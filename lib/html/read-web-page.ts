import type { WebArticle, WholePage } from '#lib/domain/web-article.ts';

import {
  editorsIn,
  isBehind,
  isCredit,
  isPrintedAs,
  isScrap,
  outletBeside,
  pageIn,
  printedAs,
  sourceIn,
  writersIn,
} from './around-body.ts';
import { findBody } from './find-body.ts';
import { findTitle } from './find-title.ts';
import { founderFacts } from './founder.ts';
import { fieldsOf } from './labelled-fields.ts';
import { momentIn } from './page-dates.ts';
import { partsIn } from './page-parts.ts';
import { leftOutOf } from './left-out.ts';
import { clean, paragraphsOf, squeeze, type Paragraph } from './paragraphs.ts';
import { factSelectors, metaNames, platformNames } from './press-systems.ts';

/**
 * The article of a web page and what the page says of it, null where nothing reads like one. `address` is the page's, if it
 * is known. The document is only read: it may be a live page.
 */
export function readWebPage(document: Document, address: string | null): WebArticle | null {
  return readWholePage(document, address)?.article ?? null;
}

/** The same, and what the page shows besides. */
export function readWholePage(document: Document, address: string | null): WholePage | null {
  const found = findBody(document);
  if (found.length === 0) return null;
  const all = paragraphsOf(document.body);
  const founder = founderFacts(document);
  const { above, below } = around(all, found);
  const near = [...above.slice(-14), ...found.slice(0, 5)];
  const nearLines = near.map(({ text }) => text).filter((text) => text.length < 120);
  const endLines = [...found.slice(-4), ...below.slice(0, 30)].map(({ text }) => text);
  const title =
    founder.title ??
    findTitle(
      metas(document, metaNames.title),
      clean(document.title),
      [...above, ...found.slice(0, 4)],
      onlyHeading(document),
    );
  const printed = printedAs([...endLines, ...nearLines]);
  const [nearFields, endFields] = [nearLines.flatMap(fieldsOf), endLines.flatMap(fieldsOf)];
  const writers = founder.writers === undefined ? writersIn(nearFields) : [founder.writers];
  const moments = [
    founder.published,
    printed?.rest,
    metas(document, metaNames.published)[0],
    document.querySelector('time[datetime]')?.getAttribute('datetime'),
    nearLines.filter((line) => !line.includes('。')).join('\n'),
    address,
  ].flatMap((text) => (text ? (momentIn(text) ?? []) : []));
  const published = moments[0]?.day ?? null;
  const time = moments.find(({ day, time: said }) => day === published && said !== null)?.time;
  const article: WebArticle = {
    kicker: linesOf(founder.kicker ?? printedAt(document, factSelectors.kicker)),
    title,
    deck: linesOf(founder.deck ?? printedAt(document, factSelectors.deck)),
    writers,
    editors: editorsIn([...endFields, ...nearFields, ...editorLines(all)]),
    paragraphs: ownParagraphs(found, title),
    outlet:
      printed?.outlet ??
      sourceIn([...nearFields, ...endFields]) ??
      outletOf([printedAt(document, factSelectors.outlet) ?? '', ...metas(document, metaNames.outlet)]) ??
      outletBeside(nearLines),
    published,
    ...(time && { time }),
    page: pageIn(founder.page ?? '') ?? pageIn(printed?.rest ?? ''),
  };
  const parts = Math.max(1, ...all.flatMap(({ text }) => partsIn(text) ?? []));
  return { article, leftOut: leftOutOf(all, article), parts: parts > 1 ? parts : null };
}

const editorLines = (all: readonly Paragraph[]): string[] =>
  all
    .map(({ text }) => text)
    .filter((text) => text.length < 40 && /^[【（([]?(?:责任编辑|责编)\s*[:：]/u.test(text));

const linesOf = (text: string | undefined): string[] => (text === undefined ? [] : [text]);

/** Numbers, and what stands in front of a name, are none. */
function outletOf(values: readonly string[]): string | null {
  for (const value of values) {
    const name = value.replace(/^(?:来源|稿源)\s*[:：]\s*/u, '').split(/\s/u)[0] ?? '';
    if (/\p{Script=Han}/u.test(name) && !platformNames.includes(name)) return name;
  }
  return null;
}

/** The words at the first of some places that has any. */
function printedAt(document: Document, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const text = clean(document.querySelector(selector)?.textContent ?? '');
    if (text !== '' && text.length <= 120) return text;
  }
  return undefined;
}

function metas(document: Document, names: readonly string[]): string[] {
  const said = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta'))
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      const value = clean(meta.getAttribute('content') ?? '');
      if (name !== undefined && value !== '' && !said.has(name)) said.set(name, value);
    }
  return names.flatMap((name) => said.get(name) ?? []);
}

/** What stands above the first words of the body and below its last. */
function around(
  all: readonly Paragraph[],
  body: readonly Paragraph[],
): { above: Paragraph[]; below: Paragraph[] } {
  const long = body.filter(({ text }) => text.length >= 20);
  const at = all.findIndex(({ text }) => text === (long[0] ?? body[0])?.text);
  const end = all.findLastIndex(({ text }) => text === (long.at(-1) ?? body.at(-1))?.text);
  return { above: all.slice(0, Math.max(0, at)), below: end < 0 ? [] : all.slice(end + 1) };
}

/** A logo is often the first of several, or a link. */
function onlyHeading(document: Document): string | null {
  const [first, second] = document.querySelectorAll('h1');
  if (!first || second || first.querySelector('a') || first.closest('a')) return null;
  const text = clean(first.textContent);
  return text.length >= 4 && text.length <= 120 ? text : null;
}

/** The body without what a page repeats, links and credits in it. */
function ownParagraphs(found: readonly Paragraph[], title: string | null): string[] {
  const kept = found.filter(({ text, linked }, at) => {
    if (linked * 2 > text.length || partsIn(text) !== null) return false;
    if (isPrintedAs(text)) return false;
    return !(at < 6 && isCredit(text));
  });
  kept.splice(...titleAgain(kept, title));
  // Lines behind the last sentence may be a list of names; with days and cut headlines among them they are other articles.
  const last = kept.findLastIndex(({ text }) => /[。！？…”）)】]$/u.test(text));
  if (last >= 0 && kept.slice(last + 1).some(({ text }) => isScrap(text))) kept.splice(last + 1);
  while (kept.length > 1 && isLeftOver(kept.at(-1)?.text ?? '')) kept.pop();
  return kept.filter(({ text }, at) => at < kept.length / 2 || !isBehind(text)).map(({ text }) => text);
}

/** Where the first lines of a body are the headline once more, in one line or broken: from which on, and how many. */
function titleAgain(kept: readonly Paragraph[], title: string | null): [number, number] {
  const wanted = squeeze(title ?? '');
  for (let from = 0; wanted !== '' && from < Math.min(4, kept.length); from++) {
    let joined = '';
    for (let at = from; at < kept.length && joined.length < wanted.length; at++) {
      joined += squeeze(kept[at]?.text ?? '');
      if (joined === wanted) return [from, at - from + 1];
    }
  }
  return [0, 0];
}

const isLeftOver = (text: string): boolean => isBehind(text) || isScrap(text);
