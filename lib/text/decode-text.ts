import { fail, ok, type Result } from '#lib/domain/result.ts';

export function decodeText(bytes: Uint8Array): Result<string> {
  if (bytes.length === 0) return fail({ code: 'empty-text' });
  for (const label of ['utf-8', 'gb18030']) {
    try {
      return ok(new TextDecoder(label, { fatal: true }).decode(bytes));
    } catch {
      continue;
    }
  }
  return fail({ code: 'not-text' });
}
