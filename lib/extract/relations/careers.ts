import type {
  BodyReference,
  Doc,
  DraftMention,
  DraftRelation,
  FoundOrganization,
  FoundPost,
  Range,
} from '#lib/extract/doc.ts';
import { sentenceOf } from '#lib/extract/doc.ts';
import { lexicalForm } from '#lib/text/traditional.ts';
import { regionName } from '#lib/extract/places/resolve-region.ts';
import { canonicalBody } from '#lib/extract/resolve/canonical.ts';
import { bodyEntity } from '#lib/extract/resolve/entities.ts';
import { findCareerActs } from './career-acts.ts';
import { houseDeciding } from './house-deciding.ts';
import { byPattern, relation, type RelationRule } from './rule.ts';
import { signatures } from './signed-notices.ts';

/** 甲局|党组决定: the group of the party in a house decides for the house. */
const ofParty = /^(?:党组|党委|党工委|董事会)(?:会议|经?研究|会)*(?:决定|同意|批准|任命|聘任)/u;

const committeeDecides =
  /(?<![\u4e00-\u9fff])(?:自治区党委|[省市县区州盟旗]委)(?:常委会)?(?:会议)?(?:研究)?决定[，：][^。\n]*$/u;

/** 国务院任免…: who appoints is the body before the verb, else the body whose meeting or decision the article tells. */
function appointer(doc: Doc, at: number): DraftMention | null {
  const bodies = doc.mentions.filter(
    (m) =>
      m.entity.kind === 'organization' &&
      m.entity.name !== '专门委员会' &&
      (/国务院|人大常委会|人民代表大会|中共中央|党委|委员会|政府|公署|主席|行政长官|[省市县区旗州盟]委$/u.test(
        lexicalForm(m.entity.name),
      ) ||
        ofParty.test(doc.lexical.slice(m.end, m.end + 12))) &&
      // 市委书记: the body of a post decides nothing by that.
      !doc.posts.some(({ body }) => body.range && body.range.start <= m.start && body.range.end >= m.end),
  );
  const signed = signer(doc, at) ?? announcedBy(doc, at);
  if (signed) return signed;
  const house = houseDeciding(doc, at);
  if (house !== undefined) return house;
  // 省委决定：甲…: theirs, or of nobody that the article names.
  if (committeeDecides.test(doc.lexical.slice(Math.max(0, at - 200), at))) return bareBefore(doc, at);
  // 某银行聘任甲为副行长: whoever stands directly before the verb.
  const employer = doc.mentions.findLast(
    (m) =>
      m.entity.kind === 'organization' &&
      m.end <= at &&
      /^(?:党委|党组|董事会|理事会|决定|日前|近日|正式)*$/u.test(doc.lexical.slice(m.end, at)) &&
      !doc.posts.some(({ body }) => body.range && body.range.start <= m.start && body.range.end >= m.end),
  );
  if (employer && /^(?:聘任|聘请|任命|委任)/u.test(doc.lexical.slice(at, at + 2))) return employer;
  const sentence = sentenceOf(doc, at);
  const near = bodies.filter((m) => sentence && m.start >= sentence.start && m.end <= at).at(-1);
  if (near && !/[为任]$/.test(doc.lexical.slice(near.start - 1, near.start))) return near;
  const decisions = bodies.filter(
    (m) =>
      /^(?:会议)?(?:决定|任免|任命|举行)/.test(doc.lexical.slice(m.end, m.end + 4)) ||
      ofParty.test(doc.lexical.slice(m.end, m.end + 12)) ||
      /^第?[一二三四五六七八九十]+次/.test(doc.lexical.slice(m.end)),
  );
  // 某区人大常委会决定任命：heads what stands below it, and nothing above.
  const deciding =
    decisions.findLast((m) => m.end <= at) ??
    decisions.find(
      (m) => !/^(?:党委|党组)?(?:会议)?决定[^，。；\n]{0,6}：/u.test(doc.lexical.slice(m.end, m.end + 14)),
    );
  if (deciding) return deciding;
  const sessions = doc.mentions.filter(
    (m) => m.found?.kind === 'initiative' && m.found.rule === 'initiative.session',
  );
  // 市十六届人大常委会… in the headline, 甲市十六届人大常委会… below it: the one that says which city.
  const session =
    sessions.find((m) => doc.places.some((p) => p.start === m.start && p.code !== null)) ?? sessions[0];
  // The congress itself, and not its committee.
  const sitting = session && /人民代表大会第/u.test(doc.lexical.slice(session.start, session.end));
  const host = session && doc.organizations.find((o) => o.start === session.start);
  // 甲州人大常委会|第四十一次会议决定: whose session it is, and not another committee that the article names.
  const seat = host && !sitting ? canonicalBody(doc, host) : null;
  const isOfCity =
    seat !== null && (seat.region !== null || !/^(?:自治区|[省市县区州盟旗])/u.test(seat.name));
  if (host && seat && isOfCity && /人大常委会$/u.test(lexicalForm(seat.name))) {
    // 十五届 says which, and is no part of its name.
    const name = seat.name.replace(/第?[一二三四五六七八九十百]+[届屆](?=人大)/u, '');
    return {
      start: host.start,
      end: host.end,
      entity: bodyEntity(doc, { ...seat, range: null, name }),
      found: host,
    };
  }
  const same =
    host && !sitting
      ? doc.mentions.find((m) => m.entity.kind === 'organization' && /人大常委会/.test(m.entity.name))
      : undefined;
  // 甲省政协十三届常委会第十六次会议决定: the conference whose session it is.
  const conference =
    host && host.type === 'cppcc'
      ? { start: host.start, end: host.end, entity: bodyEntity(doc, canonicalBody(doc, host)), found: host }
      : null;
  const named = bodies.find((m) => m.start < at && isNear(doc, m, at));
  return (
    same ??
    congress(doc, session) ??
    government(doc, host) ??
    conference ??
    named ??
    bareBefore(doc, at) ??
    signing(doc, at, bodies)
  );
}

