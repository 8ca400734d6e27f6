/** Edges in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly maxHeight: number;
}

const cardWidth = 364;
const gap = 12;
const margin = 8;

/** The height a card may have in a viewport, whatever stands around it. */
export function highestCard(viewHeight: number): number {
  return Math.min(Math.floor(viewHeight * 0.7), viewHeight - 2 * margin);
}

/** Under the selection; above it where the card does not fit below and there is more room; always inside the view. */
export function placeCard(anchor: Box, view: { width: number; height: number }, height: number): CardPlace {
  const width = Math.min(cardWidth, view.width - 2 * margin);
  const left = clamp(anchor.left, margin, view.width - margin - width);
  const below = view.height - margin - (anchor.bottom + gap);
  const above = anchor.top - gap - margin;
  const wanted = Math.min(height, highestCard(view.height));
  const isAbove = wanted > below && above > below;
  const maxHeight = Math.min(
    highestCard(view.height),
    Math.max(isAbove ? above : below, Math.min(wanted, 160)),
  );
  const shown = Math.min(wanted, maxHeight);
  const top = isAbove ? anchor.top - gap - shown : anchor.bottom + gap;
  return { left, top: clamp(top, margin, view.height - margin - shown), width, maxHeight };
}

/** Where the reader put it, or as near as the view allows: it is always whole in it. */
export function keepInView(
  put: { readonly left: number; readonly top: number },
  view: { width: number; height: number },
  height: number,
): CardPlace {
  const width = Math.min(cardWidth, view.width - 2 * margin);
  const maxHeight = highestCard(view.height);
  const shown = Math.min(height, maxHeight);
  return {
    left: clamp(put.left, margin, view.width - margin - width),
    top: clamp(put.top, margin, view.height - margin - shown),
    width,
    maxHeight,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
