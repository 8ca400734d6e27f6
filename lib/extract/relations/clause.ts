import { actVerbs, type ActFamily } from '#lib/extract/lexicon/acts.ts';
import type { DraftMention } from '#lib/extract/doc.ts';
import type { Frame } from './frame.ts';

/** A name in a frame. */
export interface Listed {
  readonly index: number;
  readonly mention: DraftMention;
}

/** Who does something, and where in the frame the list of them begins; negative where an earlier sentence names them. */
export interface Subject {
  readonly listed: readonly Listed[];
  readonly from: number;
  /** 等 behind the last of them: the list is open. */
  readonly open: boolean;
}

/** One verb of the table in a sentence: who does it, what stands behind it, and whether it is said to have happened. */
export interface Act {
  readonly family: ActFamily;
  readonly verb: string;
  readonly at: number;
  readonly end: number;
  /** Where its clause begins and ends. */
  readonly clause: readonly [from: number, to: number];
  /** The people who do it, and the bodies or places that do; either may be nobody. */
  readonly people: Subject | null;
  readonly bodies: Subject | null;
  /** Not named in its own clause, but in one before. */
  readonly carried: boolean;
  /** 由…主持: what it is done to stands before. */
  readonly passive: boolean;
  /** 将, 拟, 未, 取消: not said to have happened. */
  readonly unreal: boolean;
  /** Where what it is done to ends: the next verb of the table, or the end of the clause. */
  readonly reach: number;
}

const verbs = new RegExp(actVerbs.map(([family, words]) => `(?<${family}>${words})`).join('|'), 'g');
const families = actVerbs.map(([family]) => family);

const name = /[ⓟⓞⓘⓛⓣ]/;
const rank =
  '(?:同志|先生|女士|院士|教授|[上中少]将|[大上中少]校|书记|主席|主任|省长|市长|部长|州长|盟长|县长|旗长|区长|代表|委员)?';
const bracket = '(?:（[^（）]{1,14}）)?';
/** Behind the last name of a list and part of it: 等客商代表, 和各界人士. */
const tail = `${bracket}${rank}(?:一行(?:\\d+人)?|等[^，。；ⓟⓣⓞⓛ的]{0,18}|[、和及与]+[^，。；ⓟⓣⓞⓛ的]{2,24}(?:负责人|代表|同志|人员|人士|部门|单位|群众|师生))?`;
/** Between a subject and its verb: adverbs, and phrases with 在, 与, 就 …, with a name in them or none. */
const phrase =
  '(?:在|于|到|赴|从|自|与|同|和|向|对|就|围绕|聚焦|针对|结合|代表|应|受|随|率|率领|带领|带|陪同|以|为|通过|根据|按照|利用|联合|会同|携手|依托)[^，。；：]{1,30}?(?:上|中|里|内|时|后|前|期间|现场|等地|一行|等)?';
const between = new RegExp(`^${tail}[^，。；：“”ⓟⓞⓘⓛⓣ的]{0,10}(?:${phrase}[^，。；：“”ⓟⓞⓘⓛⓣ的]{0,8}){0,2}$`);
/** A person's name behind which a noun goes on: who acts is somebody else. */
const others =
  /^(?:[^，。；：]{0,6})(?:贺信|贺电|回信|批示|指示|负责人|负责同志|秘书(?!长)|夫人|家属|代表团|干部职工|工作人员|居民|村民|群众|记者|专家|师生|学生|民警|消防员|企业家|队员|官员)/;
/** Another verb of its own stands between: whoever 出席 is whom ⓟ 会见. */
const transitive =
  /会见|接见|来华|来访|来京|来[\u4e00-\u9fff]出席|欢迎|邀请|感谢|祝贺|结束(?!了)|同意|批准|同与|听取|见证(?!签)|审议|受到|接受/;