/** 宣布了党中央关于…的决定：甲任…: whose decision is read out. */
function announcedBy(doc: Doc, at: number): DraftMention | null {
  const from = Math.max(0, at - 160);
  const said =
    /(?:宣布|宣读)(?:了)?([^，。；：\n]{2,14}?)(?:的|关于[^。；\n]{2,60}?的)(?:任免)?决定[：，。][^。\n]*$/u.exec(
      doc.lexical.slice(from, at),
    );
  if (!said?.[1]) return null;
  const start = from + said.index + said[0].indexOf(said[1]);
  const body = doc.organizations.find((o) => o.start === start && o.end <= start + (said[1]?.length ?? 0));
  return body
    ? { start: body.start, end: body.end, entity: bodyEntity(doc, canonicalBody(doc, body)), found: body }
    : null;
}

/** …研究，决定：甲任…: nobody is named, and the body below the text has signed what it decided. */
function signing(doc: Doc, at: number, bodies: readonly DraftMention[]): DraftMention | null {
  const signed = signatures(doc).filter(({ start }) => start > at);
  return signed.flatMap((line) => line.bodies).find((body) => bodies.includes(body)) ?? null;
}

/** 市政府决定：甲任…: a bare word for the government of the article's own region. */
function bareBefore(doc: Doc, at: number): DraftMention | null {
  const body = doc.organizations.findLast(
    (o) =>
      o.bare &&
      o.region !== null &&
      o.end <= at &&
      at - o.end < 400 &&
      /^(?:(?:经?研究|会议|常务会议|常委会|党组|、[省市县区旗州盟]政府|(?:会议)?研究)*(?:决定|任命|同意|批准)|关于[^。；\n]{4,40}的?(?:任免)?(?:决定|通知))/u.test(
        doc.lexical.slice(o.end, o.end + 46),
      ),
  );
  return body
    ? { start: body.start, end: body.end, entity: bodyEntity(doc, canonicalBody(doc, body)), found: body }
    : null;
}

/** 甲盟行署第3次常务会议决定：任…: the government whose session it is. */
function government(doc: Doc, host: FoundOrganization | undefined): DraftMention | null {
  if (host?.type !== 'government' || !/政府|公署|行署/u.test(doc.lexical.slice(host.start, host.end)))
    return null;
  return { start: host.start, end: host.end, entity: bodyEntity(doc, canonicalBody(doc, host)), found: host };
}

/** A notice and its rows are few sentences: what a whole broadcast named before decides nothing here. */
function isNear(doc: Doc, body: DraftMention, at: number): boolean {
  return (doc.lexical.slice(body.end, at).match(/。/gu)?.length ?? 0) < 4;
}

/** 甲旗第十八届人民代表大会第四次会议补选…: a congress elects in its session, and not the committee that sits between. */
function congress(doc: Doc, session: DraftMention | undefined): DraftMention | null {
  if (!session) return null;
  const name = doc.lexical.slice(session.start, session.end);
  const assembly = /(?:人民代表大会|人大)(常务委员会|常委会)?(?=第?[一二三四五六七八九十百\d]+次)/u.exec(
    name,
  );
  const place = doc.places.find((p) => p.start === session.start && p.end < session.end && p.code !== null);
  if (!assembly || !place?.code) return null;
  const range = { start: session.start, end: session.start + assembly.index + assembly[0].length };
  const whole = regionName(doc, place.code) + (assembly[1] ? '人大常委会' : '人民代表大会');
  const entity = bodyEntity(doc, { range: null, name: whole, type: 'congress', region: place.code });
  return { ...range, entity, found: null };
}

