import { matchesIn } from '#lib/text/held-words.ts';
import { actVerbs, type ActFamily } from '#lib/extract/lexicon/acts.ts';
import type { Frame } from './frame.ts';
import { isGroupAlone, leaderIn } from './group.ts';
import {
  agentBefore,
  governed,
  joins,
  nameList,
  newSubject,
  subjectBefore,
  withoutReading,
  withoutApposed,
  type Listed,
  type State,
  type Subject,
} from './subject.ts';

const speechMarks = /“[^”]*(?:”|$)/g;

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
  /** 未, 取消, 希望: neither said to have happened nor announced. */
  readonly unreal: boolean;
  /** 将, 拟, 计划: announced. */
  readonly planned: boolean;
  /** Where what it is done to ends: the next verb of the table, or the end of the clause. */
  readonly reach: number;
}

const verbs = new RegExp(actVerbs.map(([family, words]) => `(?<${family}>${words})`).join('|'), 'g');
const families = actVerbs.map(([family]) => family);

/** 支持ⓛ实施…: who is supported does what follows, or nobody is said to. */
const pivot = /(?:支持|帮助|推动|鼓励|指导|督促|协调|让|使|要求)$/;

const unrealBefore =
  /(?:有望|除(?=[^，]{0,2}$)|打算|力争|争取|原定|未能|尚未|并未|未|没有|没|不再|不(?!停蹄|断|仅|久|远|辞|时|少|畏|顾|惧|约而同|遗余力|忘|负|息|懈|等|同|失时机|只)|无法|是否|谢绝|暂停|取消|推迟|(?<![主重首纪机摘概紧险次])要(?!求|闻|员|事|点|害|素)|应(?=当|该)|需要?|可以|希望|建议|邀请|欢迎|鼓励|支持|推动|引导|指导|督促|帮助|组织各|要求)[^，。；ⓟⓞⓘⓛ]{0,8}$/;
/** ⓛ愿与ⓞ携手打造ⓘ. */
const wishes = /愿(?:意)?[与同和以][^，。；]{0,12}$/;

const unrealAfter = /^[^，。；]{0,30}(?:因故)?(?:取消|推迟举行|延期举行|延期举办)/;

const plannedBefore = /(?:将(?!军)|拟(?!定|订)|计划|准备|预计|定于)[^，。；ⓟⓞⓘⓛ]{0,10}$/;

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
  return matchesIn(text, speechMarks).map((m) => [m.index, m.index + m[0].length] as const);
}

/** By code unit. */
const isClauseEnd = new Uint8Array(1 << 16);
for (const mark of '，；：。！？ ') isClauseEnd[mark.charCodeAt(0)] = 1;

export type ActsByFrame = ReadonlyMap<Frame, readonly Act[]>;

/** Clauses end at commas, colons and semicolons; brackets and lists that commas join do not end one for their subject. */
export function actsOf(frames: readonly Frame[]): ActsByFrame {
  const out = new Map<Frame, readonly Act[]>();
  let before: State = { people: null, bodies: null };
  let lastEnd = -1;
  let semicolon = false;
  for (const frame of frames) {
    // A paragraph begins anew; only 他 still is who the one before was about.
    const isFresh = frame.range.start > lastEnd;
    if (isFresh) before = { ...before, bodies: null };
    lastEnd = frame.range.end;
    const acts = actsIn(frame, before, semicolon, isFresh);
    out.set(frame, acts.acts);
    before = acts.left;
    semicolon = frame.text.endsWith('；');
  }
  return out;
}

function actsIn(
  frame: Frame,
  inherited: State,
  goesOnWith: boolean,
  isFresh: boolean,
): { acts: Act[]; left: State } {
  const { text } = frame;
  const acts: Act[] = [];
  const state: State = {
    people: inherited.people && { ...inherited.people, from: -1 },
    bodies: inherited.bodies && { ...inherited.bodies, from: -1 },
    leader: leaderIn(frame) ?? inherited.leader ?? null,
    he: inherited.he ? { ...inherited.he, from: -1 } : null,
  };
  if (frame.kinds.size === 0 && !state.people && !state.bodies && !state.he) return { acts, left: state };
  const speech = quoted(text);
  const found = matchesIn(text, verbs).filter(
    (m) => !speech.some(([from, to]) => m.index > from && m.index < to),
  );
  let next = 0;
  let from = 0;
  // The clause before was nothing but names: 省长ⓟ，副省长ⓟ，以及…出席.
  let pending = false;
  for (let to = 0; to <= text.length; to++) {
    if (to < text.length && !isClauseEnd[text.charCodeAt(to)]) continue;
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
        : (subjectBefore(frame, from, at, 'person') ??
          (nominal && (bodies || unnamed.test(text.slice(from, at))) ? state.people : null));
      // ⓟ、ⓟ，部分执委，ⓟ出席: names on both sides of a clause without one.
      const listed =
        people && nominal && !agent ? withNamesBefore(frame, from, state.people, people) : people;
      if (people || bodies) own = { people: listed, bodies, carried: false };
      else if (first) {
        // Over a full stop only a clause that begins with its verb goes on with the subject before.
        const near =
          goesOnWith ||
          (state.people ?? state.bodies)?.from !== -1 ||
          (state.people !== null && goesOn.test(text.slice(from, at)));
        const gap = withoutReading(text.slice(from, at));
        const free =
          adverbs.test(gap) || (byBodies(match) && (/^[^ⓟⓞⓘⓛⓣ]{0,14}$/.test(gap) || resolved.test(gap)));
        own =
          near &&
          free &&
          !newSubject.test(gap) &&
          (!isFresh || state.people?.from !== -1 || /^[他她]/.test(gap))
            ? { ...state, carried: true }
            : { people: null, bodies: null, carried: false };
      }
      // 在某镇，他来到…: whoever has been named since, he is who did something last.
      if (first && !own.people && !own.bodies && state.he && /^[他她](?!们)/.test(text.slice(from, at)))
        if (adverbs.test(text.slice(from, at))) own = { people: state.he, bodies: null, carried: true };
      // 检查组先后前往…: who leads it goes there.
      if (state.leader && !people && isGroupAlone(text.slice(from, at), bodies))
        own = { people: state.leader, bodies, carried: true };
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
          unrealBefore.test(lead) || wishes.test(lead) || unrealAfter.test(text.slice(at + verb.length)),
        planned:
          plannedBefore.test(lead) ||
          (!own.carried && plans(text, own.people ?? own.bodies, at)) ||
          (own.carried && intends.test(text.slice(Math.max(0, (own.people ?? own.bodies)?.from ?? 0), at))),
        reach,
      });
    }
    if (!own.carried && (own.people || own.bodies)) {
      state.people = own.people;
      state.bodies = own.bodies;
      if (own.people?.listed.length === 1 && !own.bodies) state.he = own.people;
    } else if (first) pending = lead(frame, from, to, state, nominal);
    if (to < text.length && text.charAt(to) === '：') {
      if (!source.test(text.slice(0, to))) break;
      state.people = state.bodies = null;
      pending = false;
    }
    from = to + 1;
  }
  return { acts, left: state };
}

