// @ts-check
/**
 * Makes a fresh clone ready, then runs a program in it: `node tools/setup.js [--browser | --browsers] [PROGRAM [ARGUMENT…]]`.
 * Plain JavaScript for Node 20 and later that needs nothing installed. Packages are installed where they are missing or
 * older than package-lock.json; the program runs on the Node that the project carries. It is started from here and not
 * by `&&` in package.json, because a shell remembers where it found `node` and would go on with the old one.
 * Speaks on standard error only; exits 1 with one clear line when something cannot be had.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const bin = join(modules, '.bin');

/** The first Node that runs TypeScript as it stands, without a flag. */
const oldestNode = { major: 22, minor: 18 };

/** @param {string} line @returns {never} */
function giveUp(line) {
  console.error(line);
  process.exit(1);
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | null} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Whether what lies in node_modules is what the lockfile asks for; optional packages of other systems may be absent. */
function packagesAreThere() {
  const wanted = readLock(join(root, 'package-lock.json'));
  const there = readLock(join(modules, '.package-lock.json'));
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (!path) return true;
    const found = there[path];
    return found ? found.version === version && existsSync(join(root, path)) : optional || devOptional;
  });
}

function installPackages() {
  console.error('Installing packages, once (about 400 MB)…');
  const words = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=10000',
  ];
  const npm = process.env.npm_execpath;
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] };
  const run = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
  if (run.status === 0) return;
  const why =
    run.error?.message ?? run.stderr.split('\n').find((line) => /npm (error|ERR!)\s+\S{3}/u.test(line));
  giveUp(
    `npm ci did not finish (${why?.trim() ?? `exit ${run.status}`}): check the network, then run this again.`,
  );
}

/** @param {string} version like `v24.21.0` */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/u, '').split('.').map(Number);
  return major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor);
}

/** The Node the project carries (Linux and Windows), else this one if it will do. */
function findNode() {
  const carried = join(
    modules,
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
  );
  const path = join(carried, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(path)) {
    const answer = spawnSync(path, ['--version'], { encoding: 'utf8' });
    if (answer.status === 0 && isNewEnough(answer.stdout)) return { node: path, folder: carried };
  }
  if (isNewEnough(process.version)) return { node: process.execPath, folder: null };
  return giveUp(
    `Baopu needs Node ${oldestNode.major}.${oldestNode.minor} or newer on this system, and this is ${process.version}: install it from https://nodejs.org, then run this again.`,
  );
}

const words = process.argv.slice(2);
/** `--browser` makes sure of Chromium, `--browsers` of Firefox too. */
const browsers = /^--browsers?$/u.test(words[0] ?? '') ? words[0] : undefined;
const [program, ...rest] = browsers ? words.slice(1) : words;

if (!packagesAreThere()) installPackages();
const { node, folder } = findNode();
// Where the user stands: names of files are meant from there.
/** @type {NodeJS.ProcessEnv} */
const env = { INIT_CWD: process.cwd(), ...process.env };
const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
env[pathName] = [folder, bin, env[pathName]].filter(Boolean).join(delimiter);

/** @param {string[]} command @param {'inherit' | 'ignore'} output */
function hasFailed(command, output) {
  return spawnSync(node, command, { cwd: root, env, stdio: ['inherit', output, 'inherit'] }).status !== 0;
}

// What WXT writes is what tsconfig.json stands on.
if (
  !existsSync(join(root, '.wxt', 'tsconfig.json')) &&
  hasFailed([join(modules, 'wxt', 'bin', 'wxt.mjs'), 'prepare'], 'ignore')
)
  giveUp('wxt prepare failed; its message is above.');
if (browsers) {
  const both = browsers === '--browsers' ? ['--firefox'] : [];
  if (hasFailed([join('tools', 'install-browser.ts'), ...both], 'inherit')) process.exit(1);
}

if (program) {
  const child = spawn(node, [program, ...rest], { cwd: root, env, stdio: 'inherit' });
  // The terminal tells the program too: it cleans up, and we wait for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('close', (code) => process.exit(code ?? 130));
}
