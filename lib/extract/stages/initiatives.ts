import { clippedNames } from '#lib/extract/clipped.ts';
import type { Doc, FoundInitiative } from '#lib/extract/doc.ts';
import { awardsIn } from '#lib/extract/initiatives/awards.ts';
import { documentsIn, noticesIn } from '#lib/extract/initiatives/documents.ts';
import { headedIn } from '#lib/extract/initiatives/headed.ts';
import { heldEvents } from '#lib/extract/initiatives/held-events.ts';
import { joinEvents } from '#lib/extract/initiatives/joined-events.ts';
import { knownIn } from '#lib/extract/initiatives/known.ts';
import { lineWorks } from '#lib/extract/initiatives/line-works.ts';
import { observances } from '#lib/extract/initiatives/observances.ts';
import { lawsIn } from '#lib/extract/initiatives/laws.ts';
import { numberedEvents } from '#lib/extract/initiatives/numbered-events.ts';
import { numberedQuotes } from '#lib/extract/initiatives/numbered-quotes.ts';
import { meetingsIn } from '#lib/extract/initiatives/sessions.ts';
import { quotedWithHead } from '#lib/extract/initiatives/quoted-with-head.ts';
import { quotedIn } from '#lib/extract/initiatives/quoted.ts';
import { titledShows } from '#lib/extract/initiatives/titled-shows.ts';
import { waterWorks } from '#lib/extract/initiatives/water-works.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** Documents, quoted names, sessions of assemblies, names by their head word; then every repetition of them. */
export const initiatives: Stage = {
  id: 'initiatives',
  needs: ['words', 'places', 'organizations'],
  gives: ['initiatives'],
  run(doc) {
    const quoted = quotedIn(doc);
    const single = titledShows(doc, [
      ...documentsIn(doc),
      ...noticesIn(doc),
      ...quoted,
      ...quotedWithHead(doc),
      ...meetingsIn(doc),
      ...headedIn(doc, quoted),
      ...numberedEvents(doc),
      ...numberedQuotes(doc),
      ...heldEvents(doc),
      ...lawsIn(doc),
      ...waterWorks(doc),
      ...lineWorks(doc),
      ...observances(doc),
      ...awardsIn(doc),
    ]);
    const own = joinEvents(doc, single).flatMap((i) => bounded(doc, i));
    const known = knownIn(doc).filter((k) => !quoted.some((q) => q.start <= k.start && q.end >= k.end));
    const found = [...own, ...known.map((short) => meant(short, own))].map((i) => withAlias(doc, i));
    doc.initiatives.push(...found, ...repeated(doc, found), ...clipped(doc, found));
    doc.initiatives.sort((a, b) => a.start - b.start || b.end - a.end);
  },
};

/** The end of a dateline, and whom and how many a prize goes to. */
const before = /^.*[〕】］／]|^\d+余?[名人位个](?=第|“)|^[^“”]*(?:单位|集体|群体|团队|个人|同志)(?=“)/su;
/** 某科技城又添新平台: a sentence, and no name. */
const sentence = /又添|再添|新添|喜添|迎来|有了新/u;
/** 论坛主题是“某某”, 论坛设“某某”两个分论坛: what the quotation is, and no name. */
const says = /主题[是为]|^(?:论坛|大会|会议|活动|峰会|展会|博览会)(?:共|还|将|下)?设/u;

