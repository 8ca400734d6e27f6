// @ts-check
/**
 * The rooms of the house and what each may import, in one direction:
 * `domain → text → extract | views | graph | store → services → platform → components → entrypoints`.
 * ESLint enforces it (eslint.config.js); tests/core/rooms.test.ts proves for each room that the lint bites.
 */

/**
 * @typedef {object} Room
 * @property {string} name
 * @property {string} folder
 * @property {string[]} rooms rooms it may import values from, besides itself
 * @property {string[]} [types] rooms it may import types from
 * @property {string[]} packages npm packages and virtual modules it may import
 * @property {boolean} [pure] no browser, DOM, clock, randomness or fetch
 */

/** @type {Room[]} */
export const rooms = [
  { name: 'domain', folder: 'lib/domain', rooms: [], packages: ['@noble/hashes'], pure: true },
  { name: 'text', folder: 'lib/text', rooms: ['domain'], packages: [], pure: true },
  { name: 'extract', folder: 'lib/extract', rooms: ['domain', 'text'], packages: [], pure: true },
  // Reads a Document that is handed in: a live page's, or one that was made of a file.
  { name: 'html', folder: 'lib/html', rooms: ['domain'], packages: ['@mozilla/readability'], pure: true },
  // The one room that knows a PDF: what it gives is plain data, which the pure rooms read.
  { name: 'pdf', folder: 'lib/pdf', rooms: ['domain'], packages: ['pdfjs-dist'] },
  { name: 'views', folder: 'lib/views', rooms: ['domain', 'text'], packages: [], pure: true },
  {
    name: 'graph',
    folder: 'lib/graph',
    rooms: ['domain'],
    types: ['services'],
    packages: [
      'cytoscape',
      'cytoscape-fcose',
      'd3-hierarchy',
      'graphology',
      'graphology-communities-louvain',
      'graphology-layout-forceatlas2',
      'graphology-metrics',
    ],
    pure: true,
  },
  // What is taken elsewhere: plain records in, text of a format out.
  { name: 'formats', folder: 'lib/formats', rooms: ['domain', 'text'], packages: ['papaparse'], pure: true },
  { name: 'store', folder: 'lib/store', rooms: ['domain', 'text', 'views'], packages: ['dexie'] },
  // Files that hold many things: zips that come in, backups that go out.
  {
    name: 'archive',
    folder: 'lib/archive',
    rooms: ['domain', 'text'],
    packages: ['@zip.js/zip.js', 'valibot'],
  },
  {
    name: 'services',
    folder: 'lib/services',
    rooms: ['domain', 'text', 'extract', 'views', 'formats', 'store', 'archive'],
    packages: [],
  },
  {
    name: 'platform',
    folder: 'lib/platform',
    rooms: ['domain'],
    types: ['services'],
    packages: ['wxt', '#imports', '#i18n', 'valibot'],
  },
  {
    name: 'components',
    folder: 'components',
    rooms: ['domain', 'text', 'graph', 'formats', 'assets'],
    types: ['services', 'platform'],
    packages: [
      'svelte',
      'cytoscape',
      'diff',
      'graphology',
      'graphology-gexf',
      'graphology-graphml',
      'virtua',
      '#i18n',
    ],
  },
  {
    name: 'entrypoints',
    folder: 'entrypoints',
    rooms: [
      'domain',
      'text',
      'extract',
      'html',
      'pdf',
      'views',
      'graph',
      'formats',
      'store',
      'archive',
      'services',
      'platform',
      'components',
      'assets',
    ],
    // Of pdfjs-dist its worker's address alone, which only a bundler knows.
    packages: ['svelte', 'wxt', '#imports', '#i18n', 'pdfjs-dist'],
  },
];

/** Reads the outside world: the core gets what it needs handed in. */
const impureGlobals = [
  'window',
  'document',
  'navigator',
  'browser',
  'chrome',
  'fetch',
  'indexedDB',
  'localStorage',
  'sessionStorage',
  'performance',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'crypto',
  'process',
];

/** @param {Room} room */
function rulesOf(room) {
  const everyRoom = rooms.map((r) => r.name);
  const values = new Set([room.name, ...room.rooms]);
  const types = new Set([...values, ...(room.types ?? [])]);
  const path = (/** @type {string} */ name) =>
    name === 'components'
      ? '(#components|.*/components)'
      : name === 'entrypoints'
        ? '.*entrypoints'
        : `(#lib|.*/lib)/${name}`;
  const packages = [...room.packages, '#lib', '#components', '#assets', '\\.\\.?']
    .map((p) => p.replace('/', '\\/'))
    .join('|');
  return [
    ...everyRoom
      .filter((name) => !values.has(name))
      .map((name) => ({
        regex: `^${path(name)}(/|$)`,
        message: `${room.name} does not know ${name}: see rooms.js.`,
        allowTypeImports: types.has(name),
      })),
    ...(values.has('assets') ? [] : [{ regex: '^#assets/', message: `${room.name} is handed its assets.` }]),
    ...(room.name === 'entrypoints'
      ? []
      : [{ regex: '^\\.\\./', message: 'Import by #lib/room/file.ts, not by ../' }]),
    {
      regex: `^(?!(${packages})($|/|\\w))`,
      message: `This package is not one of ${room.name}'s: see rooms.js.`,
    },
  ];
}

/**
 * One ESLint configuration object for each room's imports.
 * @returns {import('eslint').Linter.Config[]}
 */
export function importRules() {
  return rooms.map((room) => ({
    name: `rooms/${room.name}`,
    files: [`${room.folder}/**/*.{ts,svelte}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: rulesOf(room) }] },
  }));
}

/**
 * The pure rooms: deterministic, and the same in Node, a worker or a test.
 * @returns {import('eslint').Linter.Config[]}
 */
export function purityRules() {
  return [
    {
      name: 'rooms/pure',
      files: rooms.filter((room) => room.pure).map((room) => `${room.folder}/**/*.ts`),
      rules: {
        'no-restricted-globals': [
          'error',
          ...impureGlobals.map((name) => ({ name, message: 'The core is pure: take it as an argument.' })),
        ],
        'no-restricted-properties': [
          'error',
          {
            object: 'Date',
            property: 'now',
            message: 'The core has no clock: take the time as an argument.',
          },
          { object: 'Math', property: 'random', message: 'The core has no randomness.' },
        ],
      },
    },
  ];
}
