import type { Failure } from '#lib/domain/failure.ts';
import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import { entityKindNames, type EntityKind, type RelationKind } from '#lib/domain/kinds.ts';
import { arrangePlainly } from '#lib/graph/arrange-plainly.ts';
import { pairId, type Certainty } from '#lib/graph/bundle-edges.ts';
import { accountForHidden, countCertainties, countKinds, countRelations } from '#lib/graph/count-scene.ts';
import type { Box, Point } from '#lib/graph/geometry.ts';
import { boxOf } from '#lib/graph/node-shape.ts';
import { boundsOf } from '#lib/graph/pack-islands.ts';
import { placeNewcomers } from '#lib/graph/place-newcomers.ts';
import {
  addToScene,
  changeNode,
  emptyScene,
  filterScene,
  firstDrawn,
  mostAdded,
  mostDrawn,
  removeFromScene,
  type DrawnNode,
  type Filters,
  type Scene,
} from '#lib/graph/scene.ts';
import type { Edge, EntityBrief, Library, Neighbourhood } from '#lib/services/library.ts';
import type { GraphState } from '#lib/services/page-state.ts';
import type { LayoutPort } from './layout-port.ts';

export type Selection =
  | { readonly entity: EntityId; readonly edge: null }
  | { readonly entity: null; readonly edge: EdgeId };

/** What just happened, for the status line and the screen reader; the words are chosen there. */
export type News =
  | { readonly what: 'added'; readonly name: string; readonly added: number; readonly left: number; readonly full: boolean }
  | { readonly what: 'hidden'; readonly name: string; readonly id: EntityId }
  | { readonly what: 'putBack'; readonly added: number }
  | { readonly what: 'drawn'; readonly added: number };

type Phase = 'opening' | 'empty' | 'unread' | 'ready';

/**
 * The graph page's one state: what is on the sheet and where, what is filtered, what is selected. It asks the library
 * and the layout; `lib/graph` decides. Longer than most files because it is the one owner of the sheet.
 */
export class Picture {
  // State
  #scene = $state.raw<Scene>(emptyScene);
  #without = $state.raw<Filters>({ kinds: new Set(), relations: new Set(), certainties: new Set() });
  #putAway = $state.raw<ReadonlyMap<EntityId, DrawnNode | null>>(new Map());
  #linkedWith = $state.raw<ReadonlyMap<EntityId, number>>(new Map());
  #selection = $state.raw<Selection | null>(null);
  #totalByKind = $state.raw<Readonly<Record<EntityKind, number>>>({ person: 0, organization: 0, place: 0, initiative: 0 });
  #phase = $state<Phase>('opening');
  #failure = $state.raw<Failure | null>(null);
  #news = $state.raw<News | null>(null);
  #twin = $state<GraphState['twin']>('picture');
  #isArranging = $state(false);
  /** Grows when the whole sheet is placed anew: the canvas then fits it. */
  #arrangements = $state(0);
  /** The node to bring into view; a new object each time. */
  #lookAt = $state.raw<{ readonly id: EntityId } | null>(null);
  /** The reader has done nothing with this overview yet: more of the library may still replace it. */
  #isUntouched = true;
  #layout = new AbortController();
  readonly #library: Library;
  readonly #port: LayoutPort;
  readonly #aspect: () => number;

  /** `aspect`: width by height of the sheet. */
  constructor(library: Library, port: LayoutPort, aspect: () => number = () => 1) {
    this.#library = library;
    this.#port = port;
    this.#aspect = aspect;
  }

