/** Browsers and tools that save a page write where from in a comment at its beginning: Chrome, Internet Explorer, SingleFile. */
const savedFrom =
  /saved from url=\(\d+\)(https?:\/\/\S+)|^\s*Page saved with SingleFile\s+url:\s*(https?:\/\/\S+)/u;

/** The address that a saved page says it has, null where it says none: a file's own is no source. */
export function savedAddress(document: Document): string | null {
  const said = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    ...commentsIn(document).map((text) => {
      const [, browser, tool] = savedFrom.exec(text) ?? [];
      return browser ?? tool;
    }),
  ];
  return said.find((url) => url && /^https?:\/\/[^\s]+$/u.test(url) && URL.canParse(url)) ?? null;
}

function commentsIn(document: Document): string[] {
  const places: Node[] = [document, document.documentElement];
  return places.flatMap((place) =>
    [...place.childNodes].flatMap((node) => (node.nodeType === 8 ? (node.nodeValue ?? '') : [])),
  );
}