/** 国家主席某某签署主席令…：任命…: who signs the order that the rows carry out. */
function signer(doc: Doc, at: number): DraftMention | null {
  const order = /签署[^。]{0,40}?(?:主席令|总统令)/u.exec(doc.lexical);
  if (!order || order.index > at) return null;
  const title = doc.lexical.lastIndexOf('令', at);
  if (title < 0 || !/(?:主席令|总统令)[^。]{0,120}$/u.test(doc.lexical.slice(Math.max(0, at - 160), at)))
    return null;
  return doc.mentions.findLast((m) => m.entity.kind === 'person' && m.end <= order.index) ?? null;
}

/** 省委、|省政府决定: who decides with it stands before it. */
function deciders(doc: Doc, { start }: DraftMention): DraftMention[] {
  if (!/[、和]/u.test(doc.lexical.charAt(start - 1))) return [];
  const other = doc.organizations.find(
    (o) =>
      o.end === start - 1 &&
      (o.type === 'party' || o.type === 'government') &&
      (o.region !== null || !o.bare),
  );
  if (!other) return [];
  const entity = bodyEntity(doc, canonicalBody(doc, other));
  return [{ start: other.start, end: other.end, entity, found: other }];
}

/** From the verb, the name or the title, whichever comes first, to the last of them. */
function rangeOf(post: FoundPost): Range {
  const at = post.act?.at;
  return {
    start: Math.min(at?.start ?? post.person.start, post.person.start, post.printed.start),
    end: Math.max(post.printed.end, post.person.end),
  };
}

function decides(kind: 'appoints' | 'removes'): RelationRule {
  return {
    id: `${kind}.act`,
    kind,
    reason: '任命, 免去, 接受…辞去 in a notice of the body that decides.',
    find(doc: Doc) {
      const out: DraftRelation[] = [];
      for (const post of doc.posts) {
        const { act } = post;
        if (!act?.decided || post.rule !== (kind === 'appoints' ? 'post.appointed' : 'post.removed'))
          continue;
        if (post.modality === 'planned') continue;
        const person = doc.mentions.find((m) => m.start === post.person.start);
        const body = act.by ? mentionOf(doc, act.by) : appointer(doc, act.at?.start ?? post.person.start);
        if (!person || !body || body.entity === person.entity) continue;
        for (const one of [body, ...deciders(doc, body)])
          out.push(
            relation(doc, kind, one, person, { title: post.title }, rangeOf(post), `${kind}.act`, 0.9),
          );
      }
      return out;
    },
  };
}

/** The body that the clause names as who decided. */
function mentionOf(doc: Doc, by: BodyReference): DraftMention {
  const { start, end } = by.range ?? { start: 0, end: 0 };
  return { start, end, entity: bodyEntity(doc, by), found: null };
}

/** Always as printed: 任命, 免去, 当选, 辞去, 逝世, 接受审查调查 … */
const careers: RelationRule = {
  id: 'career.act',
  kind: 'careerEvent',
  reason: 'An act of office behind or before the name.',
  find(doc: Doc) {
    const out = findCareerActs(doc);
    for (const post of doc.posts) {
      if (!post.act?.happens) continue;
      const person = doc.mentions.find((m) => m.start === post.person.start && m.entity.kind === 'person');
      if (!person) continue;
      const qualifiers = { verb: post.act.verb, title: post.title };
      out.push(
        relation(
          doc,
          'careerEvent',
          person,
          bodyEntity(doc, post.body),
          qualifiers,
          rangeOf(post),
          'career.post',
          0.88,
        ),
      );
    }
    return out;
  },
};

export const careerRules: readonly RelationRule[] = [
  byPattern({
    id: 'appoints.sends',
    kind: 'appoints',
    confidence: 0.84,
    from: ['organization'],
    reason: '某局选派干部某某到村任第一书记: who sends somebody into a post has put them there.',
    pattern:
      '(?<from>ⓞ)[^，。；：“”ⓟⓞⓘ]{0,8}?(?:选派|派驻|选调|抽调|委派|指派|派出)(?:了)?[^，。；：“”ⓟⓞⓘ]{0,8}?(?<to>LIST)(?:等[^，。；ⓟ]{0,6})?(?:同志)?(?:到|赴|前往|去)?[^，。；：“”ⓟⓘ]{0,10}?(?:担任|任|挂职|驻村)',
  }),
  decides('appoints'),
  decides('removes'),
  careers,
  byPattern({
    id: 'appoints.person',
    kind: 'appoints',
    confidence: 0.8,
    from: ['person'],
    reason: 'A head of state or government 任命 another.',
    pattern: '(?<from>ⓟ)(?:(?!宣布|宣读|传达|通报)[^，。；ⓟ]){0,12}任命(?<to>LIST)为',
  }),
];
