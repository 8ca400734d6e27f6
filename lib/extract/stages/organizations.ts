import { isInside, type Doc, type FoundOrganization } from '#lib/extract/doc.ts';
import { aliasesOf } from '#lib/extract/organizations/aliases.ts';
import { armies } from '#lib/extract/organizations/armies.ts';
import { besides } from '#lib/extract/organizations/beside.ts';
import { bureaus, regionlessBureaus } from '#lib/extract/organizations/bureaus.ts';
import { byTrade } from '#lib/extract/organizations/by-trade.ts';
import { byForm, officesOf } from '#lib/extract/organizations/by-form.ts';
import { central, ministries, offices } from '#lib/extract/organizations/central.ts';
import { corpsBodies } from '#lib/extract/organizations/corps.ts';
import { dividedInto } from '#lib/extract/organizations/divided-into.ts';
import { foreign, named, ofSpecialRegions } from '#lib/extract/organizations/foreign.ts';
import { headed } from '#lib/extract/organizations/headed.ts';
import { houseBranches } from '#lib/extract/organizations/houses.ts';
import { innerUnits } from '#lib/extract/organizations/inner-units.ts';
import { localStations } from '#lib/extract/organizations/local-stations.ts';
import { military, services } from '#lib/extract/organizations/military.ts';
import { withCampus } from '#lib/extract/organizations/campus.ts';
import { modelBodies } from '#lib/extract/organizations/model-bodies.ts';
import { ownTownOrgans, prefixed, regional, townOrgans } from '#lib/extract/organizations/regional.ts';
import { coordinated, relative } from '#lib/extract/organizations/relative.ts';
import { quotedTeams } from '#lib/extract/organizations/quoted-teams.ts';
import { partyCentres } from '#lib/extract/organizations/party-centres.ts';
import { repeatedBodies } from '#lib/extract/organizations/repeated.ts';
import { rosterLines } from '#lib/extract/organizations/roster-lines.ts';
import { taiwanOffices } from '#lib/extract/organizations/taiwan-offices.ts';
import { teams } from '#lib/extract/organizations/teams.ts';
import { termed } from '#lib/extract/organizations/termed.ts';
import { toldAs } from '#lib/extract/organizations/told-as.ts';
import { visitedFirms } from '#lib/extract/organizations/visited-firms.ts';
import { withoutLead } from '#lib/extract/organizations/without-lead.ts';
import { workingGroups } from '#lib/extract/organizations/working-groups.ts';
import { zoneBureaus } from '#lib/extract/organizations/zone-bureaus.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** Bodies by template (region × organ), by centre, by ministry, by prefix, by the head word of a name. */
export const organizations: Stage = {
  id: 'organizations',
  needs: ['words', 'tagged', 'places'],
  gives: ['organizations'],
  run(doc) {
    const found: FoundOrganization[] = [
      ...regional(doc),
      ...relative(doc),
      ...prefixed(doc),
      ...townOrgans(doc),
      ...central(doc),
      ...offices(doc),
      ...ministries(doc),
      ...foreign(doc),
      ...named(doc),
      ...ofSpecialRegions(doc),
      ...military(doc),
      ...services(doc),
      ...bureaus(doc),
      ...houseBranches(doc),
      ...corpsBodies(doc),
      ...teams(doc),
      ...termed(doc),
      ...partyCentres(doc),
      ...armies(doc),
      ...taiwanOffices(doc),
      ...zoneBureaus(doc),
    ];
    found.push(...coordinated(doc, found), ...headed(doc, found));
    found.push(...workingGroups(doc, found), ...localStations(doc));
    found.push(...innerUnits(doc, found), ...toldAs(doc, found));
    found.push(...regionlessBureaus(doc, found), ...byForm(doc, found));
    found.push(...ownTownOrgans(doc, found));
    found.push(...modelBodies(doc, found));
    found.push(...officesOf(doc, found));
    found.push(...besides(doc, found), ...quotedTeams(doc, found), ...rosterLines(doc, found));
    found.push(...visitedFirms(doc, found));
    found.push(...byTrade(doc, found), ...dividedInto(doc, found));
    // No name goes on behind a full stop, whatever the weights say, nor over 系, which says what a firm is.
    const within = found.filter(
      (o) =>
        !isUnbalanced(doc.lexical.slice(o.start, o.end)) &&
        !/[。；！？\n]|(?:公司|集团)系|[\u4e00-\u9fff]{2}为(?:本|该)?公司$/u.test(
          doc.lexical.slice(o.start, o.end),
        ),
    );
    within.splice(0, within.length, ...within.map((o) => withCampus(doc, ofHouse(doc, withoutLead(doc, o)))));
    within.push(...repeatedBodies(doc, within));
    const aliases = aliasesOf(doc, within);
    // What the article itself calls a body beats what everybody else calls another one so.
    const own = aliases.filter((a) => a.weight > 8);
    const others = own.length === 0 ? within : within.filter((f) => !own.some((a) => isInside(f, a)));
    const all = [...others, ...aliases].sort((a, b) => a.start - b.start || b.end - a.end);
    doc.organizations.push(...all);
  },
};

/** 石油大学（|华东）党委: a bracket that opens outside of the name or closes there. */
function isUnbalanced(name: string): boolean {
  return /^[^（]*）|（[^）]*$|^[^“]*”/u.test(name);
}

/** 远山集团|全资子公司: what behind a firm says that another one is its own is none of its name. */
function ofHouse(doc: Doc, found: FoundOrganization): FoundOrganization {
  const owned = /(?:全资|控股|参股)子公司$/u.exec(doc.lexical.slice(found.start, found.end))?.[0].length ?? 0;
  return owned === 0
    ? found
    : { ...found, end: found.end - owned, tail: found.tail.slice(0, Math.max(1, found.tail.length - owned)) };
}
