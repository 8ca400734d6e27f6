import type { Doc, DraftEntity, DraftMention } from '#lib/extract/doc.ts';
import { lexicalForm } from '#lib/text/traditional.ts';
import { meetingBefore, type Target } from './by-act.ts';
import type { Act } from './clause.ts';
import { mentionsBetween, rangeIn, type Frame } from './frame.ts';
import { meetingMeant } from './meeting-meant.ts';
import { meetingWords } from './meeting-words.ts';

/** Houses and groups that somebody sets up; a government or a party's branch is no undertaking. */
export const isSetUp = ({ type }: DraftEntity): boolean =>
  /^(?:company|institution|team|association|other)$/u.test(type);
/** What is done to a house of which the clause speaks: ⓞ由A与B共建. */
const keeping =
  /^(?:成立|组建|共建|创办|创建|创立|设立|发起|举办|开办|运营|主办|建设|承建|投资建设|投资兴建|牵头组建)$/;

/** What is run by whom 由 names: the meeting or undertaking before it, the house before it, or what the article named last. */
export function passiveTopic(doc: Doc, frame: Frame, act: Act): Target | null {
  return (
    thisOne(doc, frame, act) ??
    meetingBefore(doc, frame, act) ??
    topicOf(frame, act) ??
    houseOf(frame, act) ??
    thingMeant(doc, frame, act)
  );
}

const these = new RegExp(
  `^(?:据悉，|据介绍，|据了解，|[^，。；：ⓘⓟⓞⓛ]{0,6}，)?(?:本[次届]|此次|这[次场]|该)([^，。；：ⓘⓟⓞⓛ]{0,4}?(?:${meetingWords}|[^，。；：ⓘⓟⓞⓛ]节|展|周|季))(?=的?(?:主题|以|为期|共|由|历时|分|旨在|于|在|是|设|围绕|聚焦|，))`,
  'u',
);

/** 本次论坛主题是某某工程的回顾，由A与B举办: the sentence is about the meeting of the article, whatever it names on the way. */
export function thisOne(doc: Doc, frame: Frame, act: Act): Target | null {
  const word = these.exec(frame.text.slice(0, act.at))?.[1];
  if (word === undefined) return null;
  const at = rangeIn(frame, 0, 1);
  const head = word.slice(-2);
  const named = doc.mentions.findLast(
    ({ entity, end }) =>
      end <= at.start &&
      entity.kind === 'initiative' &&
      [entity.name, ...entity.aliases].some((one) => lexicalForm(one).replace(/”$/u, '').endsWith(head)),
  );
  const entity = named?.entity ?? meetingMeant(doc, at, word);
  return entity && { to: entity, end: act.end, meant: true };
}

/** …由A主办，B承办，C运营: what follows 由 goes on over clauses that are nothing but a body and its verb. */
export function goesOn(frame: Frame, act: Act, before: Act | undefined): boolean {
  return (
    before?.family === 'run' &&
    before.passive &&
    /^(?:并由)?[ⓞ、和与]+$/u.test(frame.text.slice(act.clause[0], act.at))
  );
}

/** ⓞ由A与B共建: the house directly before 由. */
function houseOf(frame: Frame, act: Act): Target | null {
  const by = frame.text.slice(0, act.at).lastIndexOf('由');
  const house = frame.mentions.get(by - 1);
  return act.passive &&
    house?.entity.kind === 'organization' &&
    isSetUp(house.entity) &&
    keeping.test(act.verb)
    ? { to: house, end: act.end, meant: false }
    : null;
}

const thing =
  /(?:^|[，；])(?:该|这一|这个|这支|这所|这家|此|本|本次|此次|本届|这场)?(品牌|平台|项目|工程|活动|赛事|大赛|比赛|论坛|博览会|展览|展会|计划|行动|基金|专列|指数|队伍|球队|学院|研究院|实验室|基地|中心|联盟|驿站|馆)(?:将)?由$/u;
const types: Readonly<Record<string, string>> = {
  品牌: 'brand',
  平台: 'platform',
  指数: 'index',
  活动: 'campaign',
  行动: 'campaign',
};

/** 这一品牌由A运营: the one of that kind that the article has named last. */
function thingMeant(doc: Doc, frame: Frame, act: Act): Target | null {
  const by = frame.text.slice(0, act.at).lastIndexOf('由');
  const word = act.passive ? thing.exec(frame.text.slice(0, by + 1))?.[1] : undefined;
  if (word === undefined) return null;
  const { start } = rangeIn(frame, act.clause[0], act.end);
  const isThat = (entity: DraftEntity): boolean =>
    entity.kind === 'initiative'
      ? entity.type === types[word] ||
        (entity.name.replace(/”$/u, '').endsWith(word) &&
          !/^一(?:批|系列)|重[点大](?:项目|工程)$/u.test(entity.name))
      : entity.kind === 'organization' &&
        isSetUp(entity) &&
        keeping.test(act.verb) &&
        entity.name.endsWith(/队/u.test(word) ? '队' : word);
  const to = doc.mentions.findLast(({ entity, end }) => end <= start && isThat(entity));
  return to ? { to: to.entity, end: act.end, meant: true } : null;
}

/** ⓘ由A建设: what it is done to is the topic. */
function topicOf(frame: Frame, act: Act): Target | null {
  const from = act.bodies?.from ?? act.at;
  const topic =
    mentionsBetween(frame, act.clause[0], from, ['initiative']).at(-1) ??
    // ⓘ是…之一，…，由A建设: the sentence begins with what all its clauses speak of.
    (frame.text.startsWith('ⓘ') ? frame.mentions.get(0) : undefined) ??
    // 今年将启动ⓘ，…，由A、B实施: the only undertaking that the sentence has named.
    onlyBefore(frame, act.clause[0]);
  return topic && topic.entity.type !== 'document' ? { to: topic, end: act.end, meant: false } : null;
}

function onlyBefore(frame: Frame, end: number): DraftMention | undefined {
  const [only, ...more] = mentionsBetween(frame, 0, end, ['initiative']);
  return more.every((m) => m.entity === only?.entity) ? only : undefined;
}