/** 支持ⓛ实施…: who is supported does what follows, or nobody is said to. */
const pivot = /(?:支持|帮助|推动|鼓励|指导|督促|协调|让|使|要求)$/;
/** What a list hangs on when it is not who acts: 在ⓛ, 与ⓟ, 会见ⓟ. */
const governed =
  /(?:[在到于赴往向对为给从自据被把将让使随]|按照|根据|以来|位于|来自|走进|来到|前往|深入|会见|访问|抵达|离开|通过|针对|作为|支持|帮助|推动|鼓励|指导|督促|协调|包括|陪同|听取|感谢|欢迎|授予|任命|免去|成立|称|的)$/;
const accompanied = /(?:与|同|和|联合|会同|携手|率领?|带领)[^，。；ⓟⓞⓛⓘ]{0,6}$/;
const joint = new RegExp(
  `^${bracket}${rank}(?:[、，和及与 ]|以及|(?:等(?![^，]*(?:到会|出席|参加|列席|主持|讲话|陪同|强调|致辞|致词|会见))[^，。；ⓟⓣ]{0,18})，(?:[^，。；ⓟⓣⓞ]{0,24}(?:负责人|代表|单位|同志|人员)，)?)(?:[^，。；ⓟⓣⓞ]{0,4}领导|[^，。；ⓟⓣⓞ：]{0,6}以及)?ⓣ?$`,
);
/** A，尼泊尔农业部秘书B: what stands before the next name is who that is, if no rule knows the title and no verb is in it. */
const apposed = new RegExp(
  `^${bracket}${rank}[、，和及与](?![^ⓟ]*(?:出席|参加|主持|列席|讲话|致辞|发言|强调|指出|表示|介绍|告诉|认为|说|陪同|会见|会谈|前往|来到|走进|调研|考察|看望|慰问|任命|免去|担任|当选|获|是|为|在|到|对|向|的))[^，。；：“”ⓟⓘ]{1,26}$`,
);
const bodyJoint = /^(?:（[^（）]{1,24}）)?(?:[、和及与]|以及)?$/;

const unrealBefore =
  /(?:将(?!军)|拟(?!定|订)|计划|准备|即将|有望|预计|打算|力争|原定|定于|争取|未能|尚未|并未|未|没有|没|不再|不|无法|是否|谢绝|暂停|取消|推迟|要(?!求|闻|员|事|点|害|素)|应(?=当|该)|需要?|可以|希望|建议|邀请|欢迎|鼓励|支持|推动|引导|指导|督促|帮助|组织各|要求)[^，。；ⓟⓞⓘⓛ]{0,8}$/;
const unrealAfter = /^[^，。；]{0,30}(?:因故)?(?:取消|推迟举行|延期举行|延期举办)/;

/** A plan that an earlier clause announces holds for those that go on with it: ⓛ将对标一流，实施ⓘ. */
const intends = /(?:^|[，ⓟⓞⓛ])[^，ⓟⓞⓘⓛ]{0,5}(?:将(?!军)|拟(?!定|订)|计划|力争|准备)/;

function plans(text: string, subject: Subject | null, at: number): boolean {
  const last = subject?.listed.at(-1)?.index;
  return (
    last !== undefined &&
    last < at &&
    /^[^，。；]{0,10}?(?:将(?!军)|拟(?!定|订))/.test(text.slice(last + 1, at))
  );
}

/** Verbs in quotation marks are what somebody says. */
function quoted(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/“[^”]*(?:”|$)/g)].map((m) => [m.index, m.index + m[0].length] as const);
}

export type ActsByFrame = ReadonlyMap<Frame, readonly Act[]>;

/** Clauses end at commas, colons and semicolons; brackets and lists that commas join do not end one for their subject. */
export function actsOf(frames: readonly Frame[]): ActsByFrame {
  const out = new Map<Frame, readonly Act[]>();
  let before: { people: Subject | null; bodies: Subject | null } = { people: null, bodies: null };
  let lastEnd = -1;
  let semicolon = false;
  for (const frame of frames) {
    // A paragraph begins anew.
    if (frame.range.start > lastEnd) before = { people: null, bodies: null };
    lastEnd = frame.range.end;
    const acts = actsIn(frame, before, semicolon);
    out.set(frame, acts.acts);
    before = acts.left;
    semicolon = frame.text.endsWith('；');
  }
  return out;
}

