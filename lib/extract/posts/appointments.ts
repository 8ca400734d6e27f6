import { matchesIn } from '#lib/text/held-words.ts';
import type { Modality } from '#lib/domain/kinds.ts';
import {
  sentenceOf,
  wordsEndingAt,
  type BodyReference,
  type Doc,
  type FoundPerson,
  type FoundPost,
  type PostAct,
} from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { actBehindName, clauseActs } from './acts.ts';
import { postsFrom } from './clauses.ts';
import { hiredPosts } from './hired.ts';
import { sentPosts } from './sent.ts';
import { lifeOf, namesNobody } from './life-of.ts';
import { inOffice } from './in-office.ts';
import { isReplaced, takenOver } from './replaced.ts';
import { electing } from './electing.ts';
import { bodyOverRows, decidingHouse, withOwnUnits } from './own-units.ts';
import type { PrintedPeriod } from './period.ts';
import { periodAt } from './period.ts';

/** Titles behind a name: 任命A为…, 免去A的…职务, 接受A辞去…, A任…, A当选…, and what the clauses behind go on to say. */
export function appointmentPosts(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  const house = decidingHouse(doc);
  for (const person of doc.persons) {
    const found = actOn(doc, person);
    if (!found) continue;
    // 甲接替乙出任: the post is not 乙's.
    const replaces = isReplaced(doc, person);
    const successor = doc.persons[doc.persons.indexOf(person) - 1];
    if (
      replaces &&
      !(
        successor &&
        /^(?:同志|先生|女士)?(?:将|已|正式|于[^，。；]{1,8})?(?:接替|接棒|取代|顶替)/u.test(
          doc.lexical.slice(successor.end, person.start),
        )
      )
    )
      continue;
    const people = replaces && successor ? [successor] : [...listBefore(doc, person), person];
    const { modality, act } = found;
    // 任首届理事长: which term it is says nothing of the post.
    const from =
      found.from +
      (/^(?:首届|首任|新一届)(?=[\u4e00-\u9fff])/u.exec(doc.lexical.slice(found.from, found.from + 4))?.[0]
        .length ?? 0);
    // 甲接替乙任院长: 乙 was it before.
    const isDirect = !/[，。]/u.test(doc.lexical.slice(person.end, from));
    const gone = replaces && isDirect && modality === 'asserted' && act.happens ? person : null;
    const rule = modality === 'former' ? 'post.removed' : 'post.appointed';
    const when = periodBeforeName(doc, people[0] ?? person);
    const stated = when?.kind === 'closed' && modality === 'asserted' ? 'former' : modality;
    const own = sentenceOf(doc, person.start)?.start ?? 0;
    // …；聘任乙为总会计师: behind ； the body before it holds.
    const begins = doc.lexical.charAt(own - 1) === '；' ? (sentenceOf(doc, own - 1)?.start ?? own) : own;
    const before =
      out.findLast((p) => p.person.start >= begins && p.person.end <= person.start)?.body ??
      electing(doc, act.verb, begins, person.start, from) ??
      (act.decided || act.verb === '任'
        ? (bodyOverRows(doc, person.start) ?? (act.decided ? house : null))
        : null);
    const chains = postsFrom(doc, from, 3, before && { ...before, range: null });
    for (const chain of chains)
      for (const one of people)
        out.push(
          ...withOwnUnits(doc, house, chain(one, rule, 0.95, stated)).map((p) => ({
            ...p,
            act,
            ...(when && { when: when.period }),
          })),
        );
    if (gone)
      for (const chain of chains)
        out.push(
          ...chain(gone, 'post.removed', 0.85, 'former').map((p) => ({
            ...p,
            act: { ...act, happens: false },
          })),
        );
  }
  const hired = [...hiredPosts(doc), ...sentPosts(doc)];
  const isHired = (post: FoundPost) => hired.some((p) => p.person === post.person && p.title === post.title);
  out.splice(0, out.length, ...out.filter((post) => !isHired(post)), ...hired);
  out.push(...continued(doc), ...inOffice(doc));
  out.push(...takenOver(doc, out));
  return out;
}

