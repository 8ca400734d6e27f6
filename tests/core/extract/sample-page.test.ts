import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shared = join(root, '../shared');
const page = 'page-neimenggu-daily-2020-07-29';
const isThere =
  existsSync(join(shared, 'gold', `${page}.json`)) && existsSync(join(shared, 'tools/score.mjs'));

interface Score {
  readonly rows: Readonly<
    Record<string, { readonly recall: number; readonly precision: number | null } | undefined>
  >;
  readonly page: Readonly<Record<string, number>>;
  readonly faults: number;
}

describe('the sample page', () => {
  test.skipIf(!isThere)(
    'is read as the issue asks (skipped where ../shared is missing)',
    { timeout: 60_000 },
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'baopu-page-'));
      try {
        for (const end of ['json', 'txt'])
          copyFileSync(join(shared, 'gold', `${page}.${end}`), join(folder, `${page}.${end}`));
        const out = execFileSync(
          process.execPath,
          [join(shared, 'tools/score.mjs'), folder, process.execPath, join(root, 'tools/extract.ts')],
          { encoding: 'utf8' },
        );
        const score = JSON.parse(out.trim().split('\n').at(-1) ?? '') as Score;
        expect(score.page).toMatchObject({ articles: 8, headlines: 8, bodies: 8, bylines: 8, extra: 0 });
        expect(score.faults).toBe(0);
        for (const row of ['persons', 'post title', 'post title+organization'])
          expect(score.rows[row]?.recall, row).toBe(1);
        for (const row of ['orgs', 'places', 'initiatives', 'relations'])
          expect(score.rows[row]?.recall, row).toBeGreaterThanOrEqual(0.9);
        for (const row of ['persons', 'orgs', 'places', 'initiatives'])
          expect(score.rows[row]?.precision ?? 0, row).toBeGreaterThanOrEqual(0.85);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
