/**
 * Arrow keys, Home and End among the elements marked `data-item` of a card, in their order on the screen.
 * Works inside a closed shadow root, where `document.activeElement` is only the host. True if the key was ours.
 */
export function moveFocus(card: HTMLElement, key: string): boolean {
  if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(key)) return false;
  const items = [...card.querySelectorAll<HTMLElement>('[data-item]:not(:disabled)')];
  if (items.length === 0) return false;
  const root = card.getRootNode() as Document | ShadowRoot;
  const at = items.findIndex((item) => item === root.activeElement);
  const last = items.length - 1;
  const next =
    key === 'Home'
      ? 0
      : key === 'End'
        ? last
        : key === 'ArrowDown'
          ? Math.min(at + 1, last)
          : Math.max(at - 1, 0);
  items[next]?.focus();
  return true;
}
