// @ts-check
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

import { importRules, purityRules } from './rooms.js';

/**
 * Each component that is linted with types makes TypeScript check most of the program anew, which takes longer than all else
 * together: every day svelte-check alone looks at types there, and `npm run test:large` asks the linter too.
 */
const isThorough = process.env.LINT === 'thorough';

export default defineConfig(
  globalIgnores(['**/.output', '**/.wxt', 'artefacts', 'node_modules', 'coverage']),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.webextensions },
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'tools/*.js'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      // `no-floating-promises` is about promises nobody waits for; node:test-like void calls say so with `void`.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression > MemberExpression[property.name=/^(inner|outer)HTML$/]',
          message: 'Nothing from outside is ever parsed as HTML: build nodes or set textContent.',
        },
        {
          selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]',
          message: 'Nothing from outside is ever parsed as HTML: build nodes or set textContent.',
        },
        {
          selector: 'ExportDefaultDeclaration',
          message:
            'Named exports only: they can be searched for. (Entrypoints and configuration are the exception.)',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // It asks for the type of every name, and nothing here is a store.
      'svelte/require-store-reactive-access': 'off',
    },
  },
  ...(isThorough ? [] : [{ files: ['**/*.svelte'], extends: [ts.configs.disableTypeChecked] }]),
  {
    files: ['entrypoints/**', 'tests/e2e/neighbour/**', '*.config.ts', '*.config.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['tools/**', 'tests/**', '*.config.ts', '*.js'], languageOptions: { globals: globals.node } },
  {
    files: ['tests/**'],
    rules: {
      // Tests look into what a library's types leave open, and index into what they have just counted.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  { files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] },
  ...importRules(),
  ...purityRules(),
);
