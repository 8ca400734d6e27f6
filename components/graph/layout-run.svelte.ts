import type { EntityId } from '#lib/domain/ids.ts';
import type { Edge, EntityBrief } from '#lib/services/library.ts';
import type { TimeColumn } from '#lib/domain/scene.ts';
import { arrangeInLanes } from '#lib/graph/arrange-in-lanes.ts';
import { arrangePlainly } from '#lib/graph/arrange-plainly.ts';
import type { Layout } from '#lib/graph/layouts.ts';
import type { Positions } from '#lib/graph/arrange.ts';
import type { Measures } from '#lib/graph/measure-sheet.ts';
import type { Visible } from '#lib/graph/scene.ts';
import { roomOf } from '#lib/graph/node-shape.ts';
import type { LayoutPort } from './layout-port.ts';

interface Options {
  readonly by?: Layout;
  /** What circles are drawn around. */
  readonly centre?: EntityId;
  /** Where those stand that must not move. */
  readonly pinned?: Positions;
  /** For the layout by order: ids in the order of each list of names. */
  readonly lists?: readonly (readonly EntityId[])[];
}

/** The layout that is under way, if any. A newer one or the reader ends it; then names stand in plain rows. */
export class LayoutRun {
  // State
  #isRunning = $state(false);
  #share = $state<number | null>(null);
  #run = new AbortController();
  #placing: Promise<unknown> = Promise.resolve();
  readonly #port: LayoutPort;
  readonly #aspect: () => number;

  /** `aspect`: width by height of the sheet. */
  constructor(port: LayoutPort, aspect: () => number) {
    this.#port = port;
    this.#aspect = aspect;
  }

  // Derived
  get isRunning(): boolean {
    return this.#isRunning;
  }
  /** Which part of it is done, from 0 to 1; null where that is not known. */
  get share(): number | null {
    return this.#isRunning ? this.#share : null;
  }

  // Verbs
  async place(
    entities: readonly EntityBrief[],
    edges: readonly Edge[],
    { by = 'free', centre, pinned = {}, lists }: Options = {},
  ): Promise<Positions> {
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    const arrangement = {
      nodes: entities.map(roomOf),
      edges: edges.map(({ from, to, kind }) => ({ from, to, kind })),
      aspect: this.#aspect(),
      by,
      pinned,
      ...(centre !== undefined && { centre }),
      ...(lists && { lists }),
    };
    this.#isRunning = true;
    this.#share = null;
    const placing = this.#port.arrange(arrangement, signal, (share) => {
      if (!signal.aborted) this.#share = share;
    });
    this.#placing = placing.catch(() => undefined);
    try {
      return await placing;
    } catch (error) {
      if (!signal.aborted) console.error('[baopu] layout failed; drawn in rows instead', error);
      return arrangePlainly(arrangement);
    } finally {
      if (this.#run.signal === signal) this.#isRunning = false;
    }
  }

  /** What stands above names that were placed by time: a worker's answer has no room for it, and working it out takes no time. */
  columnsOf(entities: readonly EntityBrief[], edges: readonly Edge[]): readonly TimeColumn[] {
    return arrangeInLanes({ nodes: entities.map(roomOf), edges, aspect: this.#aspect() }).columns;
  }

  cancel(): void {
    this.#run.abort();
  }

  /** How names stand among those drawn; null where it was ended or failed. */
  async measure(visible: Visible): Promise<Measures | null> {
    // Names that are being placed come first: measuring must not leave them in rows.
    await this.#placing;
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    [this.#isRunning, this.#share] = [true, null];
    try {
      return await this.#port.measure(
        {
          nodes: visible.nodes.map(({ entity }) => entity.id),
          edges: visible.bundles.map(({ from, to, articles }) => ({ from, to, weight: articles })),
        },
        signal,
      );
    } catch {
      return null;
    } finally {
      if (this.#run.signal === signal) this.#isRunning = false;
    }
  }
}
