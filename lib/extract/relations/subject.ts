import type { DraftMention } from '#lib/extract/doc.ts';
import type { Frame } from './frame.ts';

/** A name in a frame. */
export interface Listed {
  readonly index: number;
  readonly mention: DraftMention;
}

/** 会议, 双方, 大家: the clause has a subject of its own. */
export const newSubject =
  /^[^，]{0,6}?(?:会议(?!期间|前|后|上)|大会(?!期间|前|后|上)|双方|大家|与会|活动(?!期间|前|后|中|现场|上)|全体|各级|各地|群众|代表们|委员们|记者|其中|项目|企业|产品|他们|人们)/;

/** Who does something, and where in the frame the list of them begins; negative where an earlier sentence names them. */
export interface Subject {
  readonly listed: readonly Listed[];
  readonly from: number;
  /** 等 behind the last of them: the list is open. */
  readonly open: boolean;
}

/** Whom the clauses so far speak of. */
export interface State {
  people: Subject | null;
  bodies: Subject | null;
  /** Who leads the group that the article tells of. */
  leader?: Subject | null;
  /** The one person who did something last: 他. */
  he?: Subject | null;
}

const name = /[ⓟⓞⓘⓛⓣ]/;
const rank =
  '(?:同志|先生|女士|院士|教授|[上中少]将|[大上中少]校|书记|主席|主任|省长|市长|部长|州长|盟长|县长|旗长|区长|代表|委员)?';
const bracket = '(?:（[^（）]{1,14}）)?';
/** Behind the last name of a list and part of it: 等客商代表, 和各界人士. */
const tail = `${bracket}${rank}(?:一行(?:\\d+人)?|等[^，。；ⓟⓣⓞⓛ的]{0,18}|[、和及与]+[^，。；ⓟⓣ的]{2,24}(?:负责人|代表|同志|人员|人士|部门|单位|群众|师生|全体成员|成员))?`;
/** Between a subject and its verb: adverbs, and phrases with 在, 与, 就 …, with a name in them or none. */
const phrase =
  '(?:在|于|到|赴|从|自|与|同|和|向|对|就|围绕|聚焦|针对|结合|代表|应|受|随|率|率领|带领|带|陪同|以|为|通过|根据|按照|利用|联合|会同|携手|依托)[^，。；：]{1,30}?(?:上|中|里|内|时|后|前|期间|现场|等地|一行|等)?';
const between = new RegExp(`^${tail}[^，。；：“”ⓟⓞⓘⓛⓣ的]{0,10}(?:${phrase}[^，。；：“”ⓟⓞⓘⓛⓣ的]{0,8}){0,2}$`);
/** A person's name behind which a noun goes on: who acts is somebody else. */
const others =
  /^(?!等)(?:[^，。；：、和及与]{0,6})(?:贺信|贺电|回信|批示|指示|重要讲话|重要论述|讲话精神|负责人|负责同志|秘书(?!长)|夫人|家属|代表团|干部职工|工作人员|居民|村民|群众|记者|专家|师生|学生|民警|消防员|企业家|队员|官员)/;
/** Another verb of its own stands between: whoever 出席 is whom ⓟ 会见. */
const transitive =
  /会见|接见|来华|来访|来京|来[\u4e00-\u9fff]出席|欢迎|邀请|感谢|祝贺|结束(?!了)|同意|批准|同与|听取|见证(?!签)|审议|受到|接受|复信|回信|致信|致电/;
/** What a list hangs on when it is not who acts: 在ⓛ, 与ⓟ, 会见ⓟ. */
export const governed =
  /(?:[在到于赴往向对为给从自据被把将让使随应]|按照|根据|以来|位于|来自|走进|来到|前往|深入|会见|访问|抵达|离开|通过|针对|作为|支持|帮助|推动|鼓励|指导|督促|协调|允许|准许|批准|同意|禁止|包括|陪同|听取|感谢|欢迎|授予|任命|免去|成立|称|的)$/;