/** The names of the clauses before, which were nothing but names, and those of this one. */
function withNamesBefore(frame: Frame, from: number, before: Subject | null, here: Subject): Subject {
  if (
    !before ||
    before.from < 0 ||
    here.from < from ||
    !/^[^ⓟⓘ：“”]{0,16}$/u.test(frame.text.slice(from, here.from))
  )
    return here;
  const known = before.listed.filter(({ index }) => !here.listed.some((l) => l.index === index));
  return { listed: [...known, ...here.listed], from: before.from, open: here.open };
}

/** 某网消息（某栏目）：, and the news behind it. */
const source = /^[^，。；：]{0,16}(?:消息|报道|讯|电)(?:（[^（）]{1,16}）)?$/;

/** What may stand before a verb whose subject is the one of the clause before: adverbs, phrases of place, time and manner. */
const adverbs =
  /^(?:他|她|并|还|也|又|再|均|都|要|便|先后|分别|随后|接着|之后|而后|首先|其次|最后|同时|共同|一同|一起|一行|实地|现场|专程|亲自|认真|详细|仔细|逐一|应邀|会[上前后]|会议上|当[天日晚]|[上下]午|晚上?|\d+[月日]|期间|继续|再次|率队|带队|连续[^，]{1,4}|以视频方式|(?:在|就|对|与|同|联合|会同|携手|向|围绕|为|代表|通过|以|从|利用|率|结合|按照|根据)[^，。；：]{1,24})*$/;
/** …联合印发通知，决定自3月1日起至6月30日在全国开展…: what bodies have resolved, and when and where it holds. */
const resolved = /^(?:决定|部署|明确|计划)?(?:[于自从在至][^，。；ⓟⓞⓘⓣ]{1,16}){1,3}$/;
/** What may stand between a full stop and a verb whose subject the sentence before names. */
const goesOn =
  /^(?:他|她|一行|(?:会前|会后|会议期间|调研期间|考察期间|活动期间|期间|当天|当日|随后|之后|接着|其间|此前|[上下]午|同日)?，?(?:还|又|并|也|先后|首先|最后|随后|一行|继续|同时|分别|实地|专程)*)$/;

const beside = /(?:与|同|联合|会同|携手)$/;

/** Whom a clause names by no name: 市检察院负责人, 部分市人大代表. */
const unnamed =
  /(?:负责人|负责同志|代表|领导|同志|人士|委员|书记|主任|[局镇乡校院]长|干部|职工|师生|村民|群众|嘉宾|学员|选手|队员|成员|志愿者|企业家|专家)[^，ⓟⓘ]{0,10}$/;

/** Of whom a clause says what they are, and not who. */
const nameless = /^[^ⓟⓘ：“”]{0,30}(?:负责人|负责同志|代表|常委|执委|委员|领导|领导同志|同志|成员|人士)$/;

/** What bodies do: unknown words before it are more likely adverbs than a name that was not found. */
function byBodies(match: RegExpMatchArray): boolean {
  return match.groups?.['run'] !== undefined || match.groups?.['issue'] !== undefined;
}

/** The subject that a clause without a verb of the table leaves for those behind it; true if it is nothing but names. */
function lead(frame: Frame, from: number, to: number, state: State, goesOn: boolean): boolean {
  const text = frame.text.slice(from, to);
  // 本报ⓛ3月2日讯
  if (/[讯电]$/.test(text)) return false;
  // 政协主席ⓟ，市委常委，ⓞ负责人，…出席: more of the same list, without their names.
  if (goesOn && state.people && nameless.test(text)) return true;
  const start = /^[^ⓟⓞⓘⓛⓣ，]{0,14}?(?=[ⓟⓞⓛⓣ])/.exec(text);
  // 今年首度与ⓞ合作，推出…: whom it is done with is not who does it.
  if (start && beside.test(start[0])) return false;
  if (!start || governed.test(start[0])) {
    if (newSubject.test(text) || (start && pivot.test(start[0]))) state.people = state.bodies = null;
    return false;
  }
  const first = withoutApposed(
    frame,
    frame.listed.filter(([index]) => index >= from && index < to),
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
  // 北京时间今天上午，在…: a clock and nobody who acts.
  if (/^(?:时间|的|、|[^，]{0,8}(?:负责人|代表)|(?:对|关于|就|有关|各|等)[^，]*的)/.test(after)) {
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
