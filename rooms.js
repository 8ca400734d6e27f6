// @ts-check
/**
 * The rooms of the house and what each may import: one direction, `domain → text → extract | views | graph | store →
 * services → platform → components → entrypoints`. ESLint enforces it (eslint.config.js) and tests/core/rooms.test.ts
 * proves for each room that the lint bites.
 *
 * `rooms`: other rooms it may import values from. `types`: rooms it may import types from. `packages`: npm packages.
 *
 * @typedef {{ name: string, folder: string, rooms: string[], types?: string[], packages: string[], pure?: boolean }} Room
 * @type {Room[]}
 */
export const rooms = [
  { name: 'domain', folder: 'lib/domain', rooms: [], packages: ['@noble/hashes'], pure: true },
  { name: 'text', folder: 'lib/text', rooms: ['domain'], packages: [], pure: true },
  { name: 'extract', folder: 'lib/extract', rooms: ['domain', 'text'], packages: [], pure: true },
  { name: 'views', folder: 'lib/views', rooms: ['domain', 'text'], packages: [], pure: true },
  { name: 'graph', folder: 'lib/graph', rooms: ['domain'], types: ['services'], packages: ['cytoscape', 'cytoscape-fcose'], pure: true },
  { name: 'store', folder: 'lib/store', rooms: ['domain', 'views'], packages: ['dexie'] },
  { name: 'services', folder: 'lib/services', rooms: ['domain', 'text', 'extract', 'views', 'graph', 'store'], packages: [] },
  { name: 'platform', folder: 'lib/platform', rooms: ['domain'], types: ['services'], packages: ['wxt', '#imports', '#i18n'] },
  {
    name: 'components',
    folder: 'components',
    rooms: ['domain', 'text', 'graph', 'components'],
    types: ['services', 'platform'],
    packages: ['svelte', 'cytoscape', 'cytoscape-fcose', '#i18n'],
  },
  {
    name: 'entrypoints',
    folder: 'entrypoints',
    rooms: ['domain', 'text', 'extract', 'views', 'graph', 'store', 'services', 'platform', 'components'],
    packages: ['svelte', 'wxt', '#imports', '#i18n', 'dexie'],
  },
];
