/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets are replaced whole, never changed in place */
import type { EntityId } from '#lib/domain/ids.ts';
import { entityKindNames } from '#lib/domain/kinds.ts';
import type { DrawnPlace, ScenePicture } from '#lib/domain/scene.ts';
import { accountForHidden } from '#lib/graph/count-scene.ts';
import { filterScene, keepFilters } from '#lib/graph/filters.ts';
import type { Layout } from '#lib/graph/layouts.ts';
import type { Point } from '#lib/graph/geometry.ts';
import { besideAll, middleOf, placeEntities } from '#lib/graph/place-entities.ts';
import {
  addToScene,
  changeNode,
  emptyScene,
  firstDrawn,
  mostAdded,
  mostDrawn,
  placeAnew,
  roomFor,
  type DrawnNode,
} from '#lib/graph/scene.ts';
import type { Edge, EntityBrief, Library, NeighbourOptions } from '#lib/services/library.ts';
import type { GraphState } from '#lib/services/page-state.ts';
import { DrawingMode } from './drawing-mode.svelte.ts';
import type { LayoutPort } from './layout-port.ts';
import { LayoutRun } from './layout-run.svelte.ts';
import { SheetTotals } from './sheet-totals.svelte.ts';
import { Sheet } from './sheet.svelte.ts';

/** The sheet as the library fills it: what is asked for, what comes of it, and where it is placed. */
export class Picture extends Sheet {
  readonly #library: Library;
  readonly totals: SheetTotals;
  readonly layout: LayoutRun;
  readonly drawing = new DrawingMode();

  /** `aspect`: width by height of the sheet. */
  constructor(library: Library, port: LayoutPort, aspect: () => number = () => 1) {
    super();
    this.#library = library;
    this.totals = new SheetTotals(library);
    this.layout = new LayoutRun(port, aspect);
  }

