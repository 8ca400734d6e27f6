import type { Unit } from './page-units.ts';
import { signOffOf } from './byline-marks.ts';
import { continuedOn } from './continuation.ts';

/** A paragraph with what stands between it and the paragraph before: the places where an article may begin. */
export interface Stop {
  /** Headline lines in front of it, of this article or of the one that ends here. */
  readonly heads: readonly Unit[];
  /** Writers named in front of it. */
  readonly opening: readonly Unit[];
  readonly prose: Unit;
  /** Writers and editors named behind it. */
  readonly closing: readonly Unit[];
  /** A sign-off or 下转第2版 says that its article ends here. */
  readonly isClosed: boolean;
}

export interface StopList {
  readonly stops: readonly Stop[];
  /** Headline lines behind the last paragraph. */
  readonly rest: readonly Unit[];
}

interface OpenStop {
  heads: Unit[];
  opening: Unit[];
  prose: Unit;
  closing: Unit[];
}

const longestHead = 8;

/** Groups units around paragraphs. Lists of short lines too long for a headline are body. */
export function stopsOf(units: readonly Unit[]): StopList {
  const stops: OpenStop[] = [];
  let heads: Unit[] = [];
  let opening: Unit[] = [];
  const addProse = (prose: Unit): void => {
    stops.push({ heads, opening, prose, closing: [] });
    heads = [];
    opening = [];
  };
  const signatures = new Set(units.filter((_, at) => isSignature(units, at)));
  const parts = units.filter((unit) => unit.kind !== 'furniture' || signatures.has(unit));
  for (const [at, unit] of parts.entries()) {
    const last = stops.at(-1);
    if (unit.kind === 'prose' || signatures.has(unit)) addProse(unit);
    else if (unit.kind === 'heading') {
      heads.push(unit);
      if (heads.length > longestHead) {
        for (const listed of heads.splice(stops.length === 0 ? 2 : 0)) addProse(listed);
      }
    } else if (belongsAbove(unit, parts, at) && last) last.closing.push(unit);
    else opening.push(unit);
  }
  for (const unit of opening) stops.at(-1)?.closing.push(unit);
  return { stops: stops.map((stop) => ({ ...stop, isClosed: isClosed(stop) })), rest: heads };
}

const issuer =
  /^[\p{Script=Han}（）()]{4,30}(?:委员会|办公厅|办公室|人民政府|政府|管理局|[局厅部委会院社]|集团|公司|学校|大学|指挥部)$/u;
const day = /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/u;

/** 自治区政协办公厅 / 2026年8月26日 below a text: who issued it, and when. Both lines are its own. */
function isSignature(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  const isIssuer = (one: Unit | undefined) =>
    one !== undefined && one.lines.length === 1 && issuer.test(one.tight);
  const isDay = (one: Unit | undefined) => one?.kind === 'furniture' && day.test(one.tight);
  if (unit?.kind === 'heading')
    return isIssuer(unit) && isDay(units[at + 1]) && units[at - 1]?.kind === 'prose';
  return isDay(unit) && isIssuer(units[at - 1]) && units[at - 2]?.kind === 'prose';
}

/** （韩明通） is of the text above; a line of writers between text and a headline is too. */
function belongsAbove(unit: Unit, parts: readonly Unit[], at: number): boolean {
  if (unit.kind === 'closes' || unit.kind === 'editor') return true;
  const above = parts[at - 1]?.kind;
  const below = parts[at + 1]?.kind;
  if (above !== 'prose' && above !== 'closes') return false;
  return below === 'heading' || (unit.kind === 'either' && parts[at + 1]?.dateline !== null);
}

function isClosed(stop: OpenStop): boolean {
  const end = stop.prose.lines
    .slice(-4)
    .map((line) => line.text)
    .join('');
  return stop.closing.length > 0 || signOffOf(end) !== null || continuedOn(end) !== null;
}
