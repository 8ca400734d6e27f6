import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../build.ts';

/**
 * The sheet of statements that somebody read against their sentence: docs/quality/judged.tsv, one a line:
 * statement id, text, kind, from, to, detail, verdict (right or wrong), cause. Ids are hashes of what is said and
 * where, so that a verdict stays with its statement whatever rule finds it and however sure it is. Names are not in an
 * id: a verdict on a name that is read otherwise now is void.
 */
export const sheetPath = join(root, 'docs/quality/judged.tsv');

export interface Verdict {
  readonly id: string;
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly isRight: boolean;
}

export function loadVerdicts(): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  if (!existsSync(sheetPath)) return verdicts;
  for (const line of readFileSync(sheetPath, 'utf8').split('\n')) {
    const [id = '', text = '', , from = '', to = '', , verdict] = line.split('\t');
    if (verdict === 'right' || verdict === 'wrong')
      verdicts.set(id, { id, text, from, to, isRight: verdict === 'right' });
  }
  return verdicts;
}

/** One half of the texts fits the confidences, the other half reports on them; which is settled by the text's name. */
export function isForFitting(text: string): boolean {
  let sum = 0;
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return sum % 2 === 0;
}
