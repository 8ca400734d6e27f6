import type { EntityId, StatementId } from '#lib/domain/ids.ts';
import type { Reading } from '#lib/domain/reading.ts';
import type { Statement } from '#lib/domain/statement.ts';

/**
 * One trip to 兴安盟扎赉特旗 is one visit, to the banner: what the same words say of the league around it is the same trip
 * told less exactly. Found are those wider ones, which are read but make no edge.
 */
export function widerVisits({ entities, statements }: Reading): ReadonlySet<StatementId> {
  const visits = statements.filter((s) => s.kind === 'inspects');
  if (visits.length < 2) return new Set();
  const codes = new Map<EntityId, string>(
    entities.flatMap((e) => (e.kind === 'place' && e.code ? [[e.id, e.code]] : [])),
  );
  const within = new Set(
    statements.flatMap((s) => (s.kind === 'locatedIn' && s.to ? [`${s.from}/${s.to}`] : [])),
  );
  const lies = (inner: EntityId, outer: EntityId): boolean => {
    const [a, b] = [codes.get(inner), codes.get(outer)];
    if (a !== undefined && b !== undefined) return a.length > b.length && a.startsWith(b);
    return within.has(`${inner}/${outer}`);
  };
  return new Set(
    visits
      .filter((wide) =>
        visits.some(
          ({ from, to, evidence }) =>
            from === wide.from &&
            to !== null &&
            wide.to !== null &&
            overlap({ evidence }, wide) &&
            lies(to, wide.to),
        ),
      )
      .map(({ id }) => id),
  );
}

function overlap(a: Pick<Statement, 'evidence'>, b: Pick<Statement, 'evidence'>): boolean {
  const [one, two] = [a.evidence, b.evidence];
  return one.in === two.in && one.start < two.end && two.start < one.end;
}
