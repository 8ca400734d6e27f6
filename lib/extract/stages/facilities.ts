import { overlaps, type Doc, type FoundPlace, type Range } from '#lib/extract/doc.ts';
import { chainedUnits } from '#lib/extract/places/chained-units.ts';
import { facilityAt } from '#lib/extract/places/facility-at.ts';
import { hamlets } from '#lib/extract/places/hamlets.ts';
import { quotedParts } from '#lib/extract/places/quoted-parts.ts';
import { stationsAndPorts } from '#lib/extract/places/stations-and-ports.ts';
import { visitedVenues } from '#lib/extract/places/venues.ts';
import { visitedSites } from '#lib/extract/places/visited-sites.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** Villages, airports, parks, zones: places outside the table, by the head of their name. */
export const facilities: Stage = {
  id: 'facilities',
  needs: ['words', 'places', 'organizations'],
  gives: ['places'],
  run(doc) {
    const found: FoundPlace[] = [...chainedUnits(doc), ...stationsAndPorts(doc)];
    for (const [end, list] of doc.byEnd.get('facility') ?? []) {
      const head = list[0];
      const place = head && facilityAt(doc, head.start, end, found);
      if (place) found.push(place);
    }
    doc.places.push(
      ...found.filter(
        (f) => !found.some((g) => g !== f && overlaps(f, g) && g.end - g.start > f.end - f.start),
      ),
    );
    repeat(doc, found);
    doc.places.push(...hamlets(doc));
    doc.places.push(...visitedVenues(doc));
    doc.places.push(...visitedSites(doc));
    doc.places.push(...quotedParts(doc));
    const whole = doc.organizations.filter((o) => o.rule !== 'org.head' || !isCutBy(doc, o, found));
    doc.organizations.splice(0, doc.organizations.length, ...whole);
    doc.places.sort((a, b) => a.start - b.start || b.end - a.end);
  },
};

/** 明湖校区|学术交流中心: no body begins in the middle of a place, nor does a hall in one act where something is held in it. */
function isCutBy(doc: Doc, body: Range, places: readonly FoundPlace[]): boolean {
  const isHall =
    doc.lexical.charAt(body.start - 1) === '在' &&
    /(?:交流中心|会议中心|活动中心|报告厅|礼堂)$/.test(doc.lexical.slice(body.start, body.end));
  return places.some(
    (p) => p.start < body.start + (isHall ? 1 : 0) && p.end > body.start && p.end < body.end,
  );
}

/** A village named once with its town is known for the rest of the article. */
function repeat(doc: Doc, found: readonly FoundPlace[]): void {
  for (const place of new Map(found.map((f) => [doc.lexical.slice(f.start, f.end), f])).values()) {
    const name = doc.lexical.slice(place.start, place.end);
    for (let at = doc.lexical.indexOf(name); at >= 0; at = doc.lexical.indexOf(name, at + name.length)) {
      const range = { start: at, end: at + name.length };
      if (!doc.places.some((p) => overlaps(p, range)))
        doc.places.push({ ...place, ...range, rule: 'place.repeated', within: null });
    }
  }
}
