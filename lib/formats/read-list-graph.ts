import { readList, type ListReading, type ListRow } from './read-list.ts';

/** A graph of another program, as plain records. */
export interface ForeignGraph {
  readonly nodes: readonly { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[];
  readonly edges: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly fields: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * Each line from a person to a body is a post that the line names. Where names have kinds (`kind`), a line from anything but
 * a person, or to anything but a body, is none; a graph without kinds is taken by its word.
 */
export function readListGraph({ nodes, edges }: ForeignGraph): ListReading {
  const byId = new Map(nodes.map((node) => [node.id, node.fields]));
  const kindOf = (id: string) => wordOf(byId.get(id), ['kind']);
  return readList(
    edges.map(({ id, from, to, fields }): ListRow => {
      const [source, target] = [kindOf(from), kindOf(to)];
      const isPost =
        (source === undefined || source === 'person') && (target === undefined || target === 'organization');
      const title = wordOf(fields, ['title', 'role', 'labels', 'label']);
      return {
        at: wordOf(fields, ['id']) ?? id,
        person: nameOf(byId.get(from), from),
        organization: nameOf(byId.get(to), to),
        title,
        from: wordOf(fields, ['start', 'since', 'startDate', 'first']),
        to: wordOf(fields, ['end', 'until', 'endDate']),
        kind: wordOf(fields, ['kind']) ?? (isPost ? 'holdsPost' : `${source ?? '?'} → ${target ?? '?'}`),
      };
    }),
  );
}

const nameOf = (fields: Readonly<Record<string, unknown>> | undefined, id: string): string =>
  wordOf(fields, ['label', 'name']) ?? id;

function wordOf(
  fields: Readonly<Record<string, unknown>> | undefined,
  names: readonly string[],
): string | undefined {
  for (const name of names) {
    const value = fields?.[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}
