import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, DraftEntity, DraftMention, DraftRelation, FoundOrganization } from '#lib/extract/doc.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { bodyEntity } from '#lib/extract/resolve/entities.ts';
import { bodyOfPost } from './body-of-post.ts';
import { mentionsBetween, rangeIn, type Frame } from './frame.ts';
import { respectively } from './respectively.ts';
import { byPattern, relation, withoutOuter, type RelationRule } from './rule.ts';

/** What two do with each other. */
const together =
  '签署|签订|签约|会签|签下|签了|签|达成|合作|共建|共办|合办|联办|结对|结成|结为|携手|互设|互认|联合|共同(?!体|点)|共享|对接|建立[^，。；]{0,10}(?:机制|关系)|联手|联袂|发表|发布(?!会)|推出|举办|主办|投资(?!者)|开展合作|推动实施';
/** A museum or a park that was read as a place agrees like any body. */
const actsAs = ({ kind, type }: DraftEntity): string => (type === 'facility' ? 'organization' : kind);

/** What a row of bodies before it does as one. */
const asOne =
  '一起(?=推|办|开|启|发|举)|[双三四五六]方(?:在|就|共|将|签|代)|签约|会签|联合|合力|共同(?!体|点)|合作|合办|联办|共建|协同|联手|联袂|携手|主办|承办|协办|发起|决定(?=授予|在|对|于|[，开联表命])|结成|结对|缔结|达成|等\\d+个?(?:部门|单位)|签署|签订|签约|互设';
/** 今天在ⓛ首都ⓛ: when and where it is done. */
const held = '(?:[^，。；ⓟⓞⓘⓛ]{0,8}在(?:(?:ⓛ|ⓞ)(?:首都|首府)?)+)?';
const short = '(?:（(?:以下)?简称[^（）]{1,16}）)?';
/** 与ⓛⓞ、ⓞ: bodies with the places they are printed behind. */
const others = `ⓛ*ⓞ${short}(?:(?:[、和及]|以及)ⓛ*ⓞ${short})*`;

/** 甲局局长某与乙局局长某代表双方签署: who signs does so for the body of their post. */
const signers: RelationRule = {
  id: 'cooperates.signers',
  kind: 'cooperatesWith',
  reason: '代表双方签署: the bodies of the posts of those who sign have agreed.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    const pattern =
      /(?:ⓣ(ⓟ)[、与和同](?:ⓣ(ⓟ)|ⓛ*(ⓞ))|(?<![、与和同])(ⓞ)[与和同]ⓣ(ⓟ))(?:分别)?(?:代表(?:双方|各方|两地|两省|两市)?[^，。；]{0,8})?(?:现场|正式|共同)?(?:签署|签订|签约|签字|签下)/d;
    for (const frame of frames) {
      const match = pattern.exec(frame.text);
      if (!match) continue;
      // 甲局局长某与乙中心签署: the one side is named itself.
      const [one, other] = (match.indices ?? [])
        .slice(1)
        .filter((range) => range !== undefined)
        .map(([at]) => frame.mentions.get(at))
        .map((m) => (m?.entity.kind === 'person' ? bodyOfPost(doc, m) : m));
      if (!one || !other || one.entity === other.entity) continue;
      const evidence = rangeIn(frame, match.index, match.index + match[0].length);
      out.push(relation(doc, 'cooperatesWith', one, other, {}, evidence, 'cooperates.signers', 0.85));
    }
    return out;
  },
};

/** 甲部部长某同乙部部长某举行会谈，双方签署…: the bodies of their posts agree. */
const talked: RelationRule = {
  id: 'cooperates.talked',
  kind: 'cooperatesWith',
  reason: '双方签署 behind talks of two office-holders: the bodies of their posts have agreed.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    const pattern =
      /(ⓟ)[^，。；ⓟⓘ]{0,16}[与同和]ⓣ?(ⓟ)[^，。；ⓟ]{0,12}(?:会谈|会见|见面|会晤|座谈)[^。；ⓟ]{0,20}，(?:并|双方|两部门)[^，。；ⓟ]{0,8}(?:签署|签订|签约)/d;
    for (const frame of frames) {
      const match = pattern.exec(frame.text);
      const [, a, b] = match?.indices ?? [];
      if (!match || !a || !b) continue;
      const one = bodyOfPost(doc, frame.mentions.get(a[0]));
      const other = bodyOfPost(doc, frame.mentions.get(b[0]));
      if (!one || !other || one.entity === other.entity) continue;
      const evidence = rangeIn(frame, match.index, match.index + match[0].length);
      out.push(relation(doc, 'cooperatesWith', one, other, {}, evidence, 'cooperates.talked', 0.8));
    }
    return out;
  },
};

