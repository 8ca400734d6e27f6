/** In screens around what can be seen: what comes as near is painted, and stays so until it is as far. */
const [comes, goes] = [3, 6];

/**
 * Whether a range stands near what the reader sees. Browsers validate all painted ranges anew in each frame in which the page has
 * changed, some microseconds each: thousands of them would cost every page that moves more than a frame has. So only these are
 * painted, and seldom others, for that costs a frame, too.
 */
export function isNear(range: Range, wasNear: boolean): boolean {
  const { top, bottom, left, right } = range.getBoundingClientRect();
  // Of what has no box.
  if (top === 0 && bottom === 0 && left === 0 && right === 0) return false;
  const screens = wasNear ? goes : comes;
  const isWithin = (from: number, to: number, size: number) =>
    to > -screens * size && from < (1 + screens) * size;
  return isWithin(top, bottom, innerHeight) && isWithin(left, right, innerWidth);
}
