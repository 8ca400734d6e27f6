import type { ReadingProgress, Surroundings } from '#components/shared/library-context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { capturePage, captureSelection } from '#lib/services/capture-page.ts';
import type { Library } from '#lib/services/library.ts';
import type { OpenPage, PageSelection, PageState, Settings } from '#lib/services/page-state.ts';

export interface SurroundingsInMemory extends Surroundings {
  readonly opened: { readonly state: PageState; readonly where: 'tab' | 'here' }[];
  readonly saves: Settings[];
  wentBack: number;
  /** As if the reader of saved texts moved. */
  tellProgress(progress: ReadingProgress | null): void;
  tellChange(): void;
}

export interface FakePage {
  readonly selection?: Result<PageSelection>;
  readonly open?: Result<OpenPage>;
}

export function makeSurroundings(
  library: Library,
  options: { page?: FakePage; recalled?: PageState; canGoBack?: boolean; settings?: Partial<Settings> } = {},
): SurroundingsInMemory {
  const progressCallbacks = new Set<(progress: ReadingProgress | null) => void>();
  const changeCallbacks = new Set<() => void>();
  const opened: SurroundingsInMemory['opened'] = [];
  const saves: Settings[] = [];
  let settings: Settings = {
    theme: 'system',
    letterKeys: true,
    citation: 'words',
    silenceShare: 0.3,
    showsRanks: false,
    rankChoices: {},
    badge: true,
    recent: true,
    ...options.settings,
  };
  const empty = ok({ text: '', unreadableFrame: false });
  return {
    library,
    keeper: null,
    schedule: null,
    opened,
    saves,
    wentBack: 0,
    navigator: {
      open(state, where) {
        opened.push({ state, where });
        return Promise.resolve();
      },
      remember: () => Promise.resolve(),
      recall: () => Promise.resolve(options.recalled ?? null),
      canGoBack: () => options.canGoBack ?? false,
      goBack() {
        opened.push({ state: { page: 'library', article: null, evidence: null }, where: 'here' });
      },
    },
    settings: {
      load: () => Promise.resolve(settings),
      save(next) {
        settings = next;
        saves.push(next);
        return Promise.resolve();
      },
      watch: () => () => undefined,
    },
    marks: null,
    desk: null,
    recent: null,
    page: options.page
      ? {
          readSelection: () => Promise.resolve(options.page?.selection ?? empty),
          readPage: () => Promise.resolve(options.page?.open ?? fail({ code: 'page-without-article' })),
          saveListed: (urls) => Promise.resolve(ok({ saved: urls.length, known: 0, failed: [] })),
          showSaved: () => Promise.resolve(),
          capturePage,
          readAhead: () => Promise.resolve(ok([])),
          captureSelection,
        }
      : null,
    watchProgress(callback) {
      progressCallbacks.add(callback);
      callback(null);
      return () => progressCallbacks.delete(callback);
    },
    watchChanges(callback) {
      changeCallbacks.add(callback);
      return () => changeCallbacks.delete(callback);
    },
    tellProgress: (progress) => progressCallbacks.forEach((callback) => callback(progress)),
    tellChange: () => changeCallbacks.forEach((callback) => callback()),
  };
}
