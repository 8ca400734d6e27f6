/** By code unit, what NFKC makes of it where its neighbours have no say: 1 itself, 2 what `others` says; 3 where they have, 0 while nobody has asked. */
const forms = new Uint8Array(1 << 16);
const others = new Map<number, string>();
/** What joins with the character before it, or is half of one. */
const joins = /[\p{M}\p{Cs}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

function formOf(code: number): number {
  const char = String.fromCharCode(code);
  const form = char.normalize('NFKC');
  if (joins.test(char) || joins.test(form)) return 3;
  if (form === char) return 1;
  others.set(code, form);
  return 2;
}

/**
 * `text.normalize('NFKC')` for the lines of a page: full-width digits, letters and marks as ASCII. A line without them is handed
 * back as it is, for to ask Unicode of each line costs more than all else that is asked of it.
 */
export function nfkc(text: string): string {
  let out = '';
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    let form = forms[code] ?? 0;
    if (form === 0) forms[code] = form = formOf(code);
    if (form === 1) continue;
    if (form === 3) return text.normalize('NFKC');
    out += text.slice(kept, at) + (others.get(code) ?? '');
    kept = at + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}
