/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets are replaced whole, never changed in place */
import type { EntityId } from '#lib/domain/ids.ts';
import { entityKindNames } from '#lib/domain/kinds.ts';
import type { Positions } from '#lib/graph/arrange.ts';
import type { Point } from '#lib/graph/geometry.ts';
import { besideAll, placeEntities } from '#lib/graph/place-entities.ts';
import { addToScene, emptyScene } from '#lib/graph/scene.ts';
import type { Edge, EntityBrief, Library } from '#lib/services/library.ts';
import { DrawingMode } from './drawing-mode.svelte.ts';
import type { LayoutPort } from './layout-port.ts';
import { LayoutRun } from './layout-run.svelte.ts';
import { SheetTotals } from './sheet-totals.svelte.ts';
import { Sheet } from './sheet.svelte.ts';

interface Newcomers {
  readonly entities: readonly EntityBrief[];
  readonly edges: readonly Edge[];
}

/** How names come onto the sheet, while the reader goes on and the library takes its time. */
export class GrowingSheet extends Sheet {
  protected readonly library: Library;
  readonly totals: SheetTotals;
  readonly layout: LayoutRun;
  readonly drawing = new DrawingMode();
  /** Grows whenever the sheet as a whole is asked to become another: what was under way before is not wanted any more. */
  #wholes = 0;

  /** `aspect`: width by height of the sheet. */
  constructor(library: Library, port: LayoutPort, aspect: () => number = () => 1) {
    super();
    this.library = library;
    this.totals = new SheetTotals(library);
    this.layout = new LayoutRun(port, aspect);
  }

  // Derived
  /** How many entities expanding would still add: exact once asked, else at most this many. */
  behind(id: EntityId): number {
    const node = this.drawnScene.nodes.get(id);
    if (!node) return 0;
    const around = this.totals.around(id);
    const drawn = this.links.get(id);
    if (around !== undefined) return Math.max(0, around - (drawn?.beside.size ?? 0));
    return Math.max(0, node.entity.links - (drawn?.edges ?? 0));
  }

  /** Solid on the sheet: expanded, or nothing is behind it. */
  isSolid(id: EntityId): boolean {
    return this.drawnScene.nodes.get(id)?.expanded === true || this.behind(id) === 0;
  }

  // Verbs
  protected drawAnew(
    entities: readonly EntityBrief[],
    edges: readonly Edge[],
    positions: Positions,
    expanded: EntityId | null,
  ): void {
    const nodes = entities.map((entity) => ({
      entity,
      x: 0,
      y: 0,
      ...positions[entity.id],
      expanded: entity.id === expanded,
    }));
    this.selected = null;
    this.away = new Map();
    this.drawnScene = addToScene(emptyScene, nodes, edges);
    this.placings += 1;
    this.isUntouched = false;
  }

  /** Says, when asked later, whether nothing else was to become of the sheet since. */
  protected beginWhole(): () => boolean {
    const mine = ++this.#wholes;
    return () => mine === this.#wholes;
  }

  protected askForWhole(): () => boolean {
    this.isUntouched = false;
    return this.beginWhole();
  }

  /** Asks about the names on the sheet, once more where others came onto it meanwhile, and acts on the answer at once. */
  protected async askThen<T, R>(
    ask: (drawn: readonly EntityId[]) => Promise<T>,
    act: (answer: T) => R,
  ): Promise<R> {
    for (;;) {
      const drawn = new Set(this.drawnScene.nodes.keys());
      const answer = await ask([...drawn]);
      if ([...this.drawnScene.nodes.keys()].every((id) => drawn.has(id))) return act(answer);
    }
  }

  /** Newcomers with their lines among each other and to what is drawn. */
  protected async withEdges(
    entities: readonly EntityBrief[],
    drawn: readonly EntityId[],
  ): Promise<Newcomers> {
    if (entities.length === 0) return { entities, edges: [] };
    const ids = [...drawn, ...entities.map(({ id }) => id)];
    return { entities, edges: this.totals.take(await this.library.edgesAmong(ids)) ?? [] };
  }

  /** Puts newcomers around a point, or beside the rest, and those that were put away where they stood; answers how many. */
  protected add({ entities, edges }: Newcomers, around: Point | null): number {
    const coming = entities.filter(({ id }) => !this.drawnScene.nodes.has(id));
    const stood = coming.flatMap((entity) => {
      const node = this.away.get(entity.id);
      return node ? [{ ...node, entity }] : [];
    });
    const others = coming.filter(({ id }) => !this.away.get(id));
    const placed = [...this.nodesNow(), ...stood];
    const { columns } = this.drawnScene;
    const newcomers = [...stood, ...placeEntities(others, around ?? besideAll(placed), placed, columns)];
    if (newcomers.length === 0) return 0;
    const ids = new Set(coming.map(({ id }) => id));
    this.away = new Map([...this.away].filter(([id]) => !ids.has(id)));
    this.drawnScene = addToScene(this.drawnScene, newcomers, edges);
    this.fresh = new Set(others.map(({ id }) => id));
    return newcomers.length;
  }

  /** Makes `behind` exact for the given nodes; without any, for the expanded ones. */
  protected async askBehind(ids?: readonly EntityId[]): Promise<void> {
    const asked = ids ?? this.nodesNow().flatMap(({ entity, expanded }) => (expanded ? [entity.id] : []));
    const unknown = asked.filter((id) => this.totals.around(id) === undefined);
    await Promise.all(unknown.map((id) => this.totals.neighbours(id, 1, entityKindNames)));
  }
}