/** 甲市负责同志和|乙局局长ⓟ: whoever stands before is of the same list. */
const alongside = /(?:负责人|负责同志|代表|领导)(?:和|与|及|以及)$/;
/** 新当选的主席ⓟ, 来自ⓛ的ⓟ: what a clause says of its subject before the name. */
const described =
  /^(?:刚刚|刚|新(?:近)?|来自|获得?|荣获|曾获|负责|年近|现年|\d+岁)[^，。；：“”ⓟ]{0,14}的$/u;
const accompanied =
  /(?:(?:与|同|和|联合|会同|携手|率领?|带领)[^，。；ⓟⓞⓛⓘ]{0,6}|[与同][^，。；、ⓟⓞⓛⓘ]{2,9}、)$/;
const joint = new RegExp(
  `^(?:[\u4e00-\u9fff](?=、))?(?:、[\u4e00-\u9fff]{2,4}(?=、))*${bracket}${rank}(?:[、，和及与 ]|以及|(?:等(?![^，]*(?:到会|出席|参加|列席|主持|讲话|陪同|强调|致辞|致词|会见))[^，。；ⓟⓣ]{0,18})，(?:[^，。；ⓟⓣⓞ]{0,24}(?:负责人|代表|单位|同志|人员)，)?)(?:[^，。；ⓟⓣⓞ]{0,4}领导|[^，。；ⓟⓣⓞ：]{0,6}以及)?ⓣ?$`,
);
/** A，尼泊尔农业部秘书B: what stands before the next name is who that is, if no rule knows the title and no verb is in it. */
const apposed = new RegExp(
  `^${bracket}${rank}[、，和及与](?![^ⓟ]*(?:出席|参加|主持|列席|讲话|致辞|发言|强调|指出|表示|介绍|告诉|认为|说|陪同|会见|会谈|前往|来到|走进|调研|考察|看望|慰问|任命|免去|担任|当选|获|是|为|在|到|对|向|的))(?:ⓘ(?=学员|成员)|[^，。；：“”ⓟⓘ]){1,26}$`,
);
const bodyJoint = /^(?:（[^（）]{1,24}）)?(?:[、和及与]|以及)?$/;

/** 宣读某某贺信并致辞: whose letter it is does not speak. */
export function withoutReading(gap: string): string {
  return gap.replace(
    /(?:并|先)?宣读(?:了)?[^，。；：“”]{0,20}?(?:贺信|贺电|贺词|来信|批示|致辞)(?:后|并|、|和)?/u,
    '',
  );
}

/** Nothing but names. */
export const nameList = new RegExp(`^${tail}$`);

/** 由A指导、B运营: what another does with it stands before who does this. */
const othersPart =
  /^[ⓞⓛ、和与及]+(?:等[^，。；ⓞ]{0,8})?(?:指导|主办|承办|协办|支持|牵头|主管|出品|策划|发起|组织|建设|投资|出资|设计|参与|配合|管理|监制)、/u;

