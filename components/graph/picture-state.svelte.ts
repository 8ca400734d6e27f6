/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets are replaced whole, never changed in place */
import type { EntityId } from '#lib/domain/ids.ts';
import { entityKindNames } from '#lib/domain/kinds.ts';
import type { DrawnPlace, ScenePicture } from '#lib/domain/scene.ts';
import { accountForHidden } from '#lib/graph/count-scene.ts';
import { filterScene, keepFilters } from '#lib/graph/filters.ts';
import type { Layout } from '#lib/graph/layouts.ts';
import { besideAll, middleOf } from '#lib/graph/place-entities.ts';
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
import { isMeeting } from '#lib/graph/together.ts';
import type { EntityBrief, NeighbourOptions } from '#lib/services/library.ts';
import type { GraphState } from '#lib/services/page-state.ts';
import { GrowingSheet } from './growing-sheet.svelte.ts';

/**
 * The sheet as the library fills it: what is asked for, what comes of it, and where it is placed. A verb asks first and then
 * changes the sheet in one go, so that what the reader does while it waits is neither lost nor undone with it.
 */
export class Picture extends GrowingSheet {
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
    ...(this.drawnScene.columns && { columns: this.drawnScene.columns }),
    putAway: [...this.away.keys()],
    twin: this.shownTwin,
  }));

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
    // What the reader asked for comes by itself.
    if (this.drawnScene.nodes.size === 0) return this.layout.isRunning ? undefined : this.showOverview();
    // Arranging takes a while: a reader who began in the meantime keeps the picture they began with.
    if (isOutgrown) return this.showOverview(() => !this.isUntouched);
    await this.askThen(
      (ids) => Promise.all([this.library.entities(ids), this.library.edgesAmong(ids)]),
      ([known, edges]) => {
        if (!known.ok || !edges.ok) return;
        const nodes = known.value.flatMap((entity) => {
          const node = this.drawnScene.nodes.get(entity.id);
          return node ? [{ ...node, entity }] : [];
        });
        this.drawnScene = addToScene({ ...this.drawnScene, ...emptyScene }, nodes, edges.value);
      },
    );
    await this.askBehind();
  }

  async showOverview(isOverruled: () => boolean = () => false): Promise<void> {
    const isNewest = this.beginWhole();
    const found = await this.totals.overview(firstDrawn);
    if (!found) return;
    const positions = await this.layout.place(found.nodes, found.edges);
    if (!isNewest() || isOverruled()) return;
    this.drawAnew(found.nodes, found.edges, positions, null);
    this.isUntouched = true;
  }

  /** The next most linked, around what is drawn; nothing drawn moves. */
  async showMore(): Promise<void> {
    await this.askThen(
      async (drawn) => {
        const room = roomFor(drawn.length);
        const most = await this.totals.overview(drawn.length + this.away.size + room);
        return most && this.withEdges(most.nodes.filter(({ id }) => this.isNew(id)).slice(0, room), drawn);
      },
      (found) => {
        if (!found) return;
        this.begin('drawn', null);
        this.told = { what: 'drawn', added: this.add(found, middleOf(this.nodesNow())) };
      },
    );
  }

  /** One entity and its neighbours, on an empty sheet. */
  async showOnly(id: EntityId): Promise<void> {
    const isNewest = this.askForWhole();
    const found = await this.totals.neighbours(id, firstDrawn, this.#shownKinds());
    const known = this.totals.take(await this.library.entities([id]));
    const self = known?.[0];
    if (!found || !self) return;
    const nodes = [self, ...found.nodes.filter((entity) => entity.id !== self.id)];
    const among = this.totals.take(await this.library.edgesAmong(nodes.map((entity) => entity.id)));
    const edges = among ?? found.edges;
    const positions = await this.layout.place(nodes, edges);
    if (!isNewest()) return;
    this.begin('only', self.name);
    this.drawAnew(nodes, edges, positions, self.id);
    this.selectEntity(self.id);
  }

  /** Adds what an entity is linked with, strongest link or newest article first, and says what is left; with a group only what is linked so. */
  async expand(id: EntityId, by: Pick<NeighbourOptions, 'group' | 'order'> = {}): Promise<void> {
    if (!this.drawnScene.nodes.has(id)) return;
    await this.askThen(
      async (drawn) => {
        const limit = mostAdded + (this.links.get(id)?.beside.size ?? 0) + this.away.size;
        const around = await this.totals.neighbours(id, limit, this.#shownKinds(), by);
        const room = Math.max(0, Math.min(mostAdded, mostDrawn - drawn.length));
        const fresh = around?.nodes.filter((entity) => entity.id !== id && this.isNew(entity.id));
        return fresh ? this.withEdges(fresh.slice(0, room), drawn) : null;
      },
      (found) => {
        // Put away while the library looked: there is nothing to expand.
        const parent = this.drawnScene.nodes.get(id);
        if (!found || !parent) return;
        const { name } = parent.entity;
        this.begin('expanded', name);
        this.drawnScene = changeNode(this.drawnScene, id, { expanded: true });
        const added = this.add(found, parent);
        const full = this.drawnScene.nodes.size >= mostDrawn;
        this.told = { what: 'added', name, added, left: this.behind(id), full };
      },
    );
  }

  /** Draws what a question found: alone on a sheet that the reader has not touched, else beside what is there. */
  async drawAnswer(found: readonly EntityBrief[]): Promise<void> {
    if (found.length === 0) return;
    const fresh = found.filter(({ id }) => this.isNew(id));
    const room = mostDrawn - this.drawnScene.nodes.size;
    if (this.isUntouched || this.drawnScene.nodes.size === 0 || room < fresh.length) {
      const isNewest = this.askForWhole();
      const nodes = found.slice(0, mostDrawn);
      const edges = this.totals.take(await this.library.edgesAmong(nodes.map(({ id }) => id))) ?? [];
      const positions = await this.layout.place(nodes, edges);
      if (!isNewest()) return;
      this.begin('answered', null);
      this.drawAnew(nodes, edges, positions, null);
      this.told = { what: 'drawn', added: nodes.length };
      return;
    }
    await this.askThen(
      (drawn) =>
        this.withEdges(
          found.filter(({ id }) => !this.drawnScene.nodes.has(id)),
          drawn,
        ),
      (missing) => {
        if (missing.entities.length > 0) this.begin('answered', null);
        const [beside] = found.flatMap(({ id }) => this.drawnScene.nodes.get(id) ?? []);
        this.told = { what: 'drawn', added: this.add(missing, beside ?? besideAll(this.nodesNow())) };
        // All of the answer lies on the marker, and stands where it can be seen.
        const ids = found.map(({ id }) => id);
        this.fresh = new Set(ids);
        this.wanted = { ids };
      },
    );
  }

  /** Selects an entity wherever it is: on the sheet, put away, filtered, or not drawn yet. */
  async pick(entity: EntityBrief): Promise<void> {
    if (this.away.has(entity.id)) await this.putBack([entity.id]);
    if (this.filters.without.kinds.has(entity.kind)) this.filters.toggle('kinds', entity.kind);
    if (this.isNew(entity.id)) {
      const size = this.drawnScene.nodes.size;
      if (size === 0 || size >= mostDrawn) return this.showOnly(entity.id);
      const around = await this.totals.neighbours(entity.id, mostAdded, entityKindNames);
      const beside = await this.askThen(
        (drawn) => this.withEdges([entity], drawn),
        (found) => {
          const [near] = around?.nodes.flatMap(({ id }) => this.drawnScene.nodes.get(id) ?? []) ?? [];
          this.begin('drawn', entity.name);
          this.add(found, near ?? besideAll(this.nodesNow()));
          return near;
        },
      );
      if (!beside) await this.expand(entity.id);
    }
    // Asked for by name, it is shown: labels and lines that are filtered out do not stand in the way.
    if (this.filters.without.together && isMeeting(entity)) this.toggleTogether();
    const { tags, linkedOnly } = this.filters.without;
    if ((tags.size > 0 || linkedOnly) && !this.#isShown(entity.id))
      this.filters.set({ ...this.filters.without, tags: new Set(), linkedOnly: false });
    this.selectEntity(entity.id);
    this.wanted = { ids: [entity.id] };
  }

  async putBack(ids: readonly EntityId[] = [...this.away.keys()]): Promise<void> {
    if (ids.length === 0) return;
    await this.askThen(
      async (drawn) => {
        const known = this.totals.take(await this.library.entities(ids));
        return known && this.withEdges(known, drawn);
      },
      (found) => {
        if (!found) return;
        this.begin('putBack', null);
        this.told = { what: 'putBack', added: this.add(found, null) };
      },
    );
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
    if (this.scene.nodes.has(id)) void this.askBehind([id]);
  }

  /** Places everything anew: the one verb that moves what is drawn, and only when asked. */
  async rearrange(by: Layout = 'free'): Promise<void> {
    const entities = this.nodesNow()
      .map(({ entity }) => entity)
      .sort((a, b) => entityKindNames.indexOf(a.kind) - entityKindNames.indexOf(b.kind) || b.links - a.links);
    const isNewest = this.askForWhole();
    const lists = by === 'order' ? await this.#orderedLists() : [];
    if (!lists || !isNewest()) return;
    if (by === 'order' && lists.length === 0) {
      this.told = { what: 'noOrder' };
      return;
    }
    const centre = this.selected?.entity ?? undefined;
    const pinned = this.nodesNow().filter((node) => node.pinned);
    const edges = [...this.drawnScene.edges.values()];
    const columns = by === 'lanes' ? this.layout.columnsOf(entities, edges) : [];
    const positions = await this.layout.place(entities, edges, {
      by,
      lists,
      ...(centre !== undefined && { centre }),
      pinned: Object.fromEntries(pinned.map(({ entity, x, y }) => [entity.id, { x, y }])),
    });
    if (!isNewest()) return;
    this.begin('arranged', null);
    const free = Object.entries(positions).filter(([id]) => !this.isPinned(id as EntityId));
    const days = entities.flatMap(({ first }) => first ?? []).sort();
    this.drawnScene = placeAnew(this.drawnScene, Object.fromEntries(free), columns);
    if (columns.length > 0 && days[0] !== undefined)
      this.told = { what: 'lanes', from: days[0], to: days.at(-1) ?? days[0] };
    this.placings += 1;
  }

  /** What a scene keeps of this sheet. */
  asScene(): ScenePicture {
    const drawn = this.nodesNow().map((node) => {
      const place = placeOf(node);
      return { ...place, x: Math.round(place.x), y: Math.round(place.y) };
    });
    const { columns } = this.drawnScene;
    return { drawn, ...(columns && { columns }), ...keepFilters(this.filters.without) };
  }

  /** Draws a kept picture exactly as it was, as far as the library still knows its names. */
  async openScene(picture: ScenePicture): Promise<void> {
    const left: GraphState = { ...picture, page: 'graph', entity: null, edge: null, twin: this.shownTwin };
    const isOpened = await this.#restore(left, () => {
      this.begin('opened', null);
      this.filters.restore(picture);
    });
    if (!isOpened) return;
    this.selected = null;
    const missing = picture.drawn.length - this.drawnScene.nodes.size;
    this.told = { what: 'opened', missing: Math.max(0, missing) };
  }

  async #go(way: 'undo' | 'redo', correct: () => Promise<void>): Promise<void> {
    const step = way === 'undo' ? this.steps.last : this.steps.next;
    const state = this.steps[way](this.stateNow());
    // Corrections from before this page was opened are taken back, too.
    if (!state || !step) return correct();
    this.askForWhole();
    this.layout.cancel();
    [this.drawnScene, this.away] = [state.scene, state.putAway];
    if (step.kind === 'opened') this.filters.set(state.without);
    if (step.kind === 'together' || step.kind === 'apart')
      this.filters.set({ ...this.filters.without, together: state.without.together });
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

  /** False where the sheet was to become yet another meanwhile. `onready` is called when nothing is waited for any more. */
  async #restore(left: GraphState, onready: () => void = () => undefined): Promise<boolean> {
    const isNewest = this.askForWhole();
    const ids = left.drawn.map(({ id }) => id);
    const known = this.totals.take(await this.library.entities(ids));
    const edges = this.totals.take(await this.library.edgesAmong(ids));
    if (!isNewest()) return false;
    onready();
    const places = new Map(left.drawn.map((place) => [place.id, place]));
    const nodes = (known ?? []).flatMap((entity): DrawnNode[] => {
      const place = places.get(entity.id);
      if (!place) return [];
      const { x, y, expanded, pinned = false } = place;
      return [{ entity, x, y, expanded, ...(pinned && { pinned }) }];
    });
    this.away = new Map((left.putAway ?? []).map((id) => [id, null]));
    const { columns } = left;
    this.drawnScene = addToScene({ ...emptyScene, ...(columns && { columns }) }, nodes, edges ?? []);
    this.placings += 1;
    this.isUntouched = false;
    if (left.entity) this.selectEntity(left.entity);
    await this.askBehind();
    return true;
  }

  async #orderedLists() {
    const people = this.nodesNow().filter(({ entity }) => entity.kind === 'person');
    return this.totals.take(await this.library.orderedLists(people.map(({ entity }) => entity.id)));
  }

  async #lookAtTags(): Promise<void> {
    const tagged = this.totals.take(await this.library.tagged());
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