interface State {
  people: Subject | null;
  bodies: Subject | null;
}

function actsIn(frame: Frame, inherited: State, goesOnWith: boolean): { acts: Act[]; left: State } {
  const { text } = frame;
  const acts: Act[] = [];
  const state: State = {
    people: inherited.people && { ...inherited.people, from: -1 },
    bodies: inherited.bodies && { ...inherited.bodies, from: -1 },
  };
  if (frame.kinds.size === 0 && !state.people && !state.bodies) return { acts, left: state };
  const speech = quoted(text);
  const found = [...text.matchAll(verbs)].filter(
    (m) => !speech.some(([from, to]) => m.index > from && m.index < to),
  );
  let next = 0;
  let from = 0;
  // The clause before was nothing but names: 省长ⓟ，副省长ⓟ，以及…出席.
  let pending = false;
  for (let to = 0; to <= text.length; to++) {
    if (to < text.length && !/[，；：。！？ ]/.test(text.charAt(to))) continue;
    let first = true;
    const nominal = pending;
    pending = false;
    let own: State & { carried: boolean } = { people: null, bodies: null, carried: false };
    for (; next < found.length && (found[next]?.index ?? 0) < to; next++) {
      const match = found[next];
      if (!match) break;
      const at = match.index;
      const verb = match[0];
      const agent = agentBefore(frame, from, at);
      const bodies = agent ? agent.bodies : subjectBefore(frame, from, at, 'body');
      // 副组长ⓟ及有关同志，ⓞ有关同志出席: the people of the clause before are of the same list.
      const people = agent
        ? agent.people
        : (subjectBefore(frame, from, at, 'person') ?? (bodies && nominal ? state.people : null));
      if (people || bodies) own = { people, bodies, carried: false };
      else if (first) {
        // Over a full stop only a clause that begins with its verb goes on with the subject before.
        const near =
          goesOnWith ||
          (state.people ?? state.bodies)?.from !== -1 ||
          (state.people !== null && goesOn.test(text.slice(from, at)));
        const gap = text.slice(from, at);
        const free = adverbs.test(gap) || (byBodies(match) && /^[^ⓟⓞⓘⓛⓣ]{0,14}$/.test(gap));
        own =
          near && free && !newSubject.test(gap)
            ? { ...state, carried: true }
            : { people: null, bodies: null, carried: false };
      }
      first = false;
      const following = found[next + 1];
      const reach = following && following.index < to ? following.index : to;
      const lead = text.slice(Math.max(from, at - 14), at);
      acts.push({
        family: families.find((f) => match.groups?.[f] !== undefined) ?? 'run',
        verb,
        at,
        end: at + verb.length,
        clause: [from, to],
        people: own.people,
        bodies: own.bodies,
        carried: own.carried,
        passive: agent !== null,
        unreal:
          unrealBefore.test(lead) ||
          unrealAfter.test(text.slice(at + verb.length)) ||
          (!own.carried && plans(text, own.people ?? own.bodies, at)) ||
          (own.carried && intends.test(text.slice(Math.max(0, (own.people ?? own.bodies)?.from ?? 0), at))),
        reach,
      });
    }
    if (!own.carried && (own.people || own.bodies)) {
      state.people = own.people;
      state.bodies = own.bodies;
    } else if (first) pending = lead(frame, from, to, state, nominal);
    if (to < text.length && text.charAt(to) === '：') break;
    from = to + 1;
  }
  return { acts, left: state };
}

