import { placeRows } from './place-successions.ts';
import { bodyRows } from './body-successions.ts';

/**
 * Bodies and places that were renamed or re-formed. What is printed stays printed: an article of 2016 has 环境保护厅, one
 * of 2020 生态环境厅. They are found as one, down their line: who asks for 市场监督管理局 finds 工商行政管理局, who asks for
 * 工商行政管理局 does not find 质量技术监督局.
 */
export interface PlaceSuccession {
  /** Of the place as it is called today: its territory, as near as one code can say it. */
  readonly code: string;
  readonly before: string;
  readonly after: string;
  /** The year, month or day from which on it is called `after`. */
  readonly since: string;
  /** Who decided it. */
  readonly source: string;
}

export interface BodySuccession {
  /** Organs that ended; each may stand behind a region's name. */
  readonly before: readonly string[];
  readonly after: string;
  readonly since: string;
  readonly source: string;
}

export const placeSuccessions: readonly PlaceSuccession[] = placeRows.flatMap(([source, ...rows]) =>
  rows.map(([code, before, after, since]) => ({ code, before, after, since, source })),
);

export const bodySuccessions: readonly BodySuccession[] = bodyRows.flatMap(([source, since, ...rows]) =>
  rows.map(([before, after]) => ({ before: before.split('、'), after, since, source })),
);

/** What the place of this code was called on a day, ISO; null where that is its name of today, or no day is known. */
export function placeNameAt(code: string, day: string | null): string | null {
  if (day === null) return null;
  const rows = byCode.get(code)?.filter(({ since }) => day < since) ?? [];
  return [...rows].sort((a, b) => (a.since < b.since ? -1 : 1))[0]?.before ?? null;
}

const byCode = new Map<string, PlaceSuccession[]>();
for (const row of placeSuccessions) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);

/** The former names of the place of this code. */
export function formerPlaceNames(code: string): readonly string[] {
  return byCode.get(code)?.map(({ before }) => before) ?? [];
}

/** All names before and after this one in its line, without itself: of a place, a body, or a body of a place. */
export function kindredNames(name: string): readonly string[] {
  const found = new Set<string>();
  for (const step of [later, earlier]) {
    const queue = [name];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const other of step(next)) {
        if (other === name || found.has(other)) continue;
        found.add(other);
        queue.push(other);
      }
    }
  }
  return [...found];
}

function later(name: string): string[] {
  const bodies = bodySuccessions.flatMap(({ before, after }) =>
    before.flatMap((b) => withTail(name, b, after)),
  );
  const places = placeSuccessions.flatMap(({ before, after }) => withHead(name, before, after));
  return [...bodies, ...places];
}

function earlier(name: string): string[] {
  const bodies = bodySuccessions.flatMap(({ before, after }) =>
    before.flatMap((b) => withTail(name, after, b)),
  );
  const places = placeSuccessions.flatMap(({ before, after }) => withHead(name, after, before));
  return [...bodies, ...places];
}

/** A name of the centre begins with 国家, 国务院 or 中国 and is a whole name; others stand behind a region. */
function withTail(name: string, tail: string, other: string): string[] {
  if (name === tail) return [other];
  const isWhole = central.test(tail) || central.test(other);
  // 国家卫生健康委员会 is 卫生健康委员会 of no region.
  return !isWhole && name.endsWith(tail) && !longer(name, tail) ? [name.slice(0, -tail.length) + other] : [];
}

const central = /^(?:国家(?!税务局)|国务院|中国|中央)|[部署]$/u;

/** 食品药品监督管理局 is no 药品监督管理局: a longer organ of the table ends the name. */
function longer(name: string, tail: string): boolean {
  return tails.some((t) => t.length > tail.length && t.endsWith(tail) && name.endsWith(t));
}

const tails = bodySuccessions.flatMap(({ before, after }) => [...before, after]);

/** The organs of a league or prefecture are those of the city after it: 行政公署, 人民政府. */
function withHead(name: string, head: string, other: string): string[] {
  if (!name.startsWith(head)) return [];
  const rest = name.slice(head.length);
  const organ = /[盟区]$/u.test(other)
    ? rest.replace(/^人民政府(?=$|办)/u, '行政公署')
    : rest.replace(/^行政公署/u, '人民政府');
  return [other + (/市辖?区$|区$/u.test(other) && !/地区$/u.test(other) ? rest : organ)];
}