/** ⓞ…，还与ⓞ合作: in a later clause of a sentence the first body still is who does. */
const carried: RelationRule = {
  id: 'cooperates.carried',
  kind: 'cooperatesWith',
  reason: 'A clause that begins with 与, 同, 联合 a body goes on with the body that the sentence began with.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    const clause = new RegExp(
      `，(?:还|并|又|也|同时|已|先后|分别|此外，?|今年)*(?:与|同|和|联合|会同|携手)(${others})(?:等[^，。；ⓞ]{0,8})?[^，。；ⓞⓟ]{0,14}?(?:${together})`,
      'd',
    );
    for (const frame of frames) {
      const match = clause.exec(frame.text);
      const subject = match && firstBody(frame, match.index);
      if (!match || !subject) continue;
      const [from, to] = match.indices?.[1] ?? [0, 0];
      const evidence = rangeIn(frame, subject.index, match.index + match[0].length);
      for (const [index, mention] of frame.listed)
        if (index >= from && index < to && isOther(mention, subject.mention.entity))
          out.push(
            relation(
              doc,
              'cooperatesWith',
              subject.mention,
              mention,
              {},
              evidence,
              'cooperates.carried',
              0.8,
            ),
          );
    }
    return out;
  },
};

function isOther(mention: DraftMention, subject: DraftEntity): boolean {
  return mention.entity.kind === 'organization' && mention.entity !== subject;
}

/** The body that a sentence begins with, where no other name stands between it and `end`. */
function firstBody(frame: Frame, end: number): { index: number; mention: DraftMention } | null {
  const before = frame.listed.filter(([index]) => index < end);
  const subject = before.find(([, m]) => m.entity.kind !== 'place');
  if (!subject || subject[1].entity.kind !== 'organization') return null;
  const between = before.filter(([index]) => index > subject[0]);
  if (between.some(([, m]) => m.entity.kind === 'person' || m.entity.kind === 'organization')) return null;
  if (/[：“]/u.test(frame.text.slice(subject[0], end))) return null;
  return { index: subject[0], mention: subject[1] };
}

/** 甲与乙、丙与丁签署: pairs, and no agreement of one pair with the other. */
const pair = `ⓛ*[ⓞⓛ]${short}[与和同]ⓛ*[ⓞⓛ]${short}`;
const paired = new RegExp(`${pair}(?:(?:[、，和及]|以及)+${pair})+[^。；ⓞⓛ]{0,16}?(?:${asOne})`, 'gu');
const pairs: RelationRule = {
  id: 'cooperates.pairs',
  kind: 'cooperatesWith',
  reason: 'A与B、C与D签署: each with the one that 与 joins it to.',
  find(doc, frames) {
    const out: DraftRelation[] = [];
    for (const frame of frames)
      for (const match of matchesIn(frame.text, paired)) {
        const end = match.index + match[0].length;
        const listed = withoutOuter(mentionsBetween(frame, match.index, end, ['organization', 'place']));
        if (listed.length % 2 > 0) continue;
        const evidence = rangeIn(frame, match.index, end);
        for (let i = 0; i < listed.length; i += 2) {
          const [one, other] = [listed[i], listed[i + 1]];
          if (one && other && one.entity !== other.entity)
            out.push(relation(doc, 'cooperatesWith', one, other, {}, evidence, 'cooperates.pairs', 0.88));
        }
      }
    return out;
  },
};

/** A town, county, city or province, which its government stands for. */
const isRuled = ({ kind, type }: DraftEntity): boolean =>
  kind === 'place' && /^(?:province|prefecture|county|township)$/u.test(type);