/** What may stand before a verb whose subject is the one of the clause before: adverbs, phrases of place, time and manner. */
const adverbs =
  /^(?:他|她|并|还|也|又|再|均|都|要|便|先后|分别|随后|接着|之后|而后|首先|其次|最后|同时|共同|一同|一起|一行|实地|现场|专程|亲自|认真|详细|仔细|逐一|应邀|会[上前后]|会议上|当[天日晚]|[上下]午|晚上?|\d+[月日]|期间|继续|再次|率队|带队|连续[^，]{1,4}|以视频方式|(?:在|就|对|与|同|向|围绕|为|代表|通过|以|从|利用|率|结合|按照|根据)[^，。；：]{1,24})*$/;
/** What may stand between a full stop and a verb whose subject the sentence before names. */
const goesOn =
  /^(?:他|她|一行|(?:会前|会后|会议期间|调研期间|考察期间|活动期间|期间|当天|当日|随后|之后|接着|其间|此前|[上下]午|同日)?，?(?:还|又|并|也|先后|首先|最后|随后|一行|继续|同时|分别|实地|专程)*)$/;

/** 会议, 双方, 大家: the clause has a subject of its own. */
const newSubject =
  /^[^，]{0,6}?(?:会议(?!期间|前|后|上)|大会(?!期间|前|后|上)|双方|大家|与会|活动(?!期间|前|后|中|现场|上)|全体|各级|各地|群众|代表们|委员们|记者|其中|项目|企业|产品|他们|人们)/;

/** What bodies do: unknown words before it are more likely adverbs than a name that was not found. */
function byBodies(match: RegExpMatchArray): boolean {
  return match.groups?.['run'] !== undefined || match.groups?.['issue'] !== undefined;
}

/** The subject that a clause without a verb of the table leaves for those behind it; true if it is nothing but names. */
function lead(frame: Frame, from: number, to: number, state: State, goesOn: boolean): boolean {
  const text = frame.text.slice(from, to);
  // 本报ⓛ3月2日讯
  if (/[讯电]$/.test(text)) return false;
  const start = /^[^ⓟⓞⓘⓛⓣ，]{0,14}?(?=[ⓟⓞⓛⓣ])/.exec(text);
  if (!start || governed.test(start[0])) {
    if (newSubject.test(text) || (start && pivot.test(start[0]))) state.people = state.bodies = null;
    return false;
  }
  const first = withoutApposed(
    frame,
    [...frame.mentions].filter(([index]) => index >= from && index < to),
  );
  const listed: Listed[] = [];
  for (const [index, mention] of first) {
    const last = listed.at(-1);
    if (last && !joins(mention.entity.kind === 'person', frame.text.slice(last.index + 1, index))) break;
    if (last && (last.mention.entity.kind === 'person') !== (mention.entity.kind === 'person')) break;
    listed.push({ index, mention });
  }
  const last = listed.at(-1);
  if (!last) return false;
  const after = frame.text.slice(last.index + 1, to);
  if (/^(?:的|、|[^，]{0,8}(?:负责人|代表)|(?:对|关于|就|有关|各|等)[^，]*的)/.test(after)) {
    state.people = state.bodies = null;
    return false;
  }
  const isPeople = last.mention.entity.kind === 'person';
  const joined = goesOn ? (isPeople ? state.people : state.bodies) : null;
  const subject: Subject = joined
    ? { listed: [...joined.listed, ...listed], from: joined.from, open: joined.open || /^等/.test(after) }
    : { listed, from: from + start[0].length, open: /^等/.test(after) };
  if (last.mention.entity.kind === 'initiative') state.people = state.bodies = null;
  else {
    state.people = isPeople ? subject : null;
    state.bodies = isPeople ? null : subject;
  }
  return nameList.test(after);
}

const nameList = new RegExp(`^${tail}$`);

