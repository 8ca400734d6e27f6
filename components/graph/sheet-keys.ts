import type { Picture } from './picture-state.svelte.ts';

interface Deeds {
  /** The field that a slash leads to. */
  readonly search: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

interface Now {
  /** A dialog lies over the page: what is behind it is left alone. */
  readonly isCovered: boolean;
  /** Single letters do something: the reader can switch that off. */
  readonly letters: boolean;
}

/** The keys of the page, for whatever is selected or chosen; what they do not mean is left to whoever has the focus. */
export function pressKey(
  event: KeyboardEvent,
  picture: Picture,
  { isCovered, letters }: Now,
  deeds: Deeds,
): void {
  const isTyping =
    event.target instanceof HTMLElement && event.target.closest('input:not([type=checkbox]), textarea');
  if (isTyping) return;
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && key === 'z') {
    event.preventDefault();
    (event.shiftKey ? deeds.redo : deeds.undo)();
  }
  if (isCovered || !letters || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const deed = key === '/' ? deeds.search : deedOf(key, picture);
  if (!deed) return;
  deed();
  event.preventDefault();
}

function deedOf(key: string, picture: Picture): (() => unknown) | null {
  if (key === 'l') return () => picture.show(picture.twin === 'picture' ? 'table' : 'picture');
  if (picture.several.ids.size > 0) {
    if (key === 'h') return () => picture.hideSeveral();
    if (key === 'p') return () => picture.pinSeveral();
  }
  const selected = picture.selection?.entity;
  if (!selected) return null;
  const deeds: Readonly<Record<string, () => unknown>> = {
    e: () => picture.expand(selected),
    c: () => picture.collapse(selected),
    h: () => picture.hide(selected),
    f: () => picture.toggleFocus(),
    p: () => picture.togglePin(selected),
  };
  return deeds[key] ?? null;
}
