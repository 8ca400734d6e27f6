/** Elements in elements: pages that people wrote stay below some dozens. A parser's work grows with the square of it. */
export const deepestNesting = 3_000;

/** Ends that may be left out in HTML, and what has no end: none of them says how deep it is. */
const uncounted =
  /^(?:p|li|dt|dd|td|th|tr|tbody|thead|tfoot|option|optgroup|colgroup|rp|rt|html|head|body|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|!doctype)$/iu;

/** Whether a page nests deeper than anybody writes, told from its source, before it is parsed at all. */
export function isTooDeep(source: string, limit = deepestNesting): boolean {
  let depth = 0;
  for (const [, end, name = '', rest = ''] of source.matchAll(/<(\/?)([a-z][^\s/>]*)([^<>]*)>/giu)) {
    if (uncounted.test(name) || rest.endsWith('/')) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > limit) return true;
  }
  return false;
}
