import { foreignTowns } from '#lib/extract/places/foreign-towns.ts';
import { modelPlaces } from '#lib/extract/places/model-places.ts';
import { abroad } from '#lib/extract/places/abroad.ts';
import { greatRegions, revolutionaryBases } from '#lib/extract/places/great-regions.ts';
import { listedWithKind } from '#lib/extract/places/listed-with-kind.ts';
import { relics } from '#lib/extract/places/relics.ts';
import { setNames } from '#lib/extract/places/set-names.ts';
import { specialQuarters } from '#lib/extract/places/special-quarters.ts';
import { streets } from '#lib/extract/places/streets.ts';
import { waters } from '#lib/extract/places/waters.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** What is left of the weights' places once every rule has read: rivers, seas, foreign towns, whatever has no table. */
export const leftPlaces: Stage = {
  id: 'model-places',
  needs: ['tagged', 'places', 'organizations', 'initiatives', 'persons'],
  gives: ['places'],
  run(doc) {
    doc.places.push(...foreignTowns(doc));
    doc.places.push(...abroad(doc));
    doc.places.push(...waters(doc));
    doc.places.push(...specialQuarters(doc));
    doc.places.push(...streets(doc));
    doc.places.push(...greatRegions(doc), ...revolutionaryBases(doc), ...relics(doc));
    doc.places.push(...modelPlaces(doc));
    doc.places.push(...setNames(doc));
    doc.places.push(...listedWithKind(doc));
    doc.places.sort((a, b) => a.start - b.start || b.end - a.end);
  },
};
