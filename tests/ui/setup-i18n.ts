import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';

import en from '../../assets/locales/en.yml?raw';
import zh from '../../assets/locales/zh-CN.yml?raw';

/**
 * The fake browser has no messages: serve ours from the files that ship. Import this before any component.
 */
type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path: readonly string[] = []): [string, string][] {
  const keys = Object.keys(tree);
  if (keys.length > 0 && keys.every((key) => /^(\d+|n)$/.test(key)))
    return [[path.join('_'), keys.map((key) => tree[key] as string).join(' | ')]];
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[[...path, key].join('_'), value]] : flatten(value, [...path, key]),
  );
}

export const messages = {
  'zh-CN': new Map(flatten(parse(zh) as Tree)),
  en: new Map(flatten(parse(en) as Tree)),
};

let language: keyof typeof messages = 'zh-CN';

export function setLanguage(next: keyof typeof messages): void {
  language = next;
}

Object.assign(fakeBrowser.i18n, {
  getMessage(key: string, substitutions: readonly string[] = []): string {
    const message = messages[language].get(key) ?? '';
    return message.replace(/\$(\d)/g, (_, n: string) => substitutions[Number(n) - 1] ?? '');
  },
});