  // Derived
  readonly account = $derived.by(() =>
    accountForHidden(this.drawnScene, this.visible, this.away.size, this.totals.all, this.totals.linked),
  );
  readonly pageState = $derived.by<GraphState>(() => ({
    page: 'graph',
    entity: this.selected?.entity ?? null,
    edge: this.selected?.edge ?? null,
    ...keepFilters(this.filters.without),
    drawn: this.nodesNow().map(placeOf),
    putAway: [...this.away.keys()],
    twin: this.shownTwin,
  }));
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
  /** Draws what was left here, or an entity that was asked for, or the most linked. */
  async open(left: GraphState | null): Promise<void> {
    if (left) {
      this.shownTwin = left.twin;
      this.filters.restore(left);
    }
    await Promise.all([this.totals.refresh(), this.#lookAtTags()]);
    if (this.totals.phase !== 'ready') return;
    if (left && left.drawn.length > 0) await this.#restore(left);
    else if (left?.entity) await this.showOnly(left.entity);
    else await this.showOverview();
    if (left?.edge) this.selectEdge(left.edge);
  }

  /** The library changed somewhere: what is drawn follows, and nothing moves. */
  async follow(isReading: boolean): Promise<void> {
    await Promise.all([this.totals.refresh(), this.#lookAtTags()]);
    if (this.totals.phase !== 'ready') return;
    const isOutgrown = this.isUntouched && !isReading && this.drawnScene.nodes.size < firstDrawn;
    if (this.drawnScene.nodes.size === 0) return this.showOverview();
    // Arranging takes a while: a reader who began in the meantime keeps the picture they began with.
    if (isOutgrown) return this.showOverview(() => !this.isUntouched);
    const ids = [...this.drawnScene.nodes.keys()];
    const [known, edges] = await Promise.all([this.#library.entities(ids), this.#library.edgesAmong(ids)]);
    if (!known.ok || !edges.ok) return;
    const nodes = known.value.flatMap((entity) => {
      const node = this.drawnScene.nodes.get(entity.id);
      return node ? [{ ...node, entity }] : [];
    });
    this.drawnScene = addToScene(emptyScene, nodes, edges.value);
    await this.#askBehind();
  }

  async showOverview(isOverruled: () => boolean = () => false): Promise<void> {
    const found = await this.totals.overview(firstDrawn);
    if (!found || isOverruled()) return;
    if (await this.#drawAnew(found.nodes, found.edges, null, isOverruled)) this.isUntouched = true;
  }

  /** The next most linked, around what is drawn; nothing drawn moves. */
  async showMore(): Promise<void> {
    const room = roomFor(this.drawnScene.nodes.size);
    const found = await this.totals.overview(this.drawnScene.nodes.size + this.away.size + room);
    if (!found) return;
    const fresh = found.nodes.filter(({ id }) => this.isNew(id)).slice(0, room);
    this.begin('drawn', null);
    this.told = { what: 'drawn', added: await this.#add(fresh, middleOf(this.nodesNow())) };
  }

  /** One entity and its neighbours, on an empty sheet. */
  async showOnly(id: EntityId): Promise<void> {
    const found = await this.totals.neighbours(id, firstDrawn, this.#shownKinds());
    const known = this.totals.take(await this.#library.entities([id]));
    const self = known?.[0];
    if (!found || !self) return;
    const nodes = [self, ...found.nodes.filter((entity) => entity.id !== self.id)];
    const edges = this.totals.take(await this.#library.edgesAmong(nodes.map((entity) => entity.id)));
    this.begin('only', self.name);
    await this.#drawAnew(nodes, edges ?? found.edges, self.id);
    this.selectEntity(self.id);
  }

  /** Adds what an entity is linked with, strongest link first, and says what is left; with a group only what is linked so. */
  async expand(id: EntityId, group?: NeighbourOptions['group']): Promise<void> {
    const parent = this.drawnScene.nodes.get(id);
    if (!parent) return;
    const drawn = this.links.get(id)?.beside.size ?? 0;
    const found = await this.totals.neighbours(
      id,
      mostAdded + drawn + this.away.size,
      this.#shownKinds(),
      group,
    );
    if (!found) return;
    const room = Math.max(0, Math.min(mostAdded, mostDrawn - this.drawnScene.nodes.size));
    const fresh = found.nodes.filter((entity) => entity.id !== id && this.isNew(entity.id)).slice(0, room);
    this.begin('expanded', parent.entity.name);
    this.drawnScene = changeNode(this.drawnScene, id, { expanded: true });
    const added = await this.#add(fresh, parent);
    const full = this.drawnScene.nodes.size >= mostDrawn;
    this.told = { what: 'added', name: parent.entity.name, added, left: this.behind(id), full };
  }

  /** Draws what a question found: alone on a sheet that the reader has not touched, else beside what is there. */
  async drawAnswer(found: readonly EntityBrief[]): Promise<void> {
    if (found.length === 0) return;
    const fresh = found.filter(({ id }) => this.isNew(id));
    const room = mostDrawn - this.drawnScene.nodes.size;
    if (this.isUntouched || this.drawnScene.nodes.size === 0 || room < fresh.length) {
      const nodes = found.slice(0, mostDrawn);
      const edges = this.totals.take(await this.#library.edgesAmong(nodes.map(({ id }) => id)));
      this.begin('answered', null);
      await this.#drawAnew(nodes, edges ?? [], null);
      this.told = { what: 'drawn', added: nodes.length };
      return;
    }
    const hidden = found.filter(({ id }) => this.away.has(id)).map(({ id }) => id);
    if (fresh.length + hidden.length > 0) this.begin('answered', null);
    if (hidden.length > 0) await this.#bringBack(hidden);
    const beside = found.map(({ id }) => this.drawnScene.nodes.get(id)).find((node) => node !== undefined);
    this.told = {
      what: 'drawn',
      added: await this.#add(fresh, beside ?? besideAll(this.nodesNow())),
    };
  }

  /** Selects an entity wherever it is: on the sheet, put away, filtered, or not drawn yet. */
  async pick(entity: EntityBrief): Promise<void> {
    if (this.away.has(entity.id)) await this.putBack([entity.id]);
    if (this.filters.without.kinds.has(entity.kind)) this.filters.toggle('kinds', entity.kind);
    if (this.isNew(entity.id)) {
      const size = this.drawnScene.nodes.size;
      if (size === 0 || size >= mostDrawn) return this.showOnly(entity.id);
      const found = await this.totals.neighbours(entity.id, mostAdded, entityKindNames);
      const beside = found?.nodes
        .map(({ id }) => this.drawnScene.nodes.get(id))
        .find((node) => node !== undefined);
      this.begin('drawn', entity.name);
      await this.#add([entity], beside ?? besideAll(this.nodesNow()));
      if (!beside) await this.expand(entity.id);
    }
    // Asked for by name, it is shown: labels and lines that are filtered out do not stand in the way.
    const { tags, linkedOnly } = this.filters.without;
    if ((tags.size > 0 || linkedOnly) && !this.#isShown(entity.id))
      this.filters.set({ ...this.filters.without, tags: new Set(), linkedOnly: false });
    this.selectEntity(entity.id);
    this.wanted = { id: entity.id };
  }

  async putBack(ids: readonly EntityId[] = [...this.away.keys()]): Promise<void> {
    if (ids.length === 0) return;
    this.begin('putBack', null);
    const added = await this.#bringBack(ids);
    if (added !== null) this.told = { what: 'putBack', added };
  }

  /** What Ctrl+Z takes back: a step on the sheet, or, by `correct`, the last correction of the library. */
  async undo(correct: () => Promise<void>): Promise<void> {
    await this.#go('undo', correct);
  }

  async redo(correct: () => Promise<void>): Promise<void> {
    await this.#go('redo', correct);
  }

  override selectEntity(id: EntityId): void {
    super.selectEntity(id);
    if (this.scene.nodes.has(id)) void this.#askBehind([id]);
  }

  /** Places everything anew: the one verb that moves what is drawn, and only when asked. */
  async rearrange(by: Layout = 'free'): Promise<void> {
    const entities = this.nodesNow()
      .map(({ entity }) => entity)
      .sort((a, b) => entityKindNames.indexOf(a.kind) - entityKindNames.indexOf(b.kind) || b.links - a.links);
    const centre = this.selected?.entity ?? undefined;
    const pinned = this.nodesNow().filter((node) => node.pinned);
    const positions = await this.layout.place(entities, [...this.drawnScene.edges.values()], {
      by,
      ...(centre !== undefined && { centre }),
      pinned: Object.fromEntries(pinned.map(({ entity, x, y }) => [entity.id, { x, y }])),
    });
    this.begin('arranged', null);
    const free = Object.entries(positions).filter(([id]) => !this.isPinned(id as EntityId));
    this.drawnScene = placeAnew(this.drawnScene, Object.fromEntries(free));
    this.placings += 1;
  }

  /** What a scene keeps of this sheet. */
  asScene(): ScenePicture {
    const drawn = this.nodesNow().map((node) => {
      const place = placeOf(node);
      return { ...place, x: Math.round(place.x), y: Math.round(place.y) };
    });
    return { drawn, ...keepFilters(this.filters.without) };
  }

  /** Draws a kept picture exactly as it was, as far as the library still knows its names. */
  async openScene(picture: ScenePicture): Promise<void> {
    this.begin('opened', null);
    this.filters.restore(picture);
    await this.#restore({ ...picture, page: 'graph', entity: null, edge: null, twin: this.shownTwin });
    this.selected = null;
    const missing = picture.drawn.length - this.drawnScene.nodes.size;
    this.told = { what: 'opened', missing: Math.max(0, missing) };
  }

  async #go(way: 'undo' | 'redo', correct: () => Promise<void>): Promise<void> {
    const step = way === 'undo' ? this.steps.last : this.steps.next;
    const state = this.steps[way](this.stateNow());
    // Corrections from before this page was opened are taken back, too.
    if (!state || !step) return correct();
    [this.drawnScene, this.away] = [state.scene, state.putAway];
    if (step.kind === 'opened') this.filters.set(state.without);
    const { entity } = this.selected ?? {};
    if (entity && this.away.has(entity)) this.selected = null;
    if (
      step.kind === 'arranged' ||
      step.kind === 'only' ||
      step.kind === 'answered' ||
      step.kind === 'opened'
    )
      this.placings += 1;
    this.told = { what: way === 'undo' ? 'undone' : 'redone', step };
    // The library may have changed since.
    await this.follow(false);
  }

  /** Where it stood, if that is known; else beside the rest. Null where the library failed. */
  async #bringBack(ids: readonly EntityId[]): Promise<number | null> {
    const known = this.totals.take(await this.#library.entities(ids));
    if (!known) return null;
    const stood = known.flatMap((entity) => {
      const node = this.away.get(entity.id);
      return node ? [{ ...node, entity }] : [];
    });
    const others = known.filter(({ id }) => !this.away.get(id));
    this.away = new Map([...this.away].filter(([id]) => !ids.includes(id)));
    return this.#add(others, besideAll([...this.nodesNow(), ...stood]), stood);
  }

  async #restore(left: GraphState): Promise<void> {
    const ids = left.drawn.map(({ id }) => id);
    const known = this.totals.take(await this.#library.entities(ids));
    const edges = this.totals.take(await this.#library.edgesAmong(ids));
    const places = new Map(left.drawn.map((place) => [place.id, place]));
    const nodes = (known ?? []).flatMap((entity): DrawnNode[] => {
      const place = places.get(entity.id);
      if (!place) return [];
      const { x, y, expanded, pinned = false } = place;
      return [{ entity, x, y, expanded, ...(pinned && { pinned }) }];
    });
    this.away = new Map((left.putAway ?? []).map((id) => [id, null]));
    this.drawnScene = addToScene(emptyScene, nodes, edges ?? []);
    this.placings += 1;
    this.isUntouched = false;
    await this.#askBehind();
    if (left.entity) this.selectEntity(left.entity);
  }

  async #drawAnew(
    entities: readonly EntityBrief[],
    edges: readonly Edge[],
    expanded: EntityId | null,
    isOverruled: () => boolean = () => false,
  ): Promise<boolean> {
    const positions = await this.layout.place(entities, edges);
    if (isOverruled()) return false;
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
    return true;
  }

  /** Puts entities around a point, and others where they stood; answers how many. */
  async #add(
    entities: readonly EntityBrief[],
    around: Point,
    stood: readonly DrawnNode[] = [],
  ): Promise<number> {
    const newcomers = [...stood, ...placeEntities(entities, around, [...this.nodesNow(), ...stood])];
    if (newcomers.length === 0) return 0;
    const ids = [...this.drawnScene.nodes.keys(), ...newcomers.map(({ entity }) => entity.id)];
    const edges = this.totals.take(await this.#library.edgesAmong(ids));
    this.drawnScene = addToScene(this.drawnScene, newcomers, edges ?? []);
    this.fresh = new Set(entities.map(({ id }) => id));
    return newcomers.length;
  }

  /** Makes `behind` exact for the given nodes; without any, for the expanded ones. */
  async #askBehind(ids?: readonly EntityId[]): Promise<void> {
    const asked = ids ?? this.nodesNow().flatMap(({ entity, expanded }) => (expanded ? [entity.id] : []));
    const unknown = asked.filter((id) => this.totals.around(id) === undefined);
    await Promise.all(unknown.map((id) => this.totals.neighbours(id, 1, entityKindNames)));
  }

  async #lookAtTags(): Promise<void> {
    const tagged = this.totals.take(await this.#library.tagged());
    if (tagged) this.filters.takeTags(tagged);
  }

  #isShown(id: EntityId): boolean {
    return filterScene(this.drawnScene, this.filters.without, this.filters.tagsOf).nodes.some(
      ({ entity }) => entity.id === id,
    );
  }

  #shownKinds() {
    return entityKindNames.filter((kind) => !this.filters.without.kinds.has(kind));
  }
}

function placeOf({ entity, x, y, expanded, pinned = false }: DrawnNode): DrawnPlace {
  return { id: entity.id, x, y, expanded, ...(pinned && { pinned }) };
}