/** 并任…, 不再担任…, 免去其…, 2021年8月起任…: of the subject of the sentence; 现任…, 拟任… of the paragraph's. */
function continued(doc: Doc): FoundPost[] {
  const out: FoundPost[] = [];
  for (const clause of clauseActs(doc.lexical)) {
    const line = doc.lexical.lastIndexOf('\n', clause.at - 1) + 1;
    const floor =
      clause.continues && !clause.when && !clause.ofHim
        ? // …任命甲为…；免去其…: the part behind ； speaks of whom the part before it names.
          (sentenceOf(doc, clause.at - (doc.lexical.charAt(clause.at - 1) === '；' ? 1 : 0))?.start ?? line)
        : line;
    const told = namesNobody(doc, clause.at) ? lifeOf(doc, clause.at) : null;
    const person =
      told ?? doc.persons.findLast((p) => p.start >= floor && p.end <= clause.at && !isReplaced(doc, p));
    if (!person || (person.end === clause.at && !clause.when)) continue;
    // 免去段长职务 is of the subject, 免去张某某职务 of who is named.
    if (doc.persons.some((p) => p.start >= clause.from && p.start <= clause.from + 2)) continue;
    const people = told ? [told] : [...listBefore(doc, person), person];
    const isRemoval = clause.modality === 'former' && clause.happens;
    const rule = isRemoval ? 'post.removed' : clause.continues ? 'post.appointed' : 'post.resume';
    const act: PostAct = {
      verb: clause.verb,
      at: { start: clause.at, end: clause.from },
      decided: /免去|撤销|罢免/u.test(clause.verb),
      happens: clause.happens,
    };
    const modality =
      clause.modality === 'asserted' && clause.when?.kind === 'closed' ? 'former' : clause.modality;
    // …，代理外交部部长某某: the title of who is named behind it.
    const clauseEnd =
      clause.from +
      (/^[^，。；：\n]*/u.exec(doc.lexical.slice(clause.from, clause.from + 40))?.[0].length ?? 0);
    if (clause.verb === '代理' && doc.persons.some((p) => p.start > clause.from && p.start < clauseEnd))
      continue;
    // 现任某管委会副主任，拟任二级调研员: a rank alone is at the body where they are.
    const known = out.at(-1);
    // …总工程师，次年升任副厅长: so is what they rise to there.
    const inherited =
      known?.person === person &&
      (/升任$/u.test(clause.verb) ||
        (clause.modality === 'planned' && rankAlone.test(doc.lexical.slice(clause.from, clause.from + 12))))
        ? { ...known.body, range: null }
        : isList.test(clause.verb)
          ? houseJoined(doc, clause.at)
          : // 不再担任会长，被聘为名誉会长: offices that only associations have.
            electing(doc, clause.verb, clause.at, clause.at, clause.from);
    for (const chain of postsFrom(
      doc,
      clause.from,
      clause.continues ? 0 : 3,
      inherited,
      isList.test(clause.verb),
    ))
      for (const one of clause.continues ? people : [person])
        out.push(
          ...chain(one, rule, 0.93, modality).map((p) => ({
            ...p,
            ...(modality === 'planned' && { body: ofSomeRegion(doc, p) }),
            ...(clause.happens && { act }),
            ...(clause.when && { when: clause.when.period }),
          })),
        );
  }
  return out;
}

/** 拟任市委常委、纪委书记 in a notice of the province: of a city named later, and not of the one somebody is from. */
function ofSomeRegion(doc: Doc, { body, printed }: FoundPost): BodyReference {
  const own = doc.context.region;
  if (!body.range || !body.region || body.region === 'CN') return body;
  if (own !== null && own.length >= body.region.length) return body;
  const level = /^[市县区旗盟州](?=委|政府|人民政府|人大|政协|纪委|监委|直)/u.exec(
    doc.lexical.slice(printed.start, printed.end),
  )?.[0];
  if (!level) return body;
  const name = doc.text.slice(body.range.start, body.range.end).replace(/\s+/gu, '');
  return { ...body, name: name.startsWith(level) ? name : level + name, region: null };
}