/** 由A、B主办: who does it, where what it is done to is the topic. */
function agentBefore(frame: Frame, from: number, at: number): State | null {
  const by = frame.text.lastIndexOf('由', at);
  if (by < from || /[理自经缘事]$/.test(frame.text.slice(from, by))) return null;
  const inside = frame.text.slice(by + 1, at);
  const listed = [...frame.mentions]
    .filter(([index]) => index > by && index < at)
    .map(([index, mention]) => ({ index, mention }));
  const last = listed.at(-1);
  if (!last || !/^[^ⓟⓞⓘⓛ]{0,8}(?:[ⓟⓞⓛⓣ]|[、和与及]|以及|（[^（）]*）)+[^，ⓟⓞⓘⓛ的]{0,14}$/.test(inside))
    return null;
  const open = /^等/.test(frame.text.slice(last.index + 1));
  const people = listed.filter((l) => l.mention.entity.kind === 'person');
  const bodies = listed.filter(
    (l) => l.mention.entity.kind === 'organization' || l.mention.entity.kind === 'place',
  );
  return {
    people: people.length > 0 ? { listed: people, from: by, open } : null,
    bodies: people.length === 0 && bodies.length > 0 ? { listed: bodies, from: by, open } : null,
  };
}

function subjectBefore(frame: Frame, from: number, at: number, what: 'person' | 'body'): Subject | null {
  const isWanted = (m: DraftMention) =>
    what === 'person'
      ? m.entity.kind === 'person'
      : m.entity.kind === 'organization' || m.entity.kind === 'place';
  const before = [...frame.mentions].filter(([index]) => index < at).reverse();
  for (const [position, [index, mention]] of before.entries()) {
    if (index < from) break;
    if (!isWanted(mention)) {
      // Somebody stands nearer to the verb than the body does: it is the person who acts.
      const beside = accompanied.test(frame.text.slice(from, index).replace(/ⓣ$/, ''));
      if (what === 'body' && mention.entity.kind === 'person' && !beside) return null;
      continue;
    }
    const gap = frame.text.slice(index + 1, at);
    if (!between.test(gap) || others.test(gap) || transitive.test(gap)) continue;
    const listed: Listed[] = [{ index, mention }];
    for (const [i, m] of before.slice(position + 1)) {
      const next = listed[0]?.index ?? 0;
      const space = frame.text.slice(i + 1, next);
      // A body or a place before a name says who that is: whether it does so is for `joins` to tell.
      if (what === 'person' && (m.entity.kind === 'place' || m.entity.kind === 'organization')) continue;
      if (!isWanted(m)) break;
      if (!joins(what === 'person', space)) break;
      listed.unshift({ index: i, mention: m });
    }
    let start = listed[0]?.index ?? index;
    if (frame.text.charAt(start - 1) === 'ⓣ') start--;
    const left = frame.text.slice(Math.max(from, start - 10), start);
    if (governed.test(left) || (accompanied.test(left) && hasName(frame, from, start))) continue;
    return { listed, from: start, open: /^[^，]{0,3}等/.test(gap) };
  }
  return null;
}

/** ⓛ农业部秘书ⓟ: the body or place says who the person is; the clause speaks of the person. */
function withoutApposed(frame: Frame, all: [number, DraftMention][]): [number, DraftMention][] {
  const people = all.filter(([, mention]) => mention.entity.kind === 'person');
  const [person] = people;
  if (!person || people.length === all.length || all.at(-1)?.[1].entity.kind !== 'person') return all;
  const before = all.filter(([index]) => index < person[0]).at(-1);
  const gap = before ? frame.text.slice(before[0] + 1, person[0]) : '';
  return /^[^，。；：“”]{0,20}$/.test(gap) &&
    !governed.test(gap) &&
    !transitive.test(gap) &&
    !/[是为说将]/.test(gap)
    ? people
    : all;
}

function joins(arePeople: boolean, between: string): boolean {
  return arePeople ? joint.test(between) || apposed.test(between) : bodyJoint.test(between);
}

function hasName(frame: Frame, from: number, to: number): boolean {
  return name.test(frame.text.slice(from, to));
}
