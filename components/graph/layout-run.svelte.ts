import type { EntityId } from '#lib/domain/ids.ts';
import type { Edge, EntityBrief } from '#lib/services/library.ts';
import { arrangePlainly } from '#lib/graph/arrange-plainly.ts';
import type { Layout } from '#lib/graph/layouts.ts';
import type { Positions } from '#lib/graph/arrange.ts';
import type { Measures } from '#lib/graph/measure-sheet.ts';
import type { Visible } from '#lib/graph/scene.ts';
import { boxOf } from '#lib/graph/node-shape.ts';
import type { LayoutPort } from './layout-port.ts';

interface Options {
  readonly by?: Layout;
  /** What circles are drawn around. */
  readonly centre?: EntityId;
  /** Where those stand that must not move. */
  readonly pinned?: Positions;
}

/** The layout that is under way, if any. A newer one or the reader ends it; then names stand in plain rows. */
export class LayoutRun {
  // State
  #isRunning = $state(false);
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

  // Verbs
  async place(
    entities: readonly EntityBrief[],
    edges: readonly Edge[],
    { by = 'free', centre, pinned = {} }: Options = {},
  ): Promise<Positions> {
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    const arrangement = {
      nodes: entities.map((entity) => {
        const { width, above, below } = boxOf(entity, { x: 0, y: 0 });
        return { id: entity.id, width, above, below };
      }),
      edges: edges.map(({ from, to, kind }) => ({ from, to, kind })),
      aspect: this.#aspect(),
      by,
      pinned,
      ...(centre !== undefined && { centre }),
    };
    this.#isRunning = true;
    const placing = this.#port.arrange(arrangement, signal);
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
    this.#isRunning = true;
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