/** 来到某中队，历任班长、分队长: whom somebody joined in the clause before. */
function houseJoined(doc: Doc, at: number): BodyReference | null {
  const sentence = sentenceOf(doc, at)?.start ?? 0;
  const house = doc.organizations.findLast((o) => o.start >= sentence && o.end <= at && !o.bare);
  const isJoined =
    house &&
    /(?:来到|分配到|分到|调到|调入|进入|入职|加入|到|在)原?$/u.test(
      doc.lexical.slice(Math.max(0, house.start - 4), house.start),
    );
  return isJoined ? { ...canonicalBody(doc, house), range: null } : null;
}

/** A life told in stages. */
const isList = /历任|先后/u;

const rankAlone =
  /^[一二三四]级(?:巡视员|调研员|主任科员|高级警长|警长|高级法官|高级检察官|总监)(?=[，。；\n]|$)/u;

interface ActOn {
  readonly from: number;
  readonly modality: Modality;
  readonly act: PostAct;
}

/** The verb may stand a list of names before: 任命甲、乙、丙为. */
const decided =
  /(决定任命|任命|决定免去|免去|解聘|撤销|罢免|选举|补选|推选|推举|增补|增选|递补|提名|聘任|聘请|委任|选派|委派|指派|批准|决定|由|接受|同意)(?:干部|优秀干部|党员干部)?，?(?:(?:[^，。；（]|（[^（）]{1,14}）)*、)?$/u;

const electedFrom = /(选举|推选|推举|补选|增补)[^，。；：\n为]{3,40}$/u;

