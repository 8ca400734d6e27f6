import { remembered } from '#lib/domain/remembered.ts';

import { mapRadicals } from './radicals.ts';
import { lexicalForm } from './traditional.ts';

/** White space, invisible characters, quotation marks of every kind, title marks, and the dots inside names. */
const dropped =
  /[\s\u200B-\u200F\u2060\uFEFF"'`´“”‘’„‟‚‛«»‹›「」『』《》〈〉〝〞〟＂＇·•‧∙⋅・･․。．.•●﹒᛫]/gu;

/**
 * The form under which a name is looked up: NFKC, radicals as characters, simplified, lower case, without white space,
 * quotes and the dot of transliterated names, so that `奇·达楞太`, `奇•达楞太` and `奇达楞太` are one key, and 楊偉東 is
 * 杨伟东. May be empty.
 */
export const nameKey = remembered((name: string): string =>
  lexicalForm(mapRadicals(name).normalize('NFKC')).toLowerCase().replace(dropped, ''),
);
