/** What stands behind a name in a list, so that one knows who or what is meant. */
interface Told {
  /** What the reader said tells it from others of its name. */
  readonly apart?: string;
  readonly printed: string | null;
  readonly ofBody: string | null;
  readonly within: readonly string[];
}

/**
 * The title as printed, with what it leaves unsaid in the brackets of an editor: 〔甲县人民政府〕县长. Of what has no title the
 * places it lies in; '' where nothing is known.
 */
export function glossOf({ apart, printed, ofBody, within }: Told): string {
  if (apart !== undefined) return apart;
  if (printed === null) return within.join(' › ');
  return ofBody === null ? printed : `〔${ofBody}〕${printed}`;
}

/** As few characters name a place or a house. */
const leastNamed = 2;

/**
 * What a printed title leaves unsaid of the body it is held at: 甲县人民政府 of 县长; of 市委书记 at 乙市委 only 乙, for the rest is
 * said. Null where the title says which body is meant, by how the body's name begins.
 */
export function unsaidBody(printed: string, body: string): string | null {
  const chars = Array.from(body);
  const begins = chars.slice(0, leastNamed).join('');
  if (begins === '' || printed.includes(begins)) return null;
  for (let at = 1; at <= chars.length - leastNamed; at++) {
    if (printed.startsWith(chars.slice(at).join(''))) return chars.slice(0, at).join('');
  }
  return body;
}
