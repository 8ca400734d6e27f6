import type { ReadingProgress, Surroundings } from '#components/shared/library-context.ts';
import type { Library } from '#lib/services/library.ts';
import type { PageState, Settings } from '#lib/services/page-state.ts';

/** What a screen asked of the world around it, for a test to look at and to play. */
export interface FakeSurroundings extends Surroundings {
  readonly opened: { readonly state: PageState; readonly where: 'tab' | 'here' }[];
  readonly remembered: PageState[];
  changeLibrary(): void;
  moveReading(progress: ReadingProgress | null): void;
}

export function createFakeSurroundings(
  library: Library,
  { left = null, ...chosen }: { readonly left?: PageState | null } & Partial<Settings> = {},
): FakeSurroundings {
  const opened: FakeSurroundings['opened'] = [];
  const remembered: PageState[] = [];
  const changes = new Set<() => void>();
  const readings = new Set<(progress: ReadingProgress | null) => void>();
  let settings: Settings = {
    theme: 'system',
    letterKeys: true,
    citation: 'words',
    silenceShare: 0.3,
    showsRanks: false,
    rankChoices: {},
    badge: true,
    recent: true,
    ...chosen,
  };
  return {
    library,
    keeper: null,
    schedule: null,
    opened,
    remembered,
    page: null,
    desk: null,
    recent: null,
    marks: null,
    navigator: {
      open: (state, where) => Promise.resolve(void opened.push({ state, where })),
      remember: (state) => Promise.resolve(void remembered.push(state)),
      recall: () => Promise.resolve(remembered.at(-1) ?? left),
      canGoBack: () => false,
      goBack: () => undefined,
    },
    settings: {
      load: () => Promise.resolve(settings),
      save: (next) => Promise.resolve(void (settings = next)),
      watch: () => () => undefined,
    },
    watchChanges: (callback) => {
      changes.add(callback);
      return () => changes.delete(callback);
    },
    watchProgress: (callback) => {
      readings.add(callback);
      callback(null);
      return () => readings.delete(callback);
    },
    changeLibrary: () => changes.forEach((callback) => callback()),
    moveReading: (progress) => readings.forEach((callback) => callback(progress)),
  };
}
