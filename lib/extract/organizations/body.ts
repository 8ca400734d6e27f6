import type { FoundOrganization } from '#lib/extract/doc.ts';

type Fields = Pick<FoundOrganization, 'type' | 'region' | 'tail' | 'relative'> & { readonly bare?: boolean };

/** A found body from its range, its rule and what the rule knows of it. */
export function body(
  start: number,
  end: number,
  rule: string,
  weight: number,
  fields: Fields,
): FoundOrganization {
  return { kind: 'organization', rule, weight, start, end, ...fields, bare: fields.bare ?? false };
}
