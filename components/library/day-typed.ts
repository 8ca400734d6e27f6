/**
 * A day, month or year as people type it, as ISO: `2020年7月` is `2020-07`. Null where it is none of them; an empty string
 * stays one.
 */
export function dayTyped(typed: string): string | null {
  const parts = typed
    .normalize('NFKC')
    .trim()
    .replace(/[日号]$/u, '')
    .split(/[-./年月\s]+/u)
    .filter((part) => part !== '');
  const day = parts.map((part, i) => (i === 0 ? part : part.padStart(2, '0'))).join('-');
  if (day === '') return typed.trim() === '' ? '' : null;
  return /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(day) ? day : null;
}
