/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets are replaced whole, never changed in place */
import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import { pairId } from '#lib/graph/bundle-edges.ts';
import { countLinks } from '#lib/graph/count-links.ts';
import { countCertainties, countKinds, countRelations } from '#lib/graph/count-scene.ts';
import { countConfidences, countOutlets, countTags, filterScene } from '#lib/graph/filters.ts';
import type { Point } from '#lib/graph/geometry.ts';
import { leavesOf } from '#lib/graph/leaves-of.ts';
import { changeNode, emptyScene, removeFromScene, type DrawnNode, type Scene } from '#lib/graph/scene.ts';
import type { TogetherLine } from '#lib/graph/together.ts';
import type { GraphState } from '#lib/services/page-state.ts';
import { FilterState } from './filter-state.svelte.ts';
import { RankView } from './rank-view.ts';
import { Several } from './several-state.svelte.ts';
import type { News } from './sheet-news.ts';
import { SheetSteps, type SheetState, type StepKind } from './sheet-steps.svelte.ts';
import { Silence } from './silence.ts';

/** `together`: the id of a line between two who were at the same meetings. */
export type Selection =
  | { readonly entity: EntityId; readonly edge: null; readonly together?: null }
  | { readonly entity: null; readonly edge: EdgeId; readonly together?: null }
  | { readonly entity: null; readonly edge: null; readonly together: string };

/**
 * What is on the sheet and where, what is selected, and what the reader does with it by hand. Nothing here asks the
 * library; `Picture` does, and `lib/graph` decides.
 */
export class Sheet {
  // State
  protected drawnScene = $state.raw<Scene>(emptyScene);
  protected away = $state.raw<ReadonlyMap<EntityId, DrawnNode | null>>(new Map());
  protected selected = $state.raw<Selection | null>(null);
  protected told = $state.raw<News | null>(null);
  /** What the last expansion added, or the last question was answered with. */
  protected fresh = $state.raw<ReadonlySet<EntityId>>(new Set());
  /** Grows when the whole sheet is placed anew: the canvas then fits it. */
  protected placings = $state(0);
  /** What to bring into view; a new object each time. */
  protected wanted = $state.raw<{ readonly ids: readonly EntityId[] } | null>(null);
  /** The reader has done nothing with this overview yet: more of the library may still replace it. */
  protected isUntouched = true;
  protected shownTwin = $state<GraphState['twin']>('picture');
  /** Only what is linked with the selected one is in full ink. */
  #isFocused = $state(false);
  /** What may be said of who was not seen any more. */
  silence = $state.raw<Silence>(new Silence([], 0));
  /** Off unless the reader wants it. */
  ranks = $state.raw<RankView>(new RankView(null));
  readonly filters = new FilterState();
  readonly steps = new SheetSteps();
  readonly several = new Several(() => this.visible.nodes);

  // Derived
  readonly visible = $derived.by(() =>
    filterScene(this.drawnScene, this.filters.without, this.filters.tagsOf),
  );
  readonly drawnByKind = $derived.by(() => countKinds(this.drawnScene));
  readonly relations = $derived.by(() => countRelations(this.drawnScene));
  readonly byCertainty = $derived.by(() => countCertainties(this.drawnScene));
  readonly byConfidence = $derived.by(() => countConfidences(this.drawnScene));
  readonly byOutlet = $derived.by(() => countOutlets(this.drawnScene));
  readonly byTag = $derived.by(() => countTags(this.drawnScene, this.filters.tagsOf));
  readonly links = $derived.by(() => countLinks(this.drawnScene));
  get isFocused(): boolean {
    return this.#isFocused && this.selected?.entity != null;
  }
  get scene(): Scene {
    return this.drawnScene;
  }
  get selection(): Selection | null {
    return this.selected;
  }
  get news(): News | null {
    return this.told;
  }
  get twin(): GraphState['twin'] {
    return this.shownTwin;
  }
  get arrangements(): number {
    return this.placings;
  }
  get newcomers(): ReadonlySet<EntityId> {
    return this.fresh;
  }
  get lookAt(): { readonly ids: readonly EntityId[] } | null {
    return this.wanted;
  }
  /** The pair whose line is selected; null if none is, or if it is not drawn. */
  get selectedPair(): string | null {
    const id = this.selected?.edge;
    const edge = id ? this.drawnScene.edges.get(id) : undefined;
    return edge ? pairId(edge.from, edge.to) : null;
  }
  /** The line between two who were at the same meetings that is selected; null if none is, or none is drawn any more. */
  get selectedTogether(): TogetherLine | null {
    const id = this.selected?.together;
    return this.visible.together?.lines.find((line) => line.id === id) ?? null;
  }
  isPinned(id: EntityId): boolean {
    return this.drawnScene.nodes.get(id)?.pinned === true;
  }
  /** Whether collapsing would take anything away. */
  canCollapse(id: EntityId): boolean {
    return leavesOf(this.drawnScene, id, this.links).size > 0;
  }
  /** Whether enough is held of the time between the last print and the time shown to speak of silence. */
  tellsSilence(last: string): boolean {
    return this.silence.after(last, this.filters.without.time?.from ?? null) !== null;
  }
  silenceWords(last: string): string | null {
    return this.silence.words(last, this.filters.without.time?.from ?? null);
  }

