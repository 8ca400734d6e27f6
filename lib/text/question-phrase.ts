/** A question as typed, with the names in it still to be looked up. */
export type Phrase =
  | { readonly asks: 'colleagues' | 'together' | 'bodies' | 'initiatives'; readonly name: string }
  | { readonly asks: 'holders'; readonly title: string }
  | { readonly asks: 'newPosts'; readonly days: number }
  /** 和 may stand in a name, too: every way to part the two, in the order of the text. */
  | {
      readonly asks: 'between' | 'common' | 'onBoth';
      readonly pairs: readonly (readonly [string, string])[];
    };

type Reader = readonly [form: RegExp, read: (...groups: string[]) => Phrase | null];

const about =
  (asks: 'colleagues' | 'together' | 'bodies' | 'initiatives') =>
  (name = ''): Phrase => ({ asks, name: name.trim() });

const readers: readonly Reader[] = [
  [/^(.+?)\s*的?\s*同事$/u, about('colleagues')],
  [/^(?:colleagues\s+of|who\s+works?\s+with)\s+(.+)$/iu, about('colleagues')],
  [/^(?:谁)?(?:和|与|跟|同)(.+?)\s*同场(?:的人|过)?$/u, about('together')],
  [/^(.+?)\s*和谁同场$/u, about('together')],
  [/^(?:who\s+)?appear(?:ed|s)?\s+with\s+(.+)$/iu, about('together')],
  [/^(.+?)\s*的?\s*(?:下属|直属|内设)(?:机构|单位|部门)?$/u, about('bodies')],
  [/^(?:bodies|agencies|offices)\s+(?:of|under)\s+(.+)$/iu, about('bodies')],
  [/^(.+?)\s*的\s*(?:事项|举措|活动|项目|会议)$/u, about('initiatives')],
  [/^initiatives\s+(?:of|by)\s+(.+)$/iu, about('initiatives')],
  [
    /^谁\s*(?:曾?任过?|曾?担任过?|当过|做过|是)\s*(?!过$)(.+)$/u,
    (title) => ({ asks: 'holders', title: bare(title) }),
  ],
  [/^(?:历任|现任)\s*(.+)$/u, (title) => ({ asks: 'holders', title: bare(title) })],
  [/^who\s+(?:is|was|holds|held)\s+(.+)$/iu, (title) => ({ asks: 'holders', title: bare(title) })],
  [/^(?:最近|近)\s*(\d{1,4})?\s*[天日]?(?:的?新任|任命|人事)?$/u, (days) => newPosts(days)],
  [/^新任(?:职务?)?$/u, () => newPosts()],
  [/^new\s+posts?(?:\s+in\s+(?:the\s+last\s+)?(\d{1,4})\s+days)?$/iu, (days) => newPosts(days)],
  [/^(.+)之间$/u, (both) => ofTwo('between', both, /[和与跟同、]/gu)],
  [/^between\s+(.+)$/iu, (both) => ofTwo('between', both, /\s+and\s+/giu)],
  [
    /^(?:谁|哪些人)?同?时?(?:在|跨)(.+?)(?:两处|都)?任职$/u,
    (both) => ofTwo('onBoth', both, /[和与跟同、]/gu),
  ],
  [/^who\s+sits?\s+on\s+(?:both\s+)?(.+)$/iu, (both) => ofTwo('onBoth', both, /\s+and\s+/giu)],
  [
    /^(.+?)\s*(?:共同(?:的)?相连(?:的)?|都相连的?|的?共同点|的?交集)$/u,
    (both) => ofTwo('common', both, /[和与跟同、]/gu),
  ],
  [/^(?:common\s+(?:to|of)|shared\s+by)\s+(.+)$/iu, (both) => ofTwo('common', both, /\s+and\s+/giu)],
];

/** What is asked, null where the words are no question: then they are a name. */
export function readPhrase(typed: string): Phrase | null {
  const words = typed.trim().replace(/[？?。.]+$/u, '');
  for (const [form, read] of readers) {
    const found = form.exec(words);
    const phrase = found && read(...found.slice(1));
    if (phrase) return phrase;
  }
  return null;
}

/** A question of which the end is still to be typed: of whom it is, with what began after 的, or the beginning of a title. */
export type Begun =
  { readonly begins: 'about'; readonly name: string; readonly rest: string } | { readonly begins: 'holders' };

/** What is being asked, where `readPhrase` finds no whole question yet; null where nothing shows that it is one. */
export function readBegun(typed: string): Begun | null {
  const words = typed.trim();
  if (/^谁(?:曾|曾?任过?|曾?担任?过?|当过?|做过?|是)?$/u.test(words)) return { begins: 'holders' };
  if (/^who(?:\s+(?:is|was|holds|held))?$/iu.test(words)) return { begins: 'holders' };
  const about = /^(.+?)\s*(?:的\s*(.{0,3})|[和与跟])$/u.exec(words);
  return about ? { begins: 'about', name: about[1] ?? '', rest: about[2] ?? '' } : null;
}

function bare(title: string | undefined): string {
  return (title ?? '').trim().replace(/^the\s+/iu, '');
}

function newPosts(days?: string): Phrase {
  return { asks: 'newPosts', days: Math.max(1, Number(days ?? 30)) };
}

function ofTwo(asks: 'between' | 'common' | 'onBoth', both: string | undefined, by: RegExp): Phrase | null {
  const text = both ?? '';
  const pairs = [...text.matchAll(by)]
    .map((at): readonly [string, string] => [
      text.slice(0, at.index).trim(),
      text.slice(at.index + at[0].length).trim(),
    ])
    .filter(([a, b]) => a !== '' && b !== '');
  return pairs.length > 0 ? { asks, pairs } : null;
}