  // Derived
  readonly visible = $derived.by(() => filterScene(this.#scene, this.#without));
  readonly drawnByKind = $derived.by(() => countKinds(this.#scene));
  readonly relations = $derived.by(() => countRelations(this.#scene));
  readonly byCertainty = $derived.by(() => countCertainties(this.#scene));
  readonly account = $derived.by(() => {
    const total = entityKindNames.reduce((sum, kind) => sum + this.#totalByKind[kind], 0);
    return accountForHidden(this.#scene, this.visible, this.#putAway.size, total);
  });
  /** Ends of drawn edges by node: who stands beside whom on the sheet. */
  readonly #beside = $derived.by(() => {
    const beside = new Map<EntityId, Set<EntityId>>();
    for (const { from, to } of this.#scene.edges.values()) {
      for (const [a, b] of [[from, to], [to, from]] as const) {
        const others = beside.get(a) ?? new Set();
        beside.set(a, others.add(b));
      }
    }
    return beside;
  });
  readonly #edgesAt = $derived.by(() => {
    const counts = new Map<EntityId, number>();
    for (const { from, to } of this.#scene.edges.values()) {
      for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1);
    }
    return counts;
  });
  readonly pageState = $derived.by<GraphState>(() => ({
    page: 'graph',
    entity: this.#selection?.entity ?? null,
    edge: this.#selection?.edge ?? null,
    drawn: [...this.#scene.nodes.values()].map(({ entity, x, y, expanded }) => ({ id: entity.id, x, y, expanded })),
    hiddenKinds: [...this.#without.kinds],
    hiddenRelations: [...this.#without.relations],
    putAway: [...this.#putAway.keys()],
    twin: this.#twin,
  }));
  get scene(): Scene {
    return this.#scene;
  }
  get without(): Filters {
    return this.#without;
  }
  get selection(): Selection | null {
    return this.#selection;
  }
  get totalByKind(): Readonly<Record<EntityKind, number>> {
    return this.#totalByKind;
  }
  get phase(): Phase {
    return this.#phase;
  }
  get failure(): Failure | null {
    return this.#failure;
  }
  get news(): News | null {
    return this.#news;
  }
  get twin(): GraphState['twin'] {
    return this.#twin;
  }
  get isArranging(): boolean {
    return this.#isArranging;
  }
  get arrangements(): number {
    return this.#arrangements;
  }
  get lookAt(): { readonly id: EntityId } | null {
    return this.#lookAt;
  }
  /** The pair whose line is selected; null if none is, or if it is not drawn. */
  get selectedPair(): string | null {
    const edge = this.#selection?.edge && this.#scene.edges.get(this.#selection.edge);
    return edge ? pairId(edge.from, edge.to) : null;
  }

  /** How many entities expanding would still add: exact once asked, else at most this many. */
  behind(id: EntityId): number {
    const node = this.#scene.nodes.get(id);
    if (!node) return 0;
    const all = this.#linkedWith.get(id);
    if (all !== undefined) return Math.max(0, all - (this.#beside.get(id)?.size ?? 0));
    return Math.max(0, node.entity.links - (this.#edgesAt.get(id) ?? 0));
  }

  /** Solid on the sheet: expanded, or nothing is behind it. */
  isSolid(id: EntityId): boolean {
    return this.#scene.nodes.get(id)?.expanded === true || this.behind(id) === 0;
  }

  // Verbs
  /** Draws what was left here, or an entity that was asked for, or the most linked. */
  async open(left: GraphState | null): Promise<void> {
    await this.#refreshTotals();
    if (this.#phase !== 'ready') return;
    if (left) {
      this.#twin = left.twin;
      this.#without = {
        ...this.#without,
        kinds: new Set(left.hiddenKinds),
        relations: new Set(left.hiddenRelations ?? []),
      };
    }
    if (left && left.drawn.length > 0) await this.#restore(left);
    else if (left?.entity) await this.showOnly(left.entity);
    else await this.showOverview();
    if (left?.edge) this.selectEdge(left.edge);
  }

  /** The library changed somewhere: what is drawn follows, and nothing moves. */
  async follow(isReading: boolean): Promise<void> {
    const before = this.#phase;
    await this.#refreshTotals();
    if (this.#phase !== 'ready') return;
    if (before !== 'ready' || this.#scene.nodes.size === 0) return this.showOverview();
    if (this.#isUntouched && !isReading && this.#scene.nodes.size < firstDrawn) return this.showOverview();
    const ids = [...this.#scene.nodes.keys()];
    const [known, edges] = await Promise.all([this.#library.entities(ids), this.#library.edgesAmong(ids)]);
    if (!known.ok || !edges.ok) return;
    const briefs = new Map(known.value.map((entity) => [entity.id, entity]));
    const nodes = [...this.#scene.nodes].flatMap(([id, node]) => {
      const entity = briefs.get(id);
      return entity ? [{ ...node, entity }] : [];
    });
    this.#linkedWith = new Map();
    this.#scene = addToScene(emptyScene, nodes, edges.value);
  }

  /** The most linked entities; `count` at most. */
  async showOverview(count = firstDrawn): Promise<void> {
    const answer = await this.#library.overview(Math.min(count, mostDrawn));
    if (!answer.ok) return this.#fail(answer.error);
    this.#putAway = new Map();
    await this.#drawAnew(answer.value.nodes, answer.value.edges, new Set());
    this.#isUntouched = true;
  }

  /** The next most linked, placed around what is drawn; nothing drawn moves. */
  async showMore(): Promise<void> {
    const room = Math.min(firstDrawn, mostDrawn - this.#scene.nodes.size);
    const answer = await this.#library.overview(this.#scene.nodes.size + this.#putAway.size + room);
    if (!answer.ok) return this.#fail(answer.error);
    const fresh = answer.value.nodes.filter(({ id }) => this.#isNew(id)).slice(0, room);
    const added = await this.#add(fresh, this.#middle());
    this.#say({ what: 'drawn', added });
  }

  /** One entity and its neighbours, on an empty sheet. */
  async showOnly(id: EntityId): Promise<void> {
    const answer = await this.#ask(id, firstDrawn);
    if (!answer) return;
    const self = await this.#briefOf(id, answer);
    if (!self) return;
    const nodes = [self, ...answer.nodes.filter((entity) => entity.id !== id)];
    const edges = await this.#library.edgesAmong(nodes.map((entity) => entity.id));
    this.#putAway = new Map();
    await this.#drawAnew(nodes, edges.ok ? edges.value : answer.edges, new Set([id]));
    this.selectEntity(id);
    this.#touch();
  }

  /** Adds what an entity is linked with, most linked first, and says what is left. */
  async expand(id: EntityId): Promise<void> {
    const parent = this.#scene.nodes.get(id);
    if (!parent) return;
    this.#touch();
    const answer = await this.#ask(id, mostAdded + (this.#beside.get(id)?.size ?? 0) + this.#putAway.size + 1);
    if (!answer) return;
    const room = Math.min(mostAdded, mostDrawn - this.#scene.nodes.size);
    const fresh = answer.nodes.filter((entity) => entity.id !== id && this.#isNew(entity.id)).slice(0, Math.max(0, room));
    this.#scene = changeNode(this.#scene, id, { expanded: true });
    const added = await this.#add(fresh, parent);
    const full = this.#scene.nodes.size >= mostDrawn;
    this.#say({ what: 'added', name: parent.entity.name, added, left: this.behind(id), full });
  }

  /** Selects an entity wherever it is: on the sheet, put away, filtered, or not drawn yet. */
  async pick(entity: EntityBrief): Promise<void> {
    this.#touch();
    if (this.#scene.nodes.size === 0) return this.showOnly(entity.id);
    if (this.#putAway.has(entity.id)) await this.putBack([entity.id]);
    if (this.#without.kinds.has(entity.kind)) this.toggleKind(entity.kind);
    if (this.#isNew(entity.id)) {
      if (this.#scene.nodes.size >= mostDrawn) return this.showOnly(entity.id);
      const answer = await this.#ask(entity.id, mostAdded);
      if (!answer) return;
      const beside = answer.nodes.map(({ id }) => this.#scene.nodes.get(id)).find((node) => node !== undefined);
      await this.#add([entity], beside ?? this.#edgeOfSheet());
      await this.expand(entity.id);
    }
    this.selectEntity(entity.id);
    this.#lookAt = { id: entity.id };
  }

  hide(id: EntityId): void {
    const node = this.#scene.nodes.get(id);
    if (!node) return;
    this.#touch();
    this.#putAway = new Map(this.#putAway).set(id, node);
    this.#scene = removeFromScene(this.#scene, new Set([id]));
    if (this.#selection?.entity === id || (this.#selection?.edge && !this.selectedPair)) this.#selection = null;
    this.#say({ what: 'hidden', name: node.entity.name, id });
  }

  /** Where it stood, if that is still known and free; else beside what it is linked with. */
  async putBack(ids: readonly EntityId[] = [...this.#putAway.keys()]): Promise<void> {
    const known = await this.#library.entities(ids);
    if (!known.ok) return this.#fail(known.error);
    const stood = known.value.flatMap((entity) => {
      const node = this.#putAway.get(entity.id);
      return node ? [{ ...node, entity }] : [];
    });
    const others = known.value.filter(({ id }) => !this.#putAway.get(id));
    this.#putAway = new Map([...this.#putAway].filter(([id]) => !ids.includes(id)));
    const added = (await this.#add([], this.#middle(), stood)) + (await this.#add(others, this.#edgeOfSheet()));
    this.#say({ what: 'putBack', added });
  }

  selectEntity(id: EntityId): void {
    this.#selection = { entity: id, edge: null };
    this.#touch();
    if (this.#scene.nodes.has(id) && !this.#linkedWith.has(id)) void this.#ask(id, 1);
  }

  selectEdge(id: EdgeId): void {
    this.#selection = { entity: null, edge: id };
    this.#touch();
  }

  clearSelection(): void {
    this.#selection = null;
  }

  moveNode(id: EntityId, to: Point): void {
    this.#touch();
    this.#scene = changeNode(this.#scene, id, to);
  }

  toggleKind(kind: EntityKind): void {
    this.#without = { ...this.#without, kinds: toggled(this.#without.kinds, kind) };
  }

  toggleRelation(kind: RelationKind): void {
    this.#without = { ...this.#without, relations: toggled(this.#without.relations, kind) };
  }

  toggleCertainty(certainty: Certainty): void {
    this.#without = { ...this.#without, certainties: toggled(this.#without.certainties, certainty) };
  }

  showEverything(): void {
    this.#without = { kinds: new Set(), relations: new Set(), certainties: new Set() };
  }

  show(twin: GraphState['twin']): void {
    this.#twin = twin;
  }

  /** Places everything anew: the one verb that moves what is drawn, and only when asked. */
  async rearrange(): Promise<void> {
    const nodes = [...this.#scene.nodes.values()];
    const positions = await this.#arrange(nodes.map(({ entity }) => entity), [...this.#scene.edges.values()]);
    this.#touch();
    for (const { entity } of nodes) {
      const at = positions[entity.id];
      if (at) this.#scene = changeNode(this.#scene, entity.id, at);
    }
    this.#arrangements += 1;
  }

  cancelArranging(): void {
    this.#layout.abort();
  }

  dismissNews(): void {
    this.#news = null;
  }

  dismissFailure(): void {
    this.#failure = null;
  }

  async #refreshTotals(): Promise<void> {
    const status = await this.#library.status();
    if (!status.ok) return this.#fail(status.error);
    this.#totalByKind = status.value.entities;
    const known = entityKindNames.some((kind) => status.value.entities[kind] > 0);
    this.#phase = known ? 'ready' : status.value.articles + status.value.pending > 0 ? 'unread' : 'empty';
  }

  async #restore(left: GraphState): Promise<void> {
    const ids = left.drawn.map(({ id }) => id);
    const [known, edges] = await Promise.all([this.#library.entities(ids), this.#library.edgesAmong(ids)]);
    if (!known.ok) return this.#fail(known.error);
    const places = new Map(left.drawn.map((place) => [place.id, place]));
    const nodes = known.value.flatMap((entity): DrawnNode[] => {
      const place = places.get(entity.id);
      return place ? [{ entity, x: place.x, y: place.y, expanded: place.expanded }] : [];
    });
    this.#putAway = new Map((left.putAway ?? []).map((id) => [id, null]));
    this.#scene = addToScene(emptyScene, nodes, edges.ok ? edges.value : []);
    this.#arrangements += 1;
    this.#isUntouched = false;
    if (left.entity) this.selectEntity(left.entity);
    for (const { entity, expanded } of nodes) if (expanded) void this.#ask(entity.id, 1);
  }

  async #drawAnew(entities: readonly EntityBrief[], edges: readonly Edge[], expanded: ReadonlySet<EntityId>): Promise<void> {
    const positions = await this.#arrange(entities, edges);
    this.#selection = null;
    this.#scene = addToScene(
      emptyScene,
      entities.map((entity) => ({ entity, x: 0, y: 0, ...positions[entity.id], expanded: expanded.has(entity.id) })),
      edges,
    );
    this.#arrangements += 1;
  }

  async #arrange(entities: readonly EntityBrief[], edges: readonly Edge[]) {
    this.#layout.abort();
    this.#layout = new AbortController();
    const { signal } = this.#layout;
    const arrangement = {
      nodes: entities.map((entity) => {
        const { width, above, below } = boxOf(entity, { x: 0, y: 0 });
        return { id: entity.id, width, above, below };
      }),
      edges: edges.map(({ from, to }) => ({ from, to })),
      aspect: this.#aspect(),
    };
    this.#isArranging = true;
    try {
      return await this.#port.arrange(arrangement, signal);
    } catch (error) {
      if (!signal.aborted) console.error('Layout failed; drawn in rows instead.', error);
      return arrangePlainly(arrangement);
    } finally {
      if (this.#layout.signal === signal) this.#isArranging = false;
    }
  }

  /** Puts entities on the sheet around a point; answers how many. */
  async #add(entities: readonly EntityBrief[], around: Point, stood: readonly DrawnNode[] = []): Promise<number> {
    if (entities.length + stood.length === 0) return 0;
    const ids = [...this.#scene.nodes.keys(), ...stood.map(({ entity }) => entity.id), ...entities.map(({ id }) => id)];
    const edges = await this.#library.edgesAmong(ids);
    const placed = this.#boxes(stood);
    const places = placeNewcomers(
      around,
      entities.map((entity) => ({ ...boxOf(entity, { x: 0, y: 0 }), id: entity.id })),
      placed,
    );
    const newcomers = entities.flatMap((entity): DrawnNode[] => {
      const at = places.get(entity.id);
      return at ? [{ entity, ...at, expanded: false }] : [];
    });
    if (!edges.ok) this.#fail(edges.error);
    this.#scene = addToScene(this.#scene, [...stood, ...newcomers], edges.ok ? edges.value : []);
    return stood.length + newcomers.length;
  }

  async #ask(id: EntityId, limit: number): Promise<Neighbourhood | null> {
    const kinds = entityKindNames.filter((kind) => !this.#without.kinds.has(kind));
    const answer = await this.#library.neighbours(id, kinds.length < entityKindNames.length ? { limit, kinds } : { limit });
    if (!answer.ok) {
      this.#fail(answer.error);
      return null;
    }
    const all = entityKindNames.reduce((sum, kind) => sum + answer.value.totalByKind[kind], 0);
    this.#linkedWith = new Map(this.#linkedWith).set(id, all);
    return answer.value;
  }

  async #briefOf(id: EntityId, answer: Neighbourhood): Promise<EntityBrief | null> {
    const there = answer.nodes.find((entity) => entity.id === id);
    if (there) return there;
    const known = await this.#library.entities([id]);
    if (!known.ok) this.#fail(known.error);
    return known.ok ? (known.value[0] ?? null) : null;
  }

  #isNew(id: EntityId): boolean {
    return !this.#scene.nodes.has(id) && !this.#putAway.has(id);
  }

  #boxes(more: readonly DrawnNode[] = []): Box[] {
    return [...this.#scene.nodes.values(), ...more].map((node) => boxOf(node.entity, node));
  }

  #middle(): Point {
    const { x, y, width, height } = boundsOf(this.#boxes());
    return { x: x + width / 2, y: y + height / 2 };
  }

  /** Where a newcomer without a link to the sheet begins a part of its own. */
  #edgeOfSheet(): Point {
    const { x, y, width, height } = boundsOf(this.#boxes());
    return { x: x + width + 120, y: y + height / 2 };
  }

  #touch(): void {
    this.#isUntouched = false;
  }

  #say(news: News): void {
    this.#news = news;
  }

  #fail(failure: Failure): void {
    this.#failure = failure;
  }
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