/** A name begins behind what cannot be in one; a sentence is none. */
function bounded(doc: Doc, found: FoundInitiative): FoundInitiative[] {
  const printed = doc.text.slice(found.start, found.end);
  if (found.type !== 'document' && (says.test(printed) || (!printed.includes('“') && sentence.test(printed))))
    return [];
  // 甲公司项目|总工: whose works, and not which.
  if (/(?:公司|集团)项目$/u.test(printed)) return [];
  // 某活动周|开幕式暨重点项目签约仪式: what opens has a name of its own.
  const opened = /^(.{6,}?(?:[节周展赛季月]|大会|博览会|论坛|年会))(?:开幕式|开幕会|闭幕式|闭幕会)暨/u.exec(printed)?.[1];
  if (opened && found.type !== 'document')
    return [{ ...found, end: found.start + opened.length, name: opened.replace(/\n/gu, '') }];
  // 全市农村集体|“三资”管理推进会: of what they confer, and nobody who gets it.
  const cut =
    found.type === 'meeting' && /^(?:全|\d{4}年)/u.test(printed)
      ? 0
      : (before.exec(printed)?.[0].length ?? 0);
  if (cut === 0) return [found];
  const start = found.start + cut;
  if (found.end - start < 4) return [];
  const outer = found.outer.start < start ? { ...found.outer, start } : found.outer;
  return [{ ...found, start, name: doc.text.slice(start, found.end), outer }];
}

/** What is called by a few of its characters. */
const clippable: ReadonlySet<string> = new Set(['meeting', 'award', 'project']);

/** （以下简称“指数”） */
function withAlias(doc: Doc, found: FoundInitiative): FoundInitiative {
  const alias = /^（(?:以下)?(?:简称|统称)[：]?“?([^”）]{2,12})”?）/.exec(doc.lexical.slice(found.outer.end));
  return alias?.[1] ? { ...found, alias: alias[1].replaceAll('\n', '') } : found;
}

/** The same name again, quoted or not, and its alias with or without 该 before it. */
function repeated(doc: Doc, found: readonly FoundInitiative[]): FoundInitiative[] {
  const out: FoundInitiative[] = [];
  const taken = new Set(found.map((f) => f.start));
  const seen = new Set<string>();
  for (const one of found) {
    const name = doc.text.slice(one.start, one.end);
    const words = [name, ...(one.alias ? [`“${one.alias}”`, `该${one.alias}`] : [])];
    for (const word of words) {
      if (seen.has(word) || (word === name && word.length < 4)) continue;
      seen.add(word);
      for (let at = doc.text.indexOf(word); at >= 0; at = doc.text.indexOf(word, at + word.length)) {
        if (taken.has(at) || (word !== name && one.alias !== null && at <= one.end + 12)) continue;
        const skip = word === name ? 0 : 1;
        const range = { start: at + skip, end: at + word.length - (word.startsWith('“') ? 1 : 0) };
        out.push({
          ...one,
          ...range,
          outer: { start: at, end: at + word.length },
          rule: 'initiative.repeated',
          alias: null,
          weight: one.weight - 0.5,
        });
      }
    }
  }
  return out;
}

/** 冬运会 beside 新疆维吾尔自治区第十届冬季运动会: a short name that many meetings share is that of the article's own. */
function meant(short: FoundInitiative, own: readonly FoundInitiative[]): FoundInitiative {
  if (short.type !== 'meeting' || !short.name.endsWith('会') || short.name.length > 8) return short;
  const full = own.find(
    ({ type, name }) =>
      type === 'meeting' &&
      name.length > short.name.length &&
      standsIn(short.name, name.replaceAll('\n', '')),
  );
  if (!full) return short;
  const { start, end, outer, weight } = short;
  return { ...full, start, end, outer, weight, rule: 'initiative.short', alias: null };
}

/** Its characters in their order, the last of them at the end. */
function standsIn(short: string, full: string): boolean {
  let at = -1;
  return (
    full.at(-1) === short.at(-1) && Array.from(short).every((one) => (at = full.indexOf(one, at + 1)) >= 0)
  );
}

/** 兰洽会 for 第三十二届中国兰州投资贸易洽谈会. */
function clipped(doc: Doc, found: readonly FoundInitiative[]): FoundInitiative[] {
  const out: FoundInitiative[] = [];
  const seen = new Set<string>();
  for (const full of found) {
    if (!clippable.has(full.type) || full.name.length < 6 || seen.has(full.name)) continue;
    seen.add(full.name);
    for (const range of clippedNames(
      doc,
      full,
      found.map((f) => f.outer),
    ))
      out.push({ ...full, ...range, outer: range, rule: 'initiative.short', alias: null, weight: 6 });
  }
  return out;
}
