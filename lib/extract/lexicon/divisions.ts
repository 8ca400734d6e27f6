import { shortForm } from './short-forms.ts';

export type DivisionLevel = 'province' | 'prefecture' | 'county' | 'township';

export interface Division {
  /** 2, 4, 6 or 9 digits: the code without its trailing zeros. */
  readonly code: string;
  readonly name: string;
  /** 内蒙古, 呼和浩特; null where nothing usable is left. */
  readonly short: string | null;
  readonly level: DivisionLevel;
}

export interface Divisions {
  readonly all: readonly Division[];
  readonly byCode: ReadonlyMap<string, Division>;
}

const levels: Readonly<Record<number, DivisionLevel>> = {
  2: 'province',
  4: 'prefecture',
  6: 'county',
  9: 'township',
};

/** Reads assets/lexicon/divisions.tsv. */
export function readDivisions(tsv: string): Divisions {
  const all: Division[] = [];
  const add = (code: string, name: string) => {
    const level = levels[code.length];
    if (level) all.push({ code, name, short: level === 'township' ? null : shortForm(name), level });
  };
  for (const line of tsv.split('\n')) {
    if (!line || line.startsWith('#')) continue;
    const [code = '', name = '', towns = ''] = line.split('\t');
    add(code, name);
    if (towns) for (const town of towns.split(' ')) add(code + town.slice(0, 3), town.slice(3));
  }
  return { all, byCode: new Map(all.map((d) => [d.code, d])) };
}
