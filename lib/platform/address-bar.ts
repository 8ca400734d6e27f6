import { browser } from 'wxt/browser';

/** A line below the address bar: what is put there when it is chosen, and what it says. */
export interface Suggestion {
  readonly content: string;
  /** Plain text; the part in `strong` stands first and stands out. */
  readonly strong: string;
  readonly rest: string;
}

export interface AddressBar {
  suggest(typed: string): Promise<readonly Suggestion[]>;
  /** Enter, on a suggestion's content or on what was typed. */
  enter(typed: string): void;
}

/** The keyword `bp` in the address bar. What is typed there the browser itself may keep. Call it synchronously at the top level. */
export function answerAddressBar(bar: AddressBar, hint: string): void {
  // Chrome draws suggestions by a markup of its own; Firefox shows it as it is.
  const isMarkup = import.meta.env.CHROME;
  const words = ({ strong, rest }: Suggestion) =>
    isMarkup ? `<match>${escape(strong)}</match> <dim>${escape(rest)}</dim>` : `${strong} ${rest}`;
  void browser.omnibox.setDefaultSuggestion({ description: isMarkup ? escape(hint) : hint });
  browser.omnibox.onInputChanged.addListener((typed, answer) => {
    void bar.suggest(typed.trim()).then((found) => {
      answer(found.map((one) => ({ content: one.content, description: words(one) })));
    });
  });
  browser.omnibox.onInputEntered.addListener((typed) => {
    bar.enter(typed.trim());
  });
}

/** The description of a suggestion is XML. */
function escape(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ');
}
