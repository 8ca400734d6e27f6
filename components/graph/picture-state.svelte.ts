/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets are replaced whole, never changed in place */
import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import { entityKindNames } from '#lib/domain/kinds.ts';
import type { ScenePicture } from '#lib/domain/scene.ts';
import { pairId } from '#lib/graph/bundle-edges.ts';
import { countLinks } from '#lib/graph/count-links.ts';
import { accountForHidden, countCertainties, countKinds, countRelations } from '#lib/graph/count-scene.ts';
import type { Layout } from '#lib/graph/layouts.ts';
import { leavesOf } from '#lib/graph/leaves-of.ts';
import type { Point } from '#lib/graph/geometry.ts';
import { besideAll, middleOf, placeEntities } from '#lib/graph/place-entities.ts';
import {
  addToScene,
  changeNode,
  emptyScene,
  filterScene,
  firstDrawn,
  mostAdded,
  mostDrawn,
  placeAnew,
  removeFromScene,
  roomFor,
  type DrawnNode,
  type Scene,
} from '#lib/graph/scene.ts';
import type { Edge, EntityBrief, Library, NeighbourOptions } from '#lib/services/library.ts';
import type { GraphState } from '#lib/services/page-state.ts';
import { DrawingMode } from './drawing-mode.svelte.ts';
import { FilterState } from './filter-state.svelte.ts';
import type { LayoutPort } from './layout-port.ts';
import { LayoutRun } from './layout-run.svelte.ts';
import type { News } from './sheet-news.ts';
import { SheetSteps, type SheetState, type StepKind } from './sheet-steps.svelte.ts';
import { Silence } from './silence.ts';
import { SheetTotals } from './sheet-totals.svelte.ts';
import { Several } from './several-state.svelte.ts';

export type Selection =
  { readonly entity: EntityId; readonly edge: null } | { readonly entity: null; readonly edge: EdgeId };

/**
 * What is on the sheet and where, and what is selected. It asks the library; `lib/graph` decides. One owner of the
 * sheet is why this file is long: filters, totals and the running layout are in files of their own.
 */
export class Picture {
  // State
  #scene = $state.raw<Scene>(emptyScene);
  #putAway = $state.raw<ReadonlyMap<EntityId, DrawnNode | null>>(new Map());
  #selection = $state.raw<Selection | null>(null);
  #news = $state.raw<News | null>(null);
  #twin = $state<GraphState['twin']>('picture');
  /** Grows when the whole sheet is placed anew: the canvas then fits it. */
  #arrangements = $state(0);
  /** The node to bring into view; a new object each time. */
  #lookAt = $state.raw<{ readonly id: EntityId } | null>(null);
  /** What the last expansion added. */
  #newcomers = $state.raw<ReadonlySet<EntityId>>(new Set());
  /** The reader has done nothing with this overview yet: more of the library may still replace it. */
  #isUntouched = true;
  readonly #library: Library;
  readonly filters = new FilterState();
  readonly totals: SheetTotals;
  readonly layout: LayoutRun;
  readonly steps = new SheetSteps();
  readonly drawing = new DrawingMode();
  /** What may be said of who was not seen any more. */
  silence = $state.raw<Silence>(new Silence([], 0));
  readonly several = new Several(() => this.visible.nodes);
  /** Only what is linked with the selected one is in full ink. */
  #isFocused = $state(false);

  /** `aspect`: width by height of the sheet. */
  constructor(library: Library, port: LayoutPort, aspect: () => number = () => 1) {
    this.#library = library;
    this.totals = new SheetTotals(library);
    this.layout = new LayoutRun(port, aspect);
  }

