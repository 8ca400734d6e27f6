const printed =
  /((?:19|20)\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?!\d)(?:\s*[T日]?\s*(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]00:?00)?)?/gu;
const compact = /(?<!\d)((?:19|20)\d\d)(\d{2})(\d{2})(?!\d)/gu;

/** The first real day in a text, ISO. A time in UTC is the day it was in China, where the paper is read. */
export function dayIn(text: string): string | null {
  for (const match of text.matchAll(printed)) {
    const [, year = '', month = '', day = '', hour = '0', , zone] = match;
    const found = realDay(year, month, day, zone ? Number(hour) + 8 : 0);
    if (found) return found;
  }
  for (const [, year = '', month = '', day = ''] of text.matchAll(compact)) {
    const found = realDay(year, month, day, 0);
    if (found) return found;
  }
  return null;
}

function realDay(year: string, month: string, day: string, hours: number): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso)) return null;
  return new Date(time + hours * 3_600_000).toISOString().slice(0, 10);
}
