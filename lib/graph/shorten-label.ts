/** Longest label on the canvas; the full name is in the inspector, the list and the title. */
export const longestLabel = 8;

/**
 * A name as it stands under its node. What every reader of the picture knows goes first: the place a body lies in,
 * from the largest, so that 内蒙古自治区生态环境厅 is 自治区生态环境厅 and 兴安盟扎赉特旗… begins with its banner.
 * Then the end, with an ellipsis: two bodies of one place differ in what they do, so the middle is what is left out.
 */
export function shortenLabel(name: string, within: readonly string[] = []): string {
  let rest = name;
  for (const place of within) {
    if (lengthOf(rest) <= longestLabel) return rest;
    if (rest === place || !rest.startsWith(place)) continue;
    const level = levelWord(place);
    const bare = rest.slice(place.length);
    const withLevel = level + bare;
    // 内蒙古自治区党委 without its place is 党委, which could be anyone's: its level stays while there is room.
    rest = lengthOf(withLevel) <= longestLabel || lengthOf(bare) < 4 ? withLevel : bare;
  }
  if (lengthOf(rest) <= longestLabel) return rest;
  // An opening mark whose closing one is cut off says nothing.
  const chars = Array.from(rest.replace(/^[“‘《〈「『（]/, ''));
  if (chars.length <= longestLabel) return chars.join('');
  return [...chars.slice(0, 4), '…', ...chars.slice(-3)].join('');
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly within: readonly string[];
}

/**
 * Labels of all that is drawn. Of two bodies that would read alike, as the party committees of two regions, each says its
 * place: 自治区政协 is anyone's, too, where another stands beside it in full.
 */
export function labelsOf(drawn: Iterable<Named>): ReadonlyMap<string, string> {
  const named = [...drawn].map((one) => ({ one, label: shortenLabel(one.name, one.within) }));
  const namesOf = new Map<string, Set<string>>();
  for (const { one, label } of named)
    for (const words of [label, withoutPlace(one)])
      namesOf.set(words, (namesOf.get(words) ?? new Set()).add(one.name));
  return new Map(
    named.map(({ one, label }) => {
      const isAlone = [label, withoutPlace(one)].every((words) => (namesOf.get(words)?.size ?? 0) < 2);
      return [one.id, label === one.name || isAlone ? label : (labelWithPlace(one) ?? label)];
    }),
  );
}

function withoutPlace({ name, within }: Named): string {
  const place = within.find((one) => name.startsWith(one) && name !== one);
  return place === undefined ? name : levelWord(place) + name.slice(place.length);
}

/** With the short name of the nearest place that its name begins with or holds; null where there is no room for it. */
function labelWithPlace({ name, within }: Named): string | null {
  for (const place of within.toReversed()) {
    const at = name.indexOf(place);
    if (at < 0 || name === place) continue;
    const bare = name.slice(at + place.length);
    const level = levelWord(place);
    const whole = place.slice(0, place.length - level.length);
    // 新疆维吾尔自治区 is called 新疆, 宁夏回族自治区 宁夏; 内蒙古 is a name of three.
    const short = level === '自治区' && lengthOf(whole) > 3 ? Array.from(whole).slice(0, 2).join('') : whole;
    const fitting = [short + level + bare, short + bare].find((label) => lengthOf(label) <= longestLabel);
    if (fitting !== undefined) return fitting;
  }
  return null;
}

const levels = [
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '特别行政区',
  '地区',
  '省',
  '市',
  '县',
  '区',
  '盟',
  '旗',
  '州',
  '乡',
  '镇',
];

function levelWord(place: string): string {
  return levels.find((level) => place.endsWith(level) && place.length > level.length) ?? '';
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
