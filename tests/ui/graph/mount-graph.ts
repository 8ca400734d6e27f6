import type { Core } from 'cytoscape';
import { flushSync, mount, unmount } from 'svelte';

import '#assets/styles/base.css';
import { setLanguage } from '../setup-i18n.ts';
import GraphPage from '#components/graph/GraphPage.svelte';
import { measureSheet } from '#lib/graph/measure-sheet.ts';
import type { LayoutPort } from '#components/graph/layout-port.ts';
import { contextOf } from '#components/shared/library-context.ts';
import { parseScene } from '#lib/archive/backup-records.ts';
import { ok } from '#lib/domain/result.ts';
import { arrangeBy } from '#lib/graph/arrange-by.ts';
import type { PageState } from '#lib/services/page-state.ts';
import { createFakeLibrary, type FakeLibrary } from '../fake-library.ts';
import type { FakePress } from '../fake-press.ts';
import { createFakeSurroundings, type FakeSurroundings } from '../fake-surroundings.ts';

export interface MountedGraph {
  readonly library: FakeLibrary;
  readonly surroundings: FakeSurroundings;
  readonly target: HTMLElement;
  readonly samples: { opened: number };
  /** The one Cytoscape instance. */
  readonly cy: () => Core;
  readonly positions: () => Record<string, { x: number; y: number }>;
}

/** The layout without its worker: the same function. */
export const layoutHere: LayoutPort = {
  arrange: (arrangement) => Promise.resolve(arrangeBy(arrangement)),
  measure: (measurable) => Promise.resolve(measureSheet(measurable)),
};

interface Options {
  readonly left?: PageState;
  readonly language?: 'zh-CN' | 'en';
  readonly letterKeys?: boolean;
  readonly theme?: 'light' | 'dark';
  readonly layout?: LayoutPort;
}

const running: (() => void)[] = [];

export function mountGraph(press: FakePress, options: Options = {}): MountedGraph {
  const { left, language = 'zh-CN', letterKeys = true, theme = 'light', layout = layoutHere } = options;
  setLanguage(language);
  document.documentElement.lang = language;
  const library = createFakeLibrary(press);
  const surroundings = createFakeSurroundings(library, { left: left ?? null, letterKeys, theme });
  const target = document.createElement('div');
  document.body.append(target);
  const samples = { opened: 0 };
  const handed = keepCanvas();
  const page = mount(GraphPage, {
    target,
    props: {
      layout,
      readScene: parseScene,
      openSample: () => {
        samples.opened += 1;
        return Promise.resolve(ok(null));
      },
      oncanvas: handed.take,
    },
    context: contextOf(surroundings),
  });
  flushSync();
  running.push(() => {
    void unmount(page);
    target.remove();
  });
  return {
    library,
    surroundings,
    target,
    samples,
    cy: handed.give,
    positions: () =>
      Object.fromEntries(
        handed
          .give()
          .nodes('[^of]')
          .map((node) => [
            node.id(),
            { ...(node as unknown as { position(): { x: number; y: number } }).position() },
          ]),
      ),
  };
}

export function unmountGraphs(): void {
  for (const stop of running.splice(0)) stop();
  delete document.documentElement.dataset.theme;
}

function keepCanvas() {
  let cy: Core | null = null;
  return {
    take: (made: Core) => void (cy = made),
    give: (): Core => {
      if (!cy) throw new Error('No canvas yet');
      return cy;
    },
  };
}