function actOn(doc: Doc, person: FoundPerson): ActOn | null {
  const head = Math.max(0, person.start - 60);
  const lead = doc.lexical.slice(head, person.start);
  // 选举甲公司董事长|乙为会长: what they are besides stands between.
  const before =
    decided.exec(lead) ??
    (/^(?:（[^（）]{1,10}）)?为/u.test(doc.lexical.slice(person.end, person.end + 13)) &&
    wordsEndingAt(doc, 'title', person.start).length > 0
      ? electedFrom.exec(lead)
      : null);
  // 决定，递补甲、乙为: what was decided says what was done.
  const done =
    (before?.[1] === '决定' && /.*(递补|增补|补选|选举|聘任|聘请|任命)/u.exec(before[0])?.[1]) ||
    (before?.[1] ?? '');
  const said = done.replace(/^决定(?=.)/u, '');
  const doneAt = before ? head + before.index + before[0].lastIndexOf(done) : 0;
  const at = before ? { start: doneAt, end: doneAt + done.length } : null;
  const rest = doc.lexical.slice(person.end, person.end + 60);
  const skip =
    /^(?:同志)?(?:（[^（）]{1,10}）)?(?:同志)?(?:等\d+(?:名|位|人)(?:同志)?(?=[为任担]))?(?:(?:教授|先生|女士|博士|医生|律师|法官|大律师)(?=[为任担获将已于]))?/u.exec(
      rest,
    )?.[0].length ?? 0;
  const next = rest.slice(skip);
  const from = person.end + skip;
  // 免去甲某局局长职务，|乙某局局长职务: the verb holds for the next one too.
  if (!said && /职务[，、；]$/u.test(doc.lexical.slice(Math.max(0, person.start - 3), person.start))) {
    const verb = /.*(免去|解聘|撤销|罢免)/u.exec(
      doc.lexical.slice(Math.max(0, person.start - 160), person.start),
    )?.[1];
    const isBody =
      doc.organizations.some((o) => o.start === from) ||
      doc.places.some((p) => p.start === from) ||
      next.startsWith('的');
    if (verb && isBody)
      return {
        from: from + (next.startsWith('的') ? 1 : 0),
        modality: 'former',
        act: { verb, at: null, decided: true, happens: true },
      };
  }
  if (/^(?:免去|解聘|撤销|罢免)$/u.test(said) && !/^(?:为|任|同志|等)/u.test(next)) {
    const of = next.startsWith('的') ? 1 : 0;
    const isBody =
      doc.organizations.some((o) => o.start === from) ||
      doc.places.some((p) => p.start === from) ||
      (doc.byStart.get('relative')?.has(from) ?? false) ||
      // 免去甲副局长职务, 免去乙同志人事科副科长职务: of the body that the notice is of.
      holdsTitle(doc, from);
    if (of || isBody)
      return { from: from + of, modality: 'former', act: { verb: said, at, decided: true, happens: true } };
  }
  // 甲的某局局长职务自然免除.
  const lapsed =
    /^的[^，。；]{4,40}?职务(任期届满(?=，)|自然免除|自行免除|相应免除|随之免除|同时免除|予以免除|自行终止)/u.exec(
      doc.lexical.slice(from, from + 60),
    )?.[1];
  if (lapsed) {
    const verb = /届满/u.test(lapsed) ? '不再担任' : lapsed.slice(-2);
    return { from: from + 1, modality: 'former', act: { verb, at: null, decided: false, happens: true } };
  }
  const gives = /^(?:为|担任|任|代理)/u.exec(next)?.[0];
  if (said && gives && said !== '接受' && !/^(?:免去|解聘|撤销|罢免)$/u.test(said)) {
    const nominated = said === '提名';
    // 拟聘请甲为顾问: it has not happened.
    const plans = /(?:拟|将|计划|准备)$/u.test(doc.lexical.slice(Math.max(0, doneAt - 2), doneAt));
    const printed = at ? doc.text.slice(at.end - said.length, at.end) : said;
    const verb = /^(?:批准|决定|由|同意)$/u.test(said) ? (gives === '为' ? '任命' : gives) : printed;
    return {
      from: from + (gives === '代理' ? 0 : gives.length),
      modality: nominated || plans ? 'planned' : gives === '代理' ? 'acting' : 'asserted',
      act: { verb, at, decided: !/^由$/u.test(said), happens: !plans, ...senderOf(doc, said, doneAt) },
    };
  }
  const listed =
    !said && next.startsWith('为') ? (actBefore(doc, person) ?? actBeforeTitle(doc, person)) : null;
  if (listed)
    return {
      from: from + 1,
      modality: 'asserted',
      act: { verb: listed, at: null, decided: true, happens: true },
    };
  // 省委决定：甲同志为中共某市委委员: the decision stands before, or the notice is all of such lines.
  if (/^同志为/u.test(rest) && !/^[^，。；]{0,30}(?:[，。；的]?(?:榜样|代表的|核心|组长的))/u.test(next))
    return {
      from: from + 1,
      modality: 'asserted',
      act: { verb: '为', at: null, decided: isDecided(doc, person.start), happens: true },
    };
  const own = actBehindName(rest);
  if (!own) return null;
  return {
    from: person.end + own.length,
    modality: own.modality,
    act: {
      verb: doc.text.slice(person.end + own.said.start, person.end + own.said.end),
      at: null,
      decided: said !== '' || isDecided(doc, person.start),
      happens: own.happens,
    },
  };
}

/** 某厅选派甲担任…: who sends is named before the verb, and need be no body that appoints. */
function senderOf(doc: Doc, said: string, at: number): Pick<PostAct, 'by'> {
  if (!/^[选委指]派$/u.test(said)) return {};
  const sentence = sentenceOf(doc, at)?.start ?? 0;
  const sender = doc.organizations.findLast((o) => o.start >= sentence && o.end <= at && at - o.end < 12);
  return sender
    ? { by: { ...canonicalBody(doc, sender), range: { start: sender.start, end: sender.end } } }
    : {};
}

