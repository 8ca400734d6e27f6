/** Names come again and again, in one article and from one to the next. */
const most = 4096;

/**
 * `work`, which must depend on the text alone, without doing the same work twice in a row of texts. It keeps some thousand
 * answers and then begins anew, so that a long import does not grow.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const fresh = work(text);
    if (known.size >= most) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