/** 甲市与乙大学战略合作协议签约仪式: what is signed for is named after those who agree. */
const ceremony: RelationRule = {
  id: 'cooperates.ceremony',
  kind: 'cooperatesWith',
  reason: 'A与B战略合作协议签约仪式: a ceremony or an agreement is called after the two who agree.',
  find(doc) {
    const out: DraftRelation[] = [];
    for (const mention of doc.mentions) {
      if (mention.found?.kind !== 'initiative') continue;
      const { start, end } = mention.found.outer;
      if (!agreement.test(doc.lexical.slice(start, end))) continue;
      const first = bodyAt(doc, start);
      const second = first && bodyAt(doc, first.end + 1);
      // The first of the two may stand before what was read as the name.
      const [one, two] = second ? [first, second] : [bodyEndingAt(doc, start - 1), first];
      if (!one || !two || one.entity === two.entity || two.end > end) continue;
      if (!/[与和同]/u.test(doc.lexical.charAt(one.end))) continue;
      const evidence = { start: one.start, end };
      out.push(relation(doc, 'cooperatesWith', one, two, {}, evidence, 'cooperates.ceremony', 0.88));
    }
    return out;
  },
};
const agreement = /(?:合作|共建|结对|帮扶|对接|框架)[^，。；]{0,12}(?:协议|仪式|备忘录)|签约仪式|签署仪式/u;

function bodyAt(doc: Doc, start: number): DraftMention | null {
  const body = doc.organizations.filter((o) => o.start === start && !o.bare).sort((a, b) => b.end - a.end)[0];
  return body ? mentionOf(doc, body) : null;
}

function bodyEndingAt(doc: Doc, end: number): DraftMention | null {
  const body = doc.organizations.filter((o) => o.end === end && !o.bare).sort((a, b) => a.start - b.start)[0];
  return body ? mentionOf(doc, body) : null;
}

function mentionOf(doc: Doc, found: FoundOrganization): DraftMention {
  const { start, end } = found;
  return { start, end, entity: bodyEntity(doc, canonicalBody(doc, found)), found: null };
}

