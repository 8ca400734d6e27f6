import type { FoundOrganization } from '#lib/extract/doc.ts';
import { aliasesOf } from '#lib/extract/organizations/aliases.ts';
import { central, ministries } from '#lib/extract/organizations/central.ts';
import { headed } from '#lib/extract/organizations/headed.ts';
import { prefixed, regional } from '#lib/extract/organizations/regional.ts';
import { coordinated, relative } from '#lib/extract/organizations/relative.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** Bodies by template (region × organ), by centre, by ministry, by prefix, by the head word of a name. */
export const organizations: Stage = {
  id: 'organizations',
  needs: ['words', 'places'],
  gives: ['organizations'],
  run(doc) {
    const found: FoundOrganization[] = [
      ...regional(doc),
      ...relative(doc),
      ...prefixed(doc),
      ...central(doc),
      ...ministries(doc),
    ];
    found.push(...coordinated(doc, found), ...headed(doc, found));
    found.push(...aliasesOf(doc, found));
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    doc.organizations.push(...found);
  },
};
