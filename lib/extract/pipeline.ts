import { addressedPersons } from './stages/addressed.ts';
import { arbitrate } from './stages/arbitrate.ts';
import { facilities } from './stages/facilities.ts';
import { figures } from './stages/figures.ts';
import { initiatives } from './stages/initiatives.ts';
import { leftPlaces } from './stages/model-places.ts';
import { organizations } from './stages/organizations.ts';
import { persons } from './stages/persons.ts';
import { places } from './stages/places.ts';
import { posts } from './stages/posts.ts';
import { relate } from './stages/relate.ts';
import { resolve } from './stages/resolve.ts';
import { sentences } from './stages/sentences.ts';
import { tag } from './stages/tag.ts';
import { words } from './stages/words.ts';
import type { Stage } from './stage.ts';

/** The order of reading, and why each stage stands where it does. */
export const pipeline: readonly Stage[] = [
  sentences, // nothing found later may cross a sentence
  words, // one linear scan; every grammar below works on its matches
  tag, // the statistical tagger: candidates for the grammars
  places, // regions first: bodies are named after them
  organizations, // before names: 自治区政协 must not be searched for people
  facilities, // what is left with a place's head word and is no body
  initiatives, // may hold places and bodies in their names
  persons, // by titles, lists, verbs; needs to know what is a place or a body
  leftPlaces, // after people: many a surname and given name look like a place
  posts, // chains of titles around the names
  addressedPersons, // 杨部长, 该局局长: only who holds a post can be meant
  arbitrate, // which of overlapping names stand
  resolve, // what each name means: one entity for all its names
  relate, // what the sentences say of them
  figures, // what they count and measure
];