/** Is what stands between `from` and 职务 a title? */
function holdsTitle(doc: Doc, from: number): boolean {
  const run = /^([^，。；\n]{2,40}?)(?:职务|职级)/u.exec(doc.lexical.slice(from, from + 44))?.[1];
  return run !== undefined && wordsEndingAt(doc, 'title', from + run.length).length > 0;
}

const elected = /任命|选举|补选|推选|推举|增补|递补|聘任|聘请/gu;

/** 选举甲为主任，乙、丙为副主任: the verb holds for the whole sentence. */
function actBefore(doc: Doc, person: FoundPerson): string | null {
  const sentence = sentenceOf(doc, person.start);
  if (!sentence) return null;
  const before = doc.lexical.slice(sentence.start, person.start);
  const verb = matchesIn(before, elected).at(-1);
  return verb && before.indexOf('为', verb.index) > 0 && !/免去|撤销|罢免/u.test(before.slice(verb.index))
    ? verb[0]
    : null;
}

/** 选举|某集团总经理甲为…: what somebody is already stands between the verb and the name. */
function actBeforeTitle(doc: Doc, person: FoundPerson): string | null {
  if (wordsEndingAt(doc, 'title', person.start).length === 0) return null;
  return (
    /(选举|补选|推选|推举|增补|聘任|聘请|任命)[^，。；、：\n]{3,30}$/u.exec(
      doc.lexical.slice(Math.max(0, person.start - 36), person.start),
    )?.[1] ?? null
  );
}

/** 省委决定，甲任…；乙不再担任…: somebody decided it. */
function isDecided(doc: Doc, at: number): boolean {
  if (isRowOfDecision(doc, at)) return true;
  return /关于[^。，；：\n]{4,40}的决定[，：][^。\n]*$|(?:[委组府院会央]|研究|日前|经[^，。；]{2,20})(?:决定|批准|同意)[，：][^。\n]*$/u.test(
    doc.lexical.slice(Math.max(0, at - 120), at),
  );
}

/** …会议研究，决定：, and below it lines that each tell of an act: the decision holds for all of them. */
function isRowOfDecision(doc: Doc, at: number): boolean {
  const start = Math.max(0, at - longestNotice);
  const before = doc.lexical.slice(start, at);
  const heading = before.lastIndexOf('决定：\n');
  if (heading < 0 || !/(?:会议|研究|审议|讨论|党组|[委府署])[^。\n]{0,8}$/u.test(before.slice(0, heading)))
    return false;
  const lines = before.slice(heading + 4).split('\n');
  return lines.slice(0, -1).every((line) => /任|免|聘|辞|不再|挂职/u.test(line));
}
/** In characters. */
const longestNotice = 3000;

/** 2018年3月至2021年8月，A任…. */
function periodBeforeName(doc: Doc, person: FoundPerson): PrintedPeriod | null {
  const before = /[^，。；：\n]{4,30}，?$/u.exec(
    doc.lexical.slice(Math.max(0, person.start - 32), person.start),
  )?.[0];
  if (!before || !/\d{4}/u.test(before)) return null;
  const period = periodAt(before);
  return period && period.length === before.length && period.kind !== 'at' ? period : null;
}

function listBefore(doc: Doc, person: FoundPerson): FoundPerson[] {
  const out: FoundPerson[] = [];
  for (let first = person, i = doc.persons.indexOf(person) - 1; i >= 0; i--) {
    const previous = doc.persons[i];
    const between = previous ? doc.lexical.slice(previous.end, first.start) : '';
    // 甲局副局长某、乙省副省长某任副组长: what each of them is stands before the name.
    const isJoined =
      /^(?:（[^（）]{1,10}）)?[、和]$/u.test(between) ||
      (/^[、和][^，。；：、\n]{3,24}$/u.test(between) &&
        (['title', 'role'] as const).some((c) => wordsEndingAt(doc, c, first.start).length > 0));
    if (!previous || !isJoined) break;
    out.unshift(previous);
    first = previous;
  }
  return out;
}
