import type { Result } from '#lib/domain/result.ts';
import type { AddressBar } from '#lib/platform/address-bar.ts';
import { openInTab } from '#lib/platform/open-page.ts';
import type { Library } from '#lib/services/library.ts';

const mostSuggested = 6;

/** Names of the library below the address bar, with their posts; Enter opens the graph at the one that was meant. */
export function addressBarOf(library: () => Promise<Result<Library>>): AddressBar {
  async function find(typed: string, limit: number) {
    if (typed === '') return [];
    const opened = await library();
    const answer = opened.ok ? await opened.value.find(typed, limit) : opened;
    return answer.ok ? answer.value : [];
  }
  return {
    async suggest(typed) {
      const found = await find(typed, mostSuggested);
      return found.map(({ name, apart, printed, within }) => ({
        content: name,
        strong: name,
        rest: apart ?? printed ?? within.join(' › '),
      }));
    },
    enter(typed) {
      void find(typed, 1).then(([best]) =>
        openInTab({
          page: 'graph',
          entity: best?.id ?? null,
          edge: null,
          drawn: [],
          hiddenKinds: [],
          twin: 'picture',
        }),
      );
    },
  };
}
