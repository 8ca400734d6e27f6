import type { WebArticle, WholePage } from '#lib/domain/web-article.ts';

import {
  editorsIn,
  isBehind,
  isCredit,
  isScrap,
  pageIn,
  printedAs,
  sourceIn,
  writersIn,
} from './around-body.ts';
import { findBody } from './find-body.ts';
import { findTitle } from './find-title.ts';
import { founderFacts } from './founder.ts';
import { dayIn } from './page-dates.ts';
import { partsIn } from './page-parts.ts';
import { leftOutOf } from './left-out.ts';
import { clean, paragraphsOf, squeeze, type Paragraph } from './paragraphs.ts';
import { metaNames } from './press-systems.ts';

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
  const writers = founder.writers === undefined ? writersIn(near.map(({ text }) => text)) : [founder.writers];
  const published =
    dayOf(founder.published) ??
    dayOf(printed?.rest) ??
    dayOf(metas(document, metaNames.published)[0]) ??
    dayOf(document.querySelector('time[datetime]')?.getAttribute('datetime')) ??
    dayOf(nearLines.filter((line) => !line.includes('。')).join('\n')) ??
    dayOf(address);
  const article: WebArticle = {
    kicker: linesOf(founder.kicker),
    title,
    deck: linesOf(founder.deck),
    writers,
    editors: editorsIn([...endLines, ...nearLines, ...editorLines(all)]),
    paragraphs: ownParagraphs(found, title),
    outlet:
      printed?.outlet ?? sourceIn([...nearLines, ...endLines]) ?? outletOf(metas(document, metaNames.outlet)),
    published,
    page: pageIn(founder.page ?? '') ?? pageIn(printed?.rest ?? ''),
  };
  const parts = Math.max(1, ...all.flatMap(({ text }) => partsIn(text) ?? []));
  return { article, leftOut: leftOutOf(all, article), parts: parts > 1 ? parts : null };
}

const editorLines = (all: readonly Paragraph[]): string[] =>
  all
    .map(({ text }) => text)
    .filter((text) => text.length < 40 && /^[【（([]?(?:责任编辑|责编)\s*[:：]/u.test(text));

const dayOf = (text: string | null | undefined): string | null => (text ? dayIn(text) : null);

const linesOf = (text: string | undefined): string[] => (text === undefined ? [] : [text]);

/** Numbers, and what stands in front of a name, are none. */
function outletOf(values: readonly string[]): string | null {
  for (const value of values) {
    const name = value.replace(/^(?:来源|稿源)\s*[:：]\s*/u, '').split(/\s/u)[0] ?? '';
    if (/\p{Script=Han}/u.test(name)) return name;
  }
  return null;
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
    if (at < 6 && isCredit(text)) return false;
    return !(at < 4 && title !== null && squeeze(text) === squeeze(title));
  });
  // Lines behind the last sentence may be a list of names; with days and cut headlines among them they are other articles.
  const last = kept.findLastIndex(({ text }) => /[。！？…”）)】]$/u.test(text));
  if (last >= 0 && kept.slice(last + 1).some(({ text }) => isScrap(text))) kept.splice(last + 1);
  while (kept.length > 1 && isLeftOver(kept.at(-1)?.text ?? '')) kept.pop();
  return kept.filter(({ text }, at) => at < kept.length / 2 || !isBehind(text)).map(({ text }) => text);
}

const isLeftOver = (text: string): boolean => isBehind(text) || isScrap(text);
