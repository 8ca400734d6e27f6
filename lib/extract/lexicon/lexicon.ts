import { CharSet } from '#lib/text/char-set.ts';
import { formerPlaceNames } from '#lib/domain/successions.ts';

import { namedBodies } from './bodies.ts';
import { readDivisions, type Division, type Divisions } from './divisions.ts';
import { initiativeHeads } from './initiatives.ts';
import { centralOrgans, departmentHeads, nameHeads, organPrefixes, organs, topics } from './organs.ts';
import { clippedForm, shortForm } from './short-forms.ts';
import { nameElements } from './name-elements.ts';
import { honorifics, roles, titleHeads, titleModifiers } from './titles.ts';
import { programmes } from './programmes.ts';
import { Trie } from './trie.ts';
import { nounBoundaries, personVerbs, speechVerbs } from './verbs.ts';
import { facilityHeads } from './facilities.ts';
import { relativeRegions } from './words.ts';

/** The texts of assets/lexicon, handed in so that this room reads no file. */
export interface LexiconTexts {
  readonly divisions: string;
  readonly countries: string;
  readonly surnames: string;
}

export const lexicalClasses = [
  'division',
  'country',
  'relative',
  'organ',
  'central',
  'prefix',
  'topic',
  'department',
  'nameHead',
  'title',
  'modifier',
  'honorific',
  'role',
  'speech',
  'verb',
  'boundary',
  'body',
  'initiativeHead',
  'facility',
  'nameElement',
  'programme',
] as const;
export type LexicalClass = (typeof lexicalClasses)[number];

export interface DivisionName {
  readonly word: string;
  readonly full: boolean;
  readonly divisions: readonly Division[];
}

export interface Lexicon {
  readonly trie: Trie;
  readonly divisions: Divisions;
  /** By value of a `division` word of the trie. */
  readonly divisionNames: readonly DivisionName[];
  /** What a word that is found as a division stands for. */
  divisionNamed(word: string): DivisionName | undefined;
  readonly countries: ReadonlyMap<string, string>;
  readonly surnames: {
    readonly frequent: CharSet;
    readonly single: CharSet;
    readonly compound: ReadonlySet<string>;
  };
}

export function loadLexicon(texts: LexiconTexts): Lexicon {
  const trie = new Trie();
  const add = (wordClass: LexicalClass, words: Iterable<string>) => {
    const id = lexicalClasses.indexOf(wordClass);
    for (const word of words) trie.add(word, id);
  };
  const divisions = readDivisions(texts.divisions);
  const divisionNames = nameDivisions(divisions);
  const divisionClass = lexicalClasses.indexOf('division');
  divisionNames.forEach(({ word }, value) => {
    trie.add(word, divisionClass, value);
  });
  const countries = new Map(
    rows(texts.countries).map((line) => {
      const [code = '', name = ''] = line.split('\t');
      return [name, code] as const;
    }),
  );
  add('country', countries.keys());
  add('relative', Object.keys(relativeRegions));
  add('organ', Object.keys(organs));
  add('central', Object.keys(centralOrgans));
  add('prefix', Object.keys(organPrefixes));
  add('body', Object.keys(namedBodies));
  add('topic', topics);
  add('department', departmentHeads);
  add('nameHead', Object.keys(nameHeads));
  add('title', new Set(titleHeads));
  add('modifier', titleModifiers);
  add('honorific', honorifics);
  add('role', new Set(roles));
  add('speech', speechVerbs);
  add('verb', personVerbs);
  add('boundary', new Set(nounBoundaries));
  add('facility', facilityHeads);
  add('nameElement', new Set(nameElements.split(' ')));
  add('programme', Object.values(programmes).flat());
  const headClass = lexicalClasses.indexOf('initiativeHead');
  initiativeHeads.forEach(({ words }, value) => {
    for (const word of words) trie.add(word, headClass, value);
  });
  const [frequent = '', rare = '', compound = '', rarest = ''] = rows(texts.surnames);
  return {
    trie,
    divisions,
    divisionNames,
    divisionNamed: namedIn(divisions, divisionNames),
    countries,
    surnames: {
      frequent: new CharSet(Array.from(frequent).slice(0, 300)),
      single: new CharSet(frequent + rare + rarest),
      compound: new Set(compound.split(' ')),
    },
  };
}

function rows(text: string): string[] {
  return text.split('\n').filter((line) => line && !line.startsWith('#'));
}

/** A town's name is joined with what else bears it; the short form of something else gives way to it. */
function namedIn(
  { towns }: Divisions,
  names: readonly DivisionName[],
): (word: string) => DivisionName | undefined {
  const byWord = new Map(names.map((name) => [name.word, name]));
  const joined = new Map<string, DivisionName>();
  return (word) => {
    const known = joined.get(word);
    if (known) return known;
    const own = byWord.get(word);
    const of = towns.named(word);
    if (of.length === 0) return own;
    const name = { word, full: true, divisions: own?.full ? [...own.divisions, ...of] : of };
    joined.set(word, name);
    return name;
  };
}

function nameDivisions(divisions: Divisions): DivisionName[] {
  const byWord = new Map<string, { full: Division[]; short: Division[] }>();
  const slot = (word: string) => {
    const known = byWord.get(word);
    if (known) return known;
    const fresh = { full: [], short: [] };
    byWord.set(word, fresh);
    return fresh;
  };
  for (const division of divisions.all) {
    slot(division.name).full.push(division);
    if (division.short) slot(division.short).short.push(division);
    const clipped = clippedForm(division.name);
    if (clipped) slot(clipped).full.push(division);
    for (const former of formerPlaceNames(division.code)) {
      slot(former).full.push(division);
      const short = shortForm(former);
      if (short && short !== division.short) slot(short).short.push(division);
    }
  }
  return [...byWord].map(([word, { full, short }]) =>
    full.length > 0 ? { word, full: true, divisions: full } : { word, full: false, divisions: short },
  );
}
