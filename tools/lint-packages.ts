/**
 * `npm run lint:packages`: what the store of Firefox says of the package for it, by its own linter. It is fetched for this at the
 * version below, for it brings a hundred packages that nothing else here needs. Exits 1 on errors, and on warnings that are not
 * named here with their reason.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { buildIfStale, root } from './build.ts';
import { runCommand } from './run-command.ts';

const linter = 'addons-linter@10.14.0';

interface Finding {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly message: string;
}

/** Warnings that are looked at and left, by their code, where they come from libraries. */
const known: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT:
    'Svelte makes its templates, which are our own files, by innerHTML; Readability and pdf.js as in their own releases',
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: 'nothing is offered for Android',
  DANGEROUS_EVAL: 'in libraries that look whether they may; the policy of our pages refuses it',
};

const folder = buildIfStale('production', 'firefox');
const report = join(root, 'artefacts/lint-firefox.json');
rmSync(report, { force: true });
const { output } = await runCommand(
  'npm',
  ['exec', '--yes', `--package=${linter}`, '--', 'addons-linter', '--output', 'json', folder],
  { output: 'collect' },
);
const start = output.indexOf('{');
if (start < 0) throw new Error(`The linter did not run.\n${output}`);
const found = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
};
const unknown = found.warnings.filter(({ code }) => !(code in known));
for (const { code, file, line, message } of [...found.errors, ...unknown])
  console.log(`${code} ${file ?? ''}:${line ?? ''} ${message}`);
console.log(
  `${found.errors.length} errors, ${unknown.length} warnings, ${found.warnings.length - unknown.length} known ones`,
);
process.exitCode = found.errors.length + unknown.length > 0 ? 1 : 0;
