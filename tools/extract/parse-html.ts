import { parseHTML } from 'linkedom';

const documentTags = /<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/giu;
const headContent =
  /^(?:\s|<!--[^]*?-->|<(?:meta|link|base)\b[^>]*>|<(title|script|style|noscript)\b[^]*?<\/\1\s*>)*/iu;

/** The document of a page's source. The tags that HTML lets a page leave out are put in: the parser does not do that. */
export function parseHtml(source: string): Document {
  if (/<html[\s>]/iu.test(source) && /<body[\s>]/iu.test(source)) return parseHTML(source).document;
  const content = source.replace(documentTags, '');
  const head = headContent.exec(content)?.[0] ?? '';
  return parseHTML(
    `<!doctype html><html><head>${head}</head><body>${content.slice(head.length)}</body></html>`,
  ).document;
}
