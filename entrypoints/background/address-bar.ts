import { i18n } from '#i18n';
import type { Result } from '#lib/domain/result.ts';
import type { AddressBar } from '#lib/platform/address-bar.ts';
import { openInTab } from '#lib/platform/open-page.ts';
import type { EntityBrief, Library } from '#lib/services/library.ts';
import { glossOf } from '#lib/text/post-gloss.ts';

const mostSuggested = 6;

/** Names of the library below the address bar, with their posts; Enter opens the graph at the one that was meant. */
export function addressBarOf(library: () => Promise<Result<Library>>): AddressBar {
  async function find(typed: string): Promise<readonly EntityBrief[]> {
    if (typed === '') return [];
    const opened = await library();
    const answer = opened.ok ? await opened.value.find(typed, mostSuggested) : opened;
    return answer.ok ? answer.value : [];
  }

  /**
   * A suggestion that was chosen comes back as its words alone, perhaps to a background that was asleep in between: whoever is found
   * by its beginning and would be suggested in these words. Else the best of what was typed.
   */
  async function meant(typed: string): Promise<EntityBrief | null> {
    const best = await find(typed);
    for (let at = typed.indexOf(' '); at > 0; at = typed.indexOf(' ', at + 1)) {
      const chosen = (await find(typed.slice(0, at))).find((one) => wordsOf(one) === typed);
      if (chosen) return chosen;
    }
    return best[0] ?? null;
  }

  return {
    async suggest(typed) {
      const found = await find(typed);
      return found.map((one) => ({
        content: wordsOf(one),
        strong: one.name,
        rest: [kindOf(one), glossOf(one)].filter((words) => words !== '').join(' · '),
      }));
    },
    enter(typed) {
      void meant(typed).then((entity) =>
        openInTab({
          page: 'graph',
          entity: entity?.id ?? null,
          edge: null,
          drawn: [],
          hiddenKinds: [],
          twin: 'picture',
        }),
      );
    },
  };
}

/** With the post: of several that put the same words into the address bar a browser shows one, and none that puts what was typed. */
function wordsOf(one: EntityBrief): string {
  return `${one.name} ${glossOf(one) || kindOf(one)}`;
}

function kindOf({ kind }: EntityBrief): string {
  return i18n.t(`kindOne.${kind}`);
}
