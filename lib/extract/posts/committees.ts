import type { Doc } from '#lib/extract/doc.ts';
import type { PostPart } from './part.ts';
import { villageStart } from './raw-body.ts';

const inBody =
  /(?:党组|党委|党总支|党支部|(?<=公司|集团|大学|学院|医院|[中小]学|银行|厂|矿)(?:工会|团委)|(?<=妇联|团中央|总工会|科协|作协|文联|侨联|记协|残联|青联)书记处)$/u;
/** Committees that are bodies of their own: of a region, of the corps, of a zone or a street. */
const ofRegion = /(?:自治区|省|市|县|(?<!社)区|旗|州|盟|兵团)党委$|(?:党工委|工委)$/u;

/**
 * 党委书记 of a town, a school or a company is its title, and the town, school or company the body; so is 党组书记, and 书记处书记 of
 * an association of the people.
 * 自治区党委 and 党工委 are bodies, and 书记 the title. However the words before were found, the part comes out the same.
 */
export function asCommittee(doc: Doc, part: PostPart): PostPart {
  const { organization, raw, title } = part;
  const body = organization ?? raw;
  if (!body) return part;
  const name = doc.lexical.slice(body.start, body.end);
  const moved =
    /^(?:党工委|纪工委)/u.exec(doc.lexical.slice(title.start, title.end))?.[0] ??
    (/兵团$/u.test(name) && doc.lexical.startsWith('党委', title.start) ? '党委' : '');
  if (moved && body.end === title.start) return withBody(part, title.start + moved.length, moved);
  const committee = inBody.exec(name)?.[0];
  if (!committee || ofRegion.test(name) || committee.length >= name.length) return part;
  const end = body.end - committee.length;
  // 乡党委书记: which town it is stands before.
  if (/^[乡镇]$/u.test(doc.lexical.slice(body.start, end)))
    return {
      ...part,
      organization: null,
      raw: null,
      region: { code: null, range: { start: body.start, end } },
      title: { start: end, end: title.end },
    };
  const town = doc.places.find((p) => p.end === end && (p.level === 'township' || p.type === 'village'));
  if (town)
    return {
      ...part,
      organization: null,
      raw: null,
      region: { code: town.code, range: town },
      title: { start: end, end: title.end },
    };
  if (/(?:村|社区|嘎查)$/u.test(doc.lexical.slice(body.start, end)))
    return {
      ...part,
      organization: null,
      raw: { start: villageStart(doc, body.start, end), end },
      title: { start: end, end: title.end },
    };
  return withBody(part, end, '', committee.length);
}

/** The part with its body ending at `end`, and the title beginning there. */
function withBody(part: PostPart, end: number, more: string, less = 0): PostPart {
  const { organization, raw, title } = part;
  return {
    ...part,
    organization: organization && {
      ...organization,
      end,
      tail: organization.tail.slice(0, organization.tail.length - less) + more,
      ...(more && { type: 'party' as const }),
    },
    raw: organization ? raw : raw && { start: raw.start, end },
    title: { start: end, end: title.end },
  };
}