/** 由A、B主办: who does it, where what it is done to is the topic. */
export function agentBefore(frame: Frame, from: number, at: number): State | null {
  let by = frame.text.lastIndexOf('由', at);
  if (by < from || /[理自经缘事]$/.test(frame.text.slice(from, by))) return null;
  for (let part; (part = othersPart.exec(frame.text.slice(by + 1, at)));) by += part[0].length;
  const inside = frame.text.slice(by + 1, at);
  const listed = frame.listed
    .filter(([index]) => index > by && index < at)
    .map(([index, mention]) => ({ index, mention }));
  const last = listed.at(-1);
  if (
    !last ||
    !/^[^ⓟⓞⓘⓛ]{0,8}(?:[ⓟⓞⓛⓣ]|[、和与及]|以及|会同|联合|携手|(?<=ⓞ)等\d*个?(?:部门|单位|机构|部委)(?=[和与])|（[^（）]*）|(?<=ⓞ)[^，。；：、ⓟⓞⓘⓛ的]{2,8}(?=ⓟ)|(?<=、)[^，。；：、ⓟⓞⓘⓛ的]{2,10}(?=、))+[^，ⓟⓞⓘⓛ的]{0,14}$/.test(
      inside,
    )
  )
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

export function subjectBefore(
  frame: Frame,
  from: number,
  at: number,
  what: 'person' | 'body',
): Subject | null {
  const { kinds } = frame;
  if (what === 'person' ? !kinds.has('person') : !kinds.has('organization') && !kinds.has('place'))
    return null;
  const isWanted = (m: DraftMention) =>
    what === 'person'
      ? m.entity.kind === 'person'
      : m.entity.kind === 'organization' || m.entity.kind === 'place';
  const before = frame.listed.filter(([index]) => index < at).reverse();
  for (const [position, [index, mention]] of before.entries()) {
    if (index < from) break;
    if (!isWanted(mention)) {
      // Somebody stands nearer to the verb than the body does: it is the person who acts.
      const beside = accompanied.test(frame.text.slice(from, index).replace(/ⓣ$/, ''));
      if (what === 'body' && mention.entity.kind === 'person' && !beside) return null;
      continue;
    }
    const gap = withoutReading(frame.text.slice(index + 1, at));
    if (!between.test(gap) || others.test(gap) || transitive.test(gap)) continue;
    const listed: Listed[] = [{ index, mention }];
    for (const [i, m] of before.slice(position + 1)) {
      const next = listed[0]?.index ?? 0;
      const space = frame.text.slice(i + 1, next);
      // A body or a place before a name says who that is: whether it does so is for `joins` to tell.
      if (what === 'person' && (m.entity.kind === 'place' || m.entity.kind === 'organization')) continue;
      if (what === 'person' && /^(?:学员|成员)/.test(frame.text.slice(i + 1))) continue;
      if (!isWanted(m)) break;
      if (!joins(what === 'person', space)) break;
      listed.unshift({ index: i, mention: m });
    }
    let start = listed[0]?.index ?? index;
    if (frame.text.charAt(start - 1) === 'ⓣ') start--;
    const left = frame.text.slice(Math.max(from, start - 10), start);
    // …，并与ⓟ共同出席: whoever the clause before speaks of, and he with them.
    if (
      (what === 'person' || /共同|联合|合作|一起|携手/u.test(gap)) &&
      from > 0 &&
      /^(?:并|还|又|随后|之后|同时)*(?:与|同|和|联合|会同|携手)ⓣ?$/.test(frame.text.slice(from, start))
    )
      continue;
    if (
      (governed.test(left) && !described.test(frame.text.slice(from, start))) ||
      (accompanied.test(left) && !alongside.test(left) && hasName(frame, from, start))
    )
      continue;
    return { listed, from: start, open: /^[^，]{0,3}等/.test(gap) };
  }
  return null;
}

/** ⓛ农业部秘书ⓟ: the body or place says who the person is; the clause speaks of the person. */
export function withoutApposed(
  frame: Frame,
  all: readonly (readonly [number, DraftMention])[],
): readonly (readonly [number, DraftMention])[] {
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

export function joins(arePeople: boolean, between: string): boolean {
  return arePeople ? joint.test(between) || apposed.test(between) : bodyJoint.test(between);
}

function hasName(frame: Frame, from: number, to: number): boolean {
  return name.test(frame.text.slice(from, to));
}

/** A clause that begins with a name of its own, or with 会议, 大家: whoever the clause before speaks of is not its subject. */
export function opensAnew(clause: string): boolean {
  return (
    newSubject.test(clause) ||
    /^(?:[^ⓟⓞⓘⓛ的]{0,6}(?<![在对与同向到赴从以为由将把就]))ⓣ?[ⓟⓞⓛ](?![、和与及])/u.test(clause)
  );
}
