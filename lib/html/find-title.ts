import { squeeze, type Paragraph } from './paragraphs.ts';

/**
 * The headline: of all that stands above the body what the page's own title begins with, the longest; else what the page
 * calls itself, without the names of site and section behind it. `named` is what its metadata say, best first; `heading`
 * is the page's only first-rank heading, which counts where title and text have nothing to do with each other.
 */
export function findTitle(
  named: readonly string[],
  pageTitle: string,
  above: readonly Paragraph[],
  heading: string | null,
): string | null {
  const [said] = named;
  const all = [...named, pageTitle].map(squeeze).filter((text) => text !== '');
  const agreed = above
    .map(({ text }) => text)
    .filter((text) => text.length <= 120 && isStartOfSome(squeeze(text), all))
    .sort((a, b) => squeeze(b).length - squeeze(a).length)[0];
  if (said !== undefined && (agreed === undefined || squeeze(said).startsWith(squeeze(agreed)))) {
    return agreed !== undefined && squeeze(agreed) === squeeze(said) ? agreed : said;
  }
  if (agreed !== undefined) return agreed;
  if (heading !== null) return heading;
  const bare = pageTitle.split(/\s*(?:[_|｜]|--+|\s[-—–]\s)\s*|[-—–](?=[^-—–]{2,12}$)/u)[0]?.trim();
  return bare === undefined || bare === '' ? null : bare;
}

function isStartOfSome(text: string, names: readonly string[]): boolean {
  return text.length >= 4 && names.some((name) => name.startsWith(text));
}