  // Derived
  readonly visible = $derived.by(() => filterScene(this.#scene, this.filters.without));
  readonly drawnByKind = $derived.by(() => countKinds(this.#scene));
  readonly relations = $derived.by(() => countRelations(this.#scene));
  readonly byCertainty = $derived.by(() => countCertainties(this.#scene));
  readonly #links = $derived.by(() => countLinks(this.#scene));
  readonly account = $derived.by(() =>
    accountForHidden(this.#scene, this.visible, this.#putAway.size, this.totals.all, this.totals.linked),
  );
  readonly pageState = $derived.by<GraphState>(() => ({
    page: 'graph',
    entity: this.#selection?.entity ?? null,
    edge: this.#selection?.edge ?? null,
    drawn: this.#nodes().map(({ entity, x, y, expanded }) => ({ id: entity.id, x, y, expanded })),
    hiddenKinds: [...this.filters.without.kinds],
    hiddenRelations: [...this.filters.without.relations],
    time: this.filters.without.time,
    putAway: [...this.#putAway.keys()],
    twin: this.#twin,
  }));
  get isFocused(): boolean {
    return this.#isFocused && this.#selection?.entity != null;
  }
  get scene(): Scene {
    return this.#scene;
  }
  get selection(): Selection | null {
    return this.#selection;
  }
  get news(): News | null {
    return this.#news;
  }
  get twin(): GraphState['twin'] {
    return this.#twin;
  }
  get arrangements(): number {
    return this.#arrangements;
  }
  get newcomers(): ReadonlySet<EntityId> {
    return this.#newcomers;
  }
  get lookAt(): { readonly id: EntityId } | null {
    return this.#lookAt;
  }
  /** The pair whose line is selected; null if none is, or if it is not drawn. */
  get selectedPair(): string | null {
    const id = this.#selection?.edge;
    const edge = id ? this.#scene.edges.get(id) : undefined;
    return edge ? pairId(edge.from, edge.to) : null;
  }

  /** How many entities expanding would still add: exact once asked, else at most this many. */
  behind(id: EntityId): number {
    const node = this.#scene.nodes.get(id);
    if (!node) return 0;
    const around = this.totals.around(id);
    const drawn = this.#links.get(id);
    if (around !== undefined) return Math.max(0, around - (drawn?.beside.size ?? 0));
    return Math.max(0, node.entity.links - (drawn?.edges ?? 0));
  }

  /** Solid on the sheet: expanded, or nothing is behind it. */
  isSolid(id: EntityId): boolean {
    return this.#scene.nodes.get(id)?.expanded === true || this.behind(id) === 0;
  }

  // Verbs
  /** Whether enough is held of the time between the last print and the time shown to speak of silence. */
  tellsSilence(last: string): boolean {
    return this.silence.after(last, this.filters.without.time?.from ?? null) !== null;
  }

  silenceWords(last: string): string | null {
    return this.silence.words(last, this.filters.without.time?.from ?? null);
  }

  /** Draws what was left here, or an entity that was asked for, or the most linked. */
  async open(left: GraphState | null): Promise<void> {
    if (left) {
      this.#twin = left.twin;
      this.filters.restore(left.hiddenKinds, left.hiddenRelations ?? [], left.time ?? null);
    }
    await this.totals.refresh();
    if (this.totals.phase !== 'ready') return;
    if (left && left.drawn.length > 0) await this.#restore(left);
    else if (left?.entity) await this.showOnly(left.entity);
    else await this.showOverview();
    if (left?.edge) this.selectEdge(left.edge);
  }

  /** The library changed somewhere: what is drawn follows, and nothing moves. */
  async follow(isReading: boolean): Promise<void> {
    await this.totals.refresh();
    if (this.totals.phase !== 'ready') return;
    const isOutgrown = this.#isUntouched && !isReading && this.#scene.nodes.size < firstDrawn;
    if (this.#scene.nodes.size === 0) return this.showOverview();
    // Arranging takes a while: a reader who began in the meantime keeps the picture they began with.
    if (isOutgrown) return this.showOverview(() => !this.#isUntouched);
    const ids = [...this.#scene.nodes.keys()];
    const [known, edges] = await Promise.all([this.#library.entities(ids), this.#library.edgesAmong(ids)]);
    if (!known.ok || !edges.ok) return;
    const nodes = known.value.flatMap((entity) => {
      const node = this.#scene.nodes.get(entity.id);
      return node ? [{ ...node, entity }] : [];
    });
    this.#scene = addToScene(emptyScene, nodes, edges.value);
    await this.#askBehind();
  }

  async showOverview(isOverruled: () => boolean = () => false): Promise<void> {
    const found = await this.totals.overview(firstDrawn);
    if (!found || isOverruled()) return;
    if (await this.#drawAnew(found.nodes, found.edges, null, isOverruled)) this.#isUntouched = true;
  }

  /** The next most linked, around what is drawn; nothing drawn moves. */
  async showMore(): Promise<void> {
    const room = roomFor(this.#scene.nodes.size);
    const found = await this.totals.overview(this.#scene.nodes.size + this.#putAway.size + room);
    if (!found) return;
    const fresh = found.nodes.filter(({ id }) => this.#isNew(id)).slice(0, room);
    this.#begin('drawn', null);
    this.#news = { what: 'drawn', added: await this.#add(fresh, middleOf(this.#nodes())) };
  }

  /** One entity and its neighbours, on an empty sheet. */
  async showOnly(id: EntityId): Promise<void> {
    const found = await this.totals.neighbours(id, firstDrawn, this.#shownKinds());
    const known = this.totals.take(await this.#library.entities([id]));
    const self = known?.[0];
    if (!found || !self) return;
    const nodes = [self, ...found.nodes.filter((entity) => entity.id !== self.id)];
    const edges = this.totals.take(await this.#library.edgesAmong(nodes.map((entity) => entity.id)));
    this.#begin('only', self.name);
    await this.#drawAnew(nodes, edges ?? found.edges, self.id);
    this.selectEntity(self.id);
  }

  /** Adds what an entity is linked with, strongest link first, and says what is left; with a group only what is linked so. */
  async expand(id: EntityId, group?: NeighbourOptions['group']): Promise<void> {
    const parent = this.#scene.nodes.get(id);
    if (!parent) return;
    const drawn = this.#links.get(id)?.beside.size ?? 0;
    const found = await this.totals.neighbours(
      id,
      mostAdded + drawn + this.#putAway.size,
      this.#shownKinds(),
      group,
    );
    if (!found) return;
    const room = Math.max(0, Math.min(mostAdded, mostDrawn - this.#scene.nodes.size));
    const fresh = found.nodes.filter((entity) => entity.id !== id && this.#isNew(entity.id)).slice(0, room);
    this.#begin('expanded', parent.entity.name);
    this.#scene = changeNode(this.#scene, id, { expanded: true });
    const added = await this.#add(fresh, parent);
    const full = this.#scene.nodes.size >= mostDrawn;
    this.#news = { what: 'added', name: parent.entity.name, added, left: this.behind(id), full };
  }

  /** Takes what hangs on this one alone off the sheet again: a second look, and nothing the reader hid. */
  collapse(id: EntityId): void {
    const node = this.#scene.nodes.get(id);
    if (!node) return;
    const onlyHere = leavesOf(this.#scene, id, this.#links);
    this.#begin('collapsed', node.entity.name);
    if (onlyHere.has(this.#selection?.entity ?? ('' as EntityId))) this.#selection = null;
    this.#scene = changeNode(removeFromScene(this.#scene, onlyHere), id, { expanded: false });
    this.#news = { what: 'collapsed', name: node.entity.name, removed: onlyHere.size };
  }

  /** Whether collapsing would take anything away. */
  canCollapse(id: EntityId): boolean {
    return leavesOf(this.#scene, id, this.#links).size > 0;
  }

  /** Draws what a question found: alone on a sheet that the reader has not touched, else beside what is there. */
  async drawAnswer(found: readonly EntityBrief[]): Promise<void> {
    if (found.length === 0) return;
    const fresh = found.filter(({ id }) => this.#isNew(id));
    const room = mostDrawn - this.#scene.nodes.size;
    if (this.#isUntouched || this.#scene.nodes.size === 0 || room < fresh.length) {
      const nodes = found.slice(0, mostDrawn);
      const edges = this.totals.take(await this.#library.edgesAmong(nodes.map(({ id }) => id)));
      this.#begin('answered', null);
      await this.#drawAnew(nodes, edges ?? [], null);
      this.#news = { what: 'drawn', added: nodes.length };
      return;
    }
    const hidden = found.filter(({ id }) => this.#putAway.has(id)).map(({ id }) => id);
    if (fresh.length + hidden.length > 0) this.#begin('answered', null);
    if (hidden.length > 0) await this.#bringBack(hidden);
    const beside = found.map(({ id }) => this.#scene.nodes.get(id)).find((node) => node !== undefined);
    this.#news = {
      what: 'drawn',
      added: await this.#add(fresh, beside ?? besideAll(this.#nodes())),
    };
  }

  /** Selects an entity wherever it is: on the sheet, put away, filtered, or not drawn yet. */
  async pick(entity: EntityBrief): Promise<void> {
    if (this.#putAway.has(entity.id)) await this.putBack([entity.id]);
    if (this.filters.without.kinds.has(entity.kind)) this.filters.toggleKind(entity.kind);
    if (this.#isNew(entity.id)) {
      const size = this.#scene.nodes.size;
      if (size === 0 || size >= mostDrawn) return this.showOnly(entity.id);
      const found = await this.totals.neighbours(entity.id, mostAdded, entityKindNames);
      const beside = found?.nodes
        .map(({ id }) => this.#scene.nodes.get(id))
        .find((node) => node !== undefined);
      this.#begin('drawn', entity.name);
      await this.#add([entity], beside ?? besideAll(this.#nodes()));
      if (!beside) await this.expand(entity.id);
    }
    this.selectEntity(entity.id);
    this.#lookAt = { id: entity.id };
  }

  hide(id: EntityId): void {
    const node = this.#scene.nodes.get(id);
    if (!node) return;
    this.#begin('hidden', node.entity.name);
    this.#putOff(new Set([id]));
    this.#news = { what: 'hidden', name: node.entity.name, id };
  }

  hideSeveral(): void {
    const { ids } = this.several;
    this.#begin('hidden', null);
    this.#putOff(ids);
    this.several.clear();
    this.#news = { what: 'hiddenSeveral', hidden: ids.size };
  }

  /** Hides all but those that are chosen. */
  keepSeveral(): void {
    const others = new Set([...this.#scene.nodes.keys()].filter((id) => !this.several.ids.has(id)));
    this.#begin('kept', null);
    this.#putOff(others);
    this.several.clear();
    this.#news = { what: 'hiddenSeveral', hidden: others.size };
  }

  toggleFocus(): void {
    this.#isFocused = !this.#isFocused;
  }

  async putBack(ids: readonly EntityId[] = [...this.#putAway.keys()]): Promise<void> {
    if (ids.length === 0) return;
    this.#begin('putBack', null);
    const added = await this.#bringBack(ids);
    if (added !== null) this.#news = { what: 'putBack', added };
  }

  /** What Ctrl+Z takes back: a step on the sheet, or, by `correct`, the last correction of the library. */
  async undo(correct: () => Promise<void>): Promise<void> {
    await this.#go('undo', correct);
  }

  async redo(correct: () => Promise<void>): Promise<void> {
    await this.#go('redo', correct);
  }

  selectEntity(id: EntityId): void {
    this.#isUntouched = false;
    this.#selection = { entity: id, edge: null };
    if (this.#scene.nodes.has(id)) void this.#askBehind([id]);
  }

  selectEdge(id: EdgeId): void {
    this.#isUntouched = false;
    this.#selection = { entity: null, edge: id };
  }

  clearSelection(): void {
    this.#selection = null;
  }

  moveNode(id: EntityId, to: Point): void {
    const node = this.#scene.nodes.get(id);
    if (!node) return;
    this.#begin('moved', node.entity.name);
    this.#scene = changeNode(this.#scene, id, to);
  }

  show(twin: GraphState['twin']): void {
    this.#twin = twin;
  }

  /** Places everything anew: the one verb that moves what is drawn, and only when asked. */
  async rearrange(by: Layout = 'free'): Promise<void> {
    const entities = this.#nodes()
      .map(({ entity }) => entity)
      .sort((a, b) => entityKindNames.indexOf(a.kind) - entityKindNames.indexOf(b.kind) || b.links - a.links);
    const centre = this.#selection?.entity ?? undefined;
    const positions = await this.layout.place(entities, [...this.#scene.edges.values()], by, centre);
    this.#begin('arranged', null);
    this.#scene = placeAnew(this.#scene, positions);
    this.#arrangements += 1;
  }

  /** What a scene keeps of this sheet. */
  asScene(): ScenePicture {
    const { kinds, relations, time } = this.filters.without;
    return {
      drawn: this.#nodes().map(({ entity, x, y, expanded }) => ({
        id: entity.id,
        x: Math.round(x),
        y: Math.round(y),
        expanded,
      })),
      hiddenKinds: [...kinds],
      hiddenRelations: [...relations],
      time,
    };
  }

  /** Draws a kept picture exactly as it was, as far as the library still knows its names. */
  async openScene({ drawn, hiddenKinds, hiddenRelations, time }: ScenePicture): Promise<void> {
    this.#begin('opened', null);
    this.filters.restore(hiddenKinds, hiddenRelations, time);
    await this.#restore({ page: 'graph', entity: null, edge: null, drawn, hiddenKinds, twin: this.#twin });
    this.#selection = null;
    const missing = drawn.length - this.#scene.nodes.size;
    this.#news = { what: 'opened', missing: Math.max(0, missing) };
  }

  dismissNews(): void {
    this.#news = null;
  }

  /** The reader does something: what was there before can be had again. */
  #begin(kind: StepKind, name: string | null): void {
    this.#isUntouched = false;
    this.steps.record({ kind, name }, this.#state());
  }

  #state(): SheetState {
    return { scene: this.#scene, putAway: this.#putAway, without: this.filters.without };
  }

  async #go(way: 'undo' | 'redo', correct: () => Promise<void>): Promise<void> {
    const step = way === 'undo' ? this.steps.last : this.steps.next;
    const state = this.steps[way](this.#state());
    // Corrections from before this page was opened are taken back, too.
    if (!state || !step) return correct();
    [this.#scene, this.#putAway] = [state.scene, state.putAway];
    if (step.kind === 'opened') this.filters.set(state.without);
    const { entity } = this.#selection ?? {};
    if (entity && this.#putAway.has(entity)) this.#selection = null;
    if (
      step.kind === 'arranged' ||
      step.kind === 'only' ||
      step.kind === 'answered' ||
      step.kind === 'opened'
    )
      this.#arrangements += 1;
    this.#news = { what: way === 'undo' ? 'undone' : 'redone', step };
    // The library may have changed since.
    await this.follow(false);
  }

  #putOff(ids: ReadonlySet<EntityId>): void {
    const away = new Map(this.#putAway);
    for (const id of ids) away.set(id, this.#scene.nodes.get(id) ?? null);
    this.#putAway = away;
    const { entity, edge } = this.#selection ?? {};
    const line = edge ? this.#scene.edges.get(edge) : undefined;
    if ([entity, line?.from, line?.to].some((id) => id && ids.has(id))) this.#selection = null;
    this.#scene = removeFromScene(this.#scene, ids);
  }

  /** Where it stood, if that is known; else beside the rest. Null where the library failed. */
  async #bringBack(ids: readonly EntityId[]): Promise<number | null> {
    const known = this.totals.take(await this.#library.entities(ids));
    if (!known) return null;
    const stood = known.flatMap((entity) => {
      const node = this.#putAway.get(entity.id);
      return node ? [{ ...node, entity }] : [];
    });
    const others = known.filter(({ id }) => !this.#putAway.get(id));
    this.#putAway = new Map([...this.#putAway].filter(([id]) => !ids.includes(id)));
    return this.#add(others, besideAll([...this.#nodes(), ...stood]), stood);
  }

  async #restore(left: GraphState): Promise<void> {
    const ids = left.drawn.map(({ id }) => id);
    const known = this.totals.take(await this.#library.entities(ids));
    const edges = this.totals.take(await this.#library.edgesAmong(ids));
    const places = new Map(left.drawn.map((place) => [place.id, place]));
    const nodes = (known ?? []).flatMap((entity): DrawnNode[] => {
      const place = places.get(entity.id);
      return place ? [{ entity, x: place.x, y: place.y, expanded: place.expanded }] : [];
    });
    this.#putAway = new Map((left.putAway ?? []).map((id) => [id, null]));
    this.#scene = addToScene(emptyScene, nodes, edges ?? []);
    this.#arrangements += 1;
    this.#isUntouched = false;
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
    this.#selection = null;
    this.#putAway = new Map();
    this.#scene = addToScene(emptyScene, nodes, edges);
    this.#arrangements += 1;
    this.#isUntouched = false;
    return true;
  }

  /** Puts entities around a point, and others where they stood; answers how many. */
  async #add(
    entities: readonly EntityBrief[],
    around: Point,
    stood: readonly DrawnNode[] = [],
  ): Promise<number> {
    const newcomers = [...stood, ...placeEntities(entities, around, [...this.#nodes(), ...stood])];
    if (newcomers.length === 0) return 0;
    const ids = [...this.#scene.nodes.keys(), ...newcomers.map(({ entity }) => entity.id)];
    const edges = this.totals.take(await this.#library.edgesAmong(ids));
    this.#scene = addToScene(this.#scene, newcomers, edges ?? []);
    this.#newcomers = new Set(entities.map(({ id }) => id));
    return newcomers.length;
  }

  /** Makes `behind` exact for the given nodes; without any, for the expanded ones. */
  async #askBehind(ids?: readonly EntityId[]): Promise<void> {
    const asked = ids ?? this.#nodes().flatMap(({ entity, expanded }) => (expanded ? [entity.id] : []));
    const unknown = asked.filter((id) => this.totals.around(id) === undefined);
    await Promise.all(unknown.map((id) => this.totals.neighbours(id, 1, entityKindNames)));
  }

  #isNew(id: EntityId): boolean {
    return !this.#scene.nodes.has(id) && !this.#putAway.has(id);
  }

  #nodes(): DrawnNode[] {
    return [...this.#scene.nodes.values()];
  }

  #shownKinds() {
    return entityKindNames.filter((kind) => !this.filters.without.kinds.has(kind));
  }
}
