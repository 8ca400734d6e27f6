import { lexicalForm } from './traditional.ts';

/** Answers whether one of these names stands in a text, in either kind of characters and across the breaks of lines. */
export function nameFinder(names: readonly string[]): (text: string) => boolean {
  const sought = names.map(plain).filter((name) => name !== '');
  return (text) => {
    if (sought.length === 0) return false;
    const own = plain(text);
    return sought.some((name) => own.includes(name));
  };
}

function plain(text: string): string {
  return lexicalForm(text).replace(/\s+/gu, '');
}
