import { searchForm } from './search-form.ts';

/**
 * Answers whether one of these names or words stands in a text: as search finds it, in either kind of characters, and also
 * across the breaks of lines.
 */
export function nameFinder(names: readonly string[]): (text: string) => boolean {
  const sought = names.map(plain).filter((name) => name !== '');
  return (text) => {
    if (sought.length === 0) return false;
    const own = plain(text);
    return sought.some((name) => own.includes(name));
  };
}

function plain(text: string): string {
  return searchForm(text).replace(/\s+/gu, '');
}
