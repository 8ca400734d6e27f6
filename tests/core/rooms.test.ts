import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

import { rooms } from '../../rooms.js';

/** A rule that matches no file is worse than none: each room gets one line it must refuse and one it must allow. */
const forbidden: Record<string, string> = {
  domain: "import '#lib/text/chars.ts';",
  text: "import '#lib/extract/extractor.ts';",
  extract: "import '#lib/store/database.ts';",
  html: "import '#lib/extract/extractor.ts';",
  pdf: "import '#lib/extract/extractor.ts';",
  views: "import '#lib/extract/extractor.ts';",
  graph: "import '../store/database.ts';",
  formats: "import '#lib/store/database.ts';",
  store: "import '#lib/services/library.ts';",
  archive: "import '#lib/store/database.ts';",
  services: "import '#lib/platform/messages.ts';",
  platform: "import { createLibrary } from '#lib/services/create-library.ts';\nvoid createLibrary;",
  components: "import '#lib/store/database.ts';",
  entrypoints: "import 'cytoscape';",
};
const allowed: Record<string, string> = {
  domain: "import '@noble/hashes/sha2.js';",
  text: "import '#lib/domain/ids.ts';",
  extract: "import '#lib/text/chars.ts';",
  html: "import '@mozilla/readability';",
  pdf: "import 'pdfjs-dist/legacy/build/pdf.mjs';",
  views: "import '#lib/domain/decision.ts';",
  graph: "import type { Edge } from '#lib/services/library.ts';\nexport type Drawn = Edge;",
  formats: "import '#lib/domain/kinds.ts';",
  store: "import 'dexie';",
  archive: "import '@zip.js/zip.js/lib/zip-core-native.js';",
  services: "import '#lib/store/database.ts';",
  platform: "import type { Library } from '#lib/services/library.ts';\nexport type Asked = Library;",
  components: "import type { Library } from '#lib/services/library.ts';\nexport type Asked = Library;",
  entrypoints: "import '#lib/services/library.ts';",
};

const lints = [
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-globals',
  'no-restricted-properties',
];
let eslint: ESLint;

async function lint(folder: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${folder}/rooms-probe.ts` });
  return (result?.messages ?? []).map((m) => m.ruleId ?? m.message).filter((id) => lints.includes(id));
}

beforeAll(async () => {
  // Types are not needed to judge an import; without them a probe file need not exist.
  eslint = new ESLint({
    overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
    ruleFilter: ({ ruleId }) => lints.includes(ruleId),
  });
  // The first text loads every plugin, which takes a busy machine longer than a test may.
  await lint('lib/domain', '');
}, 120_000);

describe('rooms', () => {
  it('has a probe for every room', () => {
    expect(Object.keys(forbidden)).toEqual(rooms.map((r) => r.name));
    expect(Object.keys(allowed)).toEqual(rooms.map((r) => r.name));
  });

  it.each(rooms)('$name refuses what lies to its right', async ({ name, folder }) => {
    expect(await lint(folder, forbidden[name] ?? '')).not.toEqual([]);
  });

  it.each(rooms)('$name allows what it stands on', async ({ name, folder }) => {
    expect(await lint(folder, allowed[name] ?? '')).toEqual([]);
  });

  it.each(rooms)('$name imports no package that is not its own', async ({ folder }) => {
    expect(await lint(folder, "import 'left-pad';")).not.toEqual([]);
  });

  it.each(rooms.filter((r) => r.pure))('$name has no clock, randomness or browser', async ({ folder }) => {
    for (const code of ['Date.now();', 'Math.random();', 'void document.title;', "void fetch('x');"])
      expect(await lint(folder, code), code).not.toEqual([]);
  });
});
