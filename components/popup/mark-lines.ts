import type { PageMarks } from '#lib/services/page-state.ts';

type Listed = Awaited<ReturnType<PageMarks['list']>>[number];

/** Names of a page as lines of a list: the same name is the same line, wherever in the list it stands when the page has changed. */
export function markLines(names: readonly Listed[]): readonly (Listed & { readonly key: string })[] {
  const times = new Map<string, number>();
  return names.map(({ text, kind }) => {
    const nth = (times.get(text) ?? 0) + 1;
    times.set(text, nth);
    return { text, kind, key: `${text} ${String(nth)}` };
  });
}
