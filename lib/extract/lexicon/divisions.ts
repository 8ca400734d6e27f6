import { shortForm } from './short-forms.ts';
import { Towns } from './towns.ts';

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
  /** Provinces, prefectures and counties. */
  readonly all: readonly Division[];
  readonly towns: Towns;
  /** Of any level, by its code. */
  of(code: string): Division | undefined;
}

const levels: Readonly<Record<number, DivisionLevel>> = { 2: 'province', 4: 'prefecture', 6: 'county' };

/** Reads assets/lexicon/divisions.tsv. */
export function readDivisions(tsv: string): Divisions {
  const all: Division[] = [];
  const towns = new Towns();
  for (const line of tsv.split('\n')) {
    if (!line || line.startsWith('#')) continue;
    const [code = '', name = '', list = ''] = line.split('\t');
    const level = levels[code.length];
    if (level) all.push({ code, name, short: shortForm(name), level });
    if (list) towns.add(code, list);
  }
  const byCode = new Map(all.map((d) => [d.code, d]));
  return { all, towns, of: (code) => byCode.get(code) ?? towns.of(code) };
}