  // Verbs
  /** Takes what hangs on this one alone off the sheet again: a second look, and nothing the reader hid. */
  collapse(id: EntityId): void {
    const node = this.drawnScene.nodes.get(id);
    if (!node) return;
    const onlyHere = leavesOf(this.drawnScene, id, this.links);
    this.begin('collapsed', node.entity.name);
    if (onlyHere.has(this.selected?.entity ?? ('' as EntityId))) this.selected = null;
    this.drawnScene = changeNode(removeFromScene(this.drawnScene, onlyHere), id, { expanded: false });
    this.told = { what: 'collapsed', name: node.entity.name, removed: onlyHere.size };
  }

  hide(id: EntityId): void {
    const node = this.drawnScene.nodes.get(id);
    if (!node) return;
    this.begin('hidden', node.entity.name);
    this.putOff(new Set([id]));
    this.told = { what: 'hidden', name: node.entity.name, id };
  }

  hideSeveral(): void {
    const { ids } = this.several;
    this.begin('hidden', null);
    this.putOff(ids);
    this.several.clear();
    this.told = { what: 'hiddenSeveral', hidden: ids.size };
  }

  /** Hides all but those that are chosen. */
  keepSeveral(): void {
    const others = new Set([...this.drawnScene.nodes.keys()].filter((id) => !this.several.ids.has(id)));
    this.begin('kept', null);
    this.putOff(others);
    this.several.clear();
    this.told = { what: 'hiddenSeveral', hidden: others.size };
  }

  /** Fixes a name where it stands, or lets it go again. */
  togglePin(id: EntityId): void {
    const node = this.drawnScene.nodes.get(id);
    if (!node) return;
    const pinned = node.pinned !== true;
    this.begin(pinned ? 'pinned' : 'unpinned', node.entity.name);
    this.drawnScene = changeNode(this.drawnScene, id, { pinned });
    this.told = pinNews(pinned, 1, node.entity.name);
  }

  /** Fixes those that are chosen; where all of them are, lets them go. */
  pinSeveral(): void {
    const ids = [...this.several.ids];
    const pinned = !ids.every((id) => this.isPinned(id));
    this.begin(pinned ? 'pinned' : 'unpinned', null);
    for (const id of ids) this.drawnScene = changeNode(this.drawnScene, id, { pinned });
    this.told = pinNews(pinned, ids.length, null);
  }

  toggleFocus(): void {
    this.#isFocused = !this.#isFocused;
  }

  selectEntity(id: EntityId): void {
    this.isUntouched = false;
    this.selected = { entity: id, edge: null };
  }

  selectEdge(id: EdgeId): void {
    this.isUntouched = false;
    this.selected = { entity: null, edge: id };
  }

  selectTogether(id: string): void {
    this.isUntouched = false;
    this.selected = { entity: null, edge: null, together: id };
  }

  /** Meetings become lines between those who were there, or come back. */
  toggleTogether(): void {
    const { without } = this.filters;
    const together = !without.together;
    this.begin(together ? 'together' : 'apart', null);
    const { entity, edge, together: line } = this.selected ?? {};
    this.filters.set({ ...without, together });
    const isMeetings = entity && !this.visible.nodes.some((node) => node.entity.id === entity);
    const isTheirs = edge && !this.visible.bundles.some(({ edges }) => edges.some(({ id }) => id === edge));
    if (isMeetings || isTheirs || line) this.selected = null;
  }

  clearSelection(): void {
    this.selected = null;
  }

  moveNode(id: EntityId, to: Point): void {
    const node = this.drawnScene.nodes.get(id);
    if (!node) return;
    this.begin('moved', node.entity.name);
    this.drawnScene = changeNode(this.drawnScene, id, to);
  }

  show(twin: GraphState['twin']): void {
    // It would lie over the rows, and was said.
    this.told = null;
    this.shownTwin = twin;
  }

  dismissNews(): void {
    this.told = null;
  }

  /** The reader does something: what was there before can be had again. */
  protected begin(kind: StepKind, name: string | null): void {
    this.isUntouched = false;
    // What was said of an earlier step is not said of this one.
    this.told = null;
    this.steps.record({ kind, name }, this.stateNow());
  }

  protected stateNow(): SheetState {
    return { scene: this.drawnScene, putAway: this.away, without: this.filters.without };
  }

  protected putOff(ids: ReadonlySet<EntityId>): void {
    const away = new Map(this.away);
    for (const id of ids) away.set(id, this.drawnScene.nodes.get(id) ?? null);
    this.away = away;
    const { entity, edge } = this.selected ?? {};
    const line = edge ? this.drawnScene.edges.get(edge) : undefined;
    if ([entity, line?.from, line?.to].some((id) => id && ids.has(id))) this.selected = null;
    this.drawnScene = removeFromScene(this.drawnScene, ids);
  }

  protected isNew(id: EntityId): boolean {
    return !this.drawnScene.nodes.has(id) && !this.away.has(id);
  }

  protected nodesNow(): DrawnNode[] {
    return [...this.drawnScene.nodes.values()];
  }
}

function pinNews(pinned: boolean, names: number, name: string | null): News {
  return pinned ? { what: 'pinned', names, name } : { what: 'unpinned', names, name };
}