export const cooperationRules: readonly RelationRule[] = [
  byPattern({
    id: 'cooperates.joint',
    kind: 'cooperatesWith',
    confidence: 0.9,
    reason: 'A list of bodies before 联合, 共同, 主办 or 签署.',
    pattern: `(?<![与同])(?!ⓞ${short}[与和同]ⓛ*ⓞ${short}[、，和及]ⓛ*ⓞ${short}[与和同]ⓛ*ⓞ)(?<from>ⓞ)${short}(?<to>(?:(?:、[^，。；：、ⓟⓞⓘⓛ的与]{3,10}(?=[、和]))?(?:[、和与及]|以及)ⓛ*ⓞ${short})+)(?:等?[^。；ⓞ中为作]{0,30}?(?:联合|共同|等\\d+个?(?:部门|单位))|等?[^。；，ⓞ中为作]{0,16}?(?:${asOne}))`,
    from: ['organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'cooperates.with',
    kind: 'cooperatesWith',
    confidence: 0.88,
    reason: '联合, 会同, 携手 with another, as a deed and no plan.',
    pattern: `(?<from>ⓞ(?:[、和]ⓞ)*)${short}(?:(?![将拟]|计划|准备)[^，。；：ⓞⓟⓘ]){0,8}?(?:联合|会同|携手|联手)(?<to>(?:(?!组建|成立|共建|创办|主办|举办|开展|发布|印发|制作|出品|摄制|推出|的)[^，。；ⓘ]){0,10}?[ⓞⓟ](?:[、和与及]ⓞ)*)`,
    from: ['organization'],
    to: ['organization', 'person'],
  }),
  byPattern({
    id: 'cooperates.plans',
    kind: 'cooperatesWith',
    confidence: 0.84,
    planned: true,
    reason: '将联合, 拟会同 with another: announced.',
    pattern: `(?<from>ⓞ)${short}[^，。；：ⓞⓟⓘⓛ]{0,6}?(?:将(?!军)|拟|计划|准备)[^，。；：ⓞⓟⓘⓛ]{0,4}?(?:联合|会同|携手|联手)(?<to>ⓛ*ⓞ(?:[、和与及]ⓛ*ⓞ)*)(?!的)`,
    from: ['organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'cooperates.sign',
    kind: 'cooperatesWith',
    confidence: 0.88,
    reason: '与 … 签署, 合作, 共建.',
    pattern: `(?<![与和同]|[与和同]ⓛ|、(?=[ⓞⓛ]+分别))(?<from>(?:ⓞ${short}、)*(?:ⓛ*ⓞ|ⓛ+))${short}(?:[^，。；：“ⓟⓞⓘⓛ]{0,12})?(?:与|同|和)(?<to>(?:${others}|ⓛ+(?:[、和及]ⓛ+)*))(?![与和同]ⓛ*ⓞ)(?:等[^，。；ⓞ]{0,8})?${held}[^，。；ⓟⓞⓛ]{0,14}?(?:${together})`,
    from: ['organization', 'place'],
    to: ['organization', 'place'],
    // A body agrees with a body, a place with a place.
    accept: (from, to) => actsAs(from) === actsAs(to),
  }),
  byPattern({
    id: 'cooperates.issue',
    kind: 'cooperatesWith',
    confidence: 0.82,
    reason: 'A、B 印发, 公布 one paper: they have made it together.',
    pattern: `(?<![与同、])(?<from>ⓞ)${short}(?<to>(?:(?:[、和及与]|以及)ⓞ${short})+)(?:近日|日前|[今昨][天日]|\\d+日|，|向[^，。；ⓘⓞⓟ]{1,8})*(?:印发|发布|公布|出台|发表)(?:了)?[^，。；：ⓘⓞⓟ]{0,14}ⓘ`,
    from: ['organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'cooperates.takesPart',
    kind: 'cooperatesWith',
    confidence: 0.86,
    reason: '由甲所牵头、乙校和丙校参与: who takes part works with who leads.',
    pattern: `由(?<from>ⓞ)${short}(?:牵头|主导|领衔)(?:[^，。；ⓞ]{0,4})[、，](?:联合|会同)?(?<to>${others})(?:等[^，。；ⓞ]{0,8})?(?:共同|联合|协同)?(?:参与|参加|配合|协同|协作|支持)`,
    from: ['organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'cooperates.grant',
    kind: 'cooperatesWith',
    confidence: 0.82,
    reason: 'A、B 追授 one honour, 下达 one sum: what cannot be given twice they give together.',
    pattern: `(?<![与同、])(?<from>ⓞ)${short}(?<to>(?:(?:[、和及]|以及)ⓞ${short})+)(?:近日|日前|今天|昨天|紧急|决定|，)*(?:部署启动|追授|授予|命名|预拨|下达|下拨|调拨|增拨)`,
    from: ['organization'],
    to: ['organization'],
  }),
  byPattern({
    id: 'cooperates.placed',
    kind: 'cooperatesWith',
    confidence: 0.85,
    reason: 'A city or county 与 a body 签署, 共建: the place agrees as a body does.',
    pattern: `(?<![与和同、]|[与和同]ⓛ)(?:(?<![在于到赴从往ⓛ])(?<from>ⓛ+)(?:[^，。；：“ⓟⓞⓘⓛ]{0,8})?(?:与|同|和)(?<to>${others})|(?<from2>ⓞ)${short}(?:[^，。；：“ⓟⓞⓘⓛ]{0,8})?(?:与|同|和)(?<to2>ⓛ+)(?!的|ⓞ))(?:等[^，。；ⓞ]{0,8})?${held}[^，。；：ⓟⓞⓛ]{0,12}?(?:签署|签订|签约|签下|签了|达成|共建|共办|结对|合作共|战略合作)`,
    from: ['organization', 'place'],
    to: ['organization', 'place'],
    accept: (from, to) => isRuled(from) !== isRuled(to) && actsAs(from) !== actsAs(to),
  }),
  ceremony,
  signers,
  talked,
  pairs,
  respectively,
  carried,
];
