import { boxAround, heightOf, middleOf, sharedHeight, sharedWidth, widthOf, type Box } from './box.ts';
import { isUnder } from './flow.ts';
import type { HeadGroup } from './head-groups.ts';
import type { TextBlock } from './text-blocks.ts';

/** Columns in reading order and the headline they stand under. */
export interface HeadedChain {
  readonly head: HeadGroup | null;
  readonly blocks: readonly TextBlock[];
}

/** Gives each headline its columns; columns that two headlines share are parted between them. */
export function assignHeads(
  chains: readonly (readonly TextBlock[])[],
  heads: readonly HeadGroup[],
): { headed: HeadedChain[]; loose: HeadGroup[] } {
  const texts = chains.flat();
  const own = new Map<readonly TextBlock[], HeadGroup[]>();
  const loose: HeadGroup[] = [];
  for (const head of heads) {
    const best = chains
      .map((chain) => ({ chain, cost: distance(head, chain, texts) }))
      .filter(({ cost }) => Number.isFinite(cost))
      .sort((a, b) => a.cost - b.cost)[0];
    if (!best) loose.push(head);
    else own.set(best.chain, [...(own.get(best.chain) ?? []), head]);
  }
  const headed = chains.flatMap((chain) => partChain(chain, own.get(chain) ?? []));
  return { headed, loose };
}

/** How far a headline is from being that of a chain: Infinity if it cannot be. */
function distance(head: HeadGroup, chain: readonly TextBlock[], texts: readonly Box[]): number {
  const box = boxAround(chain);
  const size = chain[0]?.size ?? head.size;
  if (head.isVertical) {
    const gap = Math.max(box.left - head.right, head.left - box.right);
    const shared = sharedHeight(box, head) / Math.min(heightOf(head), heightOf(box));
    if (shared < 0.5 || gap > size * 4 || gap < -widthOf(head)) return Number.POSITIVE_INFINITY;
    // Set from top to bottom it mostly stands in front of its text, level with its first line.
    const isBehind = head.left > box.left;
    return (
      Math.max(0, gap) / size + (isBehind ? 2 : 0) + Math.min(3, Math.abs(head.top - box.top) / size / 2)
    );
  }
  const under = chain.filter((block) => isUnder(block, head, texts));
  if (under.length === 0) return Number.POSITIVE_INFINITY;
  const gap = Math.min(...under.map((block) => block.top - head.bottom)) / size;
  const outside = Math.max(0, box.left - head.left, head.right - box.right) / size;
  const isFirst = chain[0] !== undefined && under.includes(chain[0]);
  const share = under.reduce((sum, block) => sum + Math.max(0, sharedWidth(block, head)), 0) / widthOf(head);
  return Math.max(0, gap) * 0.3 + Math.max(0, outside - 1.5) * 0.4 + (isFirst ? 0 : 1) + (1 - share) * 4;
}

function partChain(chain: readonly TextBlock[], heads: readonly HeadGroup[]): HeadedChain[] {
  const [only] = heads;
  if (heads.length <= 1) return [{ head: only ?? null, blocks: chain }];
  const starts = heads
    .map((head) => ({ head, at: startUnder(head, chain, heads) }))
    .sort((a, b) => a.at - b.at);
  const parts: HeadedChain[] = [];
  for (const [i, { head, at }] of starts.entries()) {
    const end = starts[i + 1]?.at ?? chain.length;
    const blocks = chain.slice(i === 0 ? 0 : at, end);
    if (blocks.length > 0) parts.push({ head, blocks });
  }
  return parts;
}

/** The first block of a chain that stands under a headline and under none of the others; centred ones reach further. */
function startUnder(head: HeadGroup, chain: readonly TextBlock[], heads: readonly HeadGroup[]): number {
  const under = chain.findIndex((block) => isUnder(block, head, chain));
  if (under <= 0) return Math.max(0, under);
  const last = chain.findLastIndex((block) => isUnder(block, head, chain));
  let start = under;
  for (let at = under - 1; at > 0; at--) {
    const block = chain[at];
    if (!block || heads.some((other) => other !== head && isUnder(block, other, chain))) break;
    const isCentred =
      Math.abs(middleOf(boxAround(chain.slice(at, last + (under - at) + 1))) - middleOf(head)) <
      block.size * 2;
    if (isCentred && sharedHeight(block, chain[under] ?? block) > 0) start = at;
  }
  return start;
}
