const printed =
  /((?:19|20)\d\d)(?:\s*[-年/.]\s*|\s+(?=\d\d\s*\/))(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?!\d)(?:\s*[T日-]?\s*(\d{1,2})[:：时](\d{2})(?:[:：分]\d{2}(?:\.\d+)?)?\s*(Z|[+-]00:?00)?)?/gu;
const compact = /(?<!\d)((?:19|20)\d\d)(\d{2})(\d{2})(?!\d)/gu;

/** A day, ISO, and the time on it, `HH:MM`, where one is said; both in China, where the paper is read. */
export interface Moment {
  readonly day: string;
  readonly time: string | null;
}

/** The first real day in a text. */
export function momentIn(text: string): Moment | null {
  for (const match of text.matchAll(printed)) {
    const [, year = '', month = '', day = '', hour, minute, zone] = match;
    const found = realMoment([year, month, day], hour, minute, zone !== undefined);
    if (found) return found;
  }
  for (const [, year = '', month = '', day = ''] of text.matchAll(compact)) {
    const found = realMoment([year, month, day], undefined, undefined, false);
    if (found) return found;
  }
  return null;
}

function realMoment(
  [year, month, day]: readonly [string, string, string],
  hour: string | undefined,
  minute: string | undefined,
  isUtc: boolean,
): Moment | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const midnight = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(iso)) return null;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
    return { day: iso, time: null };
  const inChina = midnight + ((Number(hour) + (isUtc ? 8 : 0)) * 60 + Number(minute)) * 60_000;
  const [date = iso, clock = ''] = new Date(inChina).toISOString().split('T');
  // Midnight is what a system writes that knows the day alone.
  return { day: date, time: Number(hour) + Number(minute) === 0 ? null : clock.slice(0, 5) };
}
