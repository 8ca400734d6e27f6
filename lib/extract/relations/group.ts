import type { Frame } from './frame.ts';
import type { Subject } from './subject.ts';

/** What people who travel together are called. */
const groups =
  '(?:检查组|调研组|考察组|考察团|代表团|督导组|督查组|慰问组|慰问团|访问团|工作组|巡查组|视察组|视察团|宣讲团|采风团|专家组)';
const leads = new RegExp(
  `(ⓟ)[^，。；：ⓟ]{0,10}?(?:率领|带领|率队|带队|率)(?:[^，。；ⓟ]{0,12}?${groups}|ⓞ|[^，。；ⓟ]{0,12}?(?:代表|委员|常委|专家|专家学者|院士)|[^，。；ⓟⓞⓛ]{0,10}(?:一行|人员|代表|委员|赴|到|前往|在|对))`,
);
const heads = /(?:由|任命|以)ⓣ?(ⓟ)[^，。；ⓟ]{0,4}(?:任|担任|为)[^，。；ⓟ]{0,4}(?:组长|团长)/u;
const aloneBefore = new RegExp(
  `^(?:在ⓛ[^，。；ⓟⓞ]{0,6}|其间|期间|随后|当天|会后|会前|调研期间|访问期间|考察期间)?，?(?:党政|政府|经贸|专家)?(?:${groups}|一行|代表们|委员们)(?:成员)?(?:一行(?:\\d+人)?)?(?:还|又|先后|分别|深入|一同|首先|随后|实地|专程|现场)*$`,
);
const group = new RegExp(`${groups}$`);

/** Who leads a group that this sentence names, 王某率检查组赴…: later sentences say 检查组 and mean them. */
export function leaderIn(frame: Frame): Subject | null {
  for (const [pattern, word] of [
    [leads, /[率带]/],
    [heads, /[组团]长/],
  ] as const) {
    if (!word.test(frame.text)) continue;
    const match = pattern.exec(frame.text);
    const at = match ? match.index + match[0].indexOf('ⓟ') : -1;
    const mention = frame.mentions.get(at);
    if (mention) return { listed: [{ index: at, mention }], from: -1, open: false };
  }
  return null;
}

/** Does a clause speak of such a group and of nobody else: 检查组先后…, also where the group was read as a body? */
export function isGroupAlone(gap: string, bodies: Subject | null): boolean {
  if (bodies === null) return aloneBefore.test(gap);
  const [only, ...others] = bodies.listed;
  return others.length === 0 && only?.mention.entity.type === 'team' && group.test(only.mention.entity.name);
}
