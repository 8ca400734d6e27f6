import type { Doc } from '#lib/extract/doc.ts';
import { isPeople } from '#lib/extract/lexicon/short-forms.ts';

/** 女, 蒙古族, 1965年3月生: what is printed of a person and is no part of the name. `end` is where it ends. */
export interface PrintedAttribute {
  readonly property: string;
  readonly value: string;
  readonly end: number;
}

const dated = String.raw`\d{4}(?:年(?:\d{1,2}月)?(?:\d{1,2}日)?|[.．]\d{1,2}(?:月)?)`;

const bornBefore = new RegExp(`(?:^|[\\n。])(${dated})，?[\\u4e00-\\u9fff·]{2,12}$`, 'u');

/** What the brackets behind a name that ends at `end`, and the clauses with which a résumé begins, say of the person. */
export function attributesBehind(
  doc: Doc,
  end: number,
): { readonly inBracket: boolean; readonly attributes: readonly PrintedAttribute[] } {
  const attributes: PrintedAttribute[] = [];
  let at = end + (doc.lexical.startsWith('同志', end) ? 2 : 0);
  for (;;) {
    const bracket = /^（([^（）\n]{1,24})）/u.exec(doc.lexical.slice(at, at + 26));
    if (!bracket?.[1]) break;
    attributes.push(...inClauses(doc, at + 1, bracket[1], /[，、；]/u));
    at += bracket[0].length;
  }
  const inBracket = attributes.length > 0;
  if (!inBracket) attributes.push(...toldBehind(doc, at));
  // 1958年，某某出生在…: the day stands before the name.
  const born = /^(?:出生[于在]|生于)/u.test(doc.lexical.slice(at, at + 3))
    ? bornBefore.exec(doc.lexical.slice(Math.max(0, end - 40), end))?.[1]
    : undefined;
  if (born) attributes.push({ property: 'birth', value: born, end });
  return { inBracket, attributes };
}

function inClauses(doc: Doc, from: number, text: string, parting: RegExp): PrintedAttribute[] {
  const out: PrintedAttribute[] = [];
  let at = from;
  for (const clause of text.split(parting)) {
    const end = at + clause.length;
    // Somebody else's birth and schooling.
    if (doc.persons.some((p) => p.start >= at && p.end <= end)) break;
    out.push(...factsOf(clause).map((fact) => ({ ...fact, end })));
    at = end + 1;
  }
  return out;
}

const opening = new RegExp(
  `^(?:[，、：]|(?:系|是|为|，?(?:于|早年)?(?=${dated}|(?:出)?生于|毕业于))|[ \\u3000](?=[男女][，、 \\u3000])|(?:\\n[^\\n。]{2,40})?\\n(?=[男女]，))`,
  'u',
);
const age = /^(?:现年|今年|时年|年仅)?\d{1,3}岁$/u;

/**
 * 某某，男，回族，1970年3月生; 某某是甲省乙县人; 某某1937年7月出生于甲地，1959年毕业于乙校，1983年入党: what the clauses behind the
 * name tell of a life. One of the first two is of that kind.
 */
function toldBehind(doc: Doc, from: number): PrintedAttribute[] {
  const open = opening.exec(doc.lexical.slice(from, from + 46));
  if (!open) return [];
  const start = from + open[0].length;
  const text = /^[^。；\n]{1,180}/u.exec(doc.lexical.slice(start, start + 180))?.[0] ?? '';
  const parting = /[，、 \u3000]/u;
  const [first = '', second = ''] = text.split(parting);
  const begins = (clause: string, at: number) =>
    factsOf(clause).some(
      (fact) => fact.property !== 'nativePlace' || doc.places.some((p) => p.start >= at && p.start <= at + 5),
    );
  const opens = begins(first, start) || (age.test(first) && begins(second, start + first.length + 1));
  return opens ? inClauses(doc, start, text, parting) : [];
}

/** 男, 回族, 1970年3月生: a clause that tells nothing but this of a person. */
export function isAttribute(clause: string): boolean {
  return age.test(clause) || factsOf(clause).length > 0;
}

const bornAt = new RegExp(
  `^(?:于)?(${dated})?(?:出生[于在]|生于)([\\u4e00-\\u9fff]{2,18}?)(?:的?一[个户][\\u4e00-\\u9fff]{0,6}(?:家庭|人家))?$`,
  'u',
);
const schooled = new RegExp(
  `^(?:${dated})?(?:早年|本科|博士|硕士|研究生)?(?:毕业于([\\u4e00-\\u9fff]{4,24})|(?:从|由|于)([\\u4e00-\\u9fff]{2,20}(?:大学|学院|学校|中学|师范|专业|系))毕业)$`,
  'u',
);

function factsOf(clause: string): { property: string; value: string }[] {
  const born = bornAt.exec(clause);
  if (born?.[2])
    return [
      ...(born[1] ? [{ property: 'birth', value: born[1] }] : []),
      { property: 'nativePlace', value: born[2] },
    ];
  const school = schooled.exec(clause);
  const house = school?.[1] ?? school?.[2];
  if (house) return [{ property: 'education', value: house }];
  const one = propertyOf(clause);
  return one ? [one] : [];
}

/** 藏族牧民某某: the people one belongs to, printed before the word for what one does or is. */
export function peopleBefore(
  doc: Doc,
  start: number,
): { readonly value: string; readonly from: number } | null {
  const lead = /([\u4e00-\u9fff]{1,6}族)(?!自治)((?:[\u4e00-\u9fff]{1,5})?)$/u.exec(
    doc.lexical.slice(Math.max(0, start - 11), start),
  );
  const [, word = '', role = ''] = lead ?? [];
  const isRole =
    !role ||
    (['role', 'title'] as const).some((c) =>
      doc.byEnd
        .get(c)
        ?.get(start)
        ?.some((w) => start - w.start <= role.length),
    ) ||
    /^[\u4e00-\u9fff]{0,2}(?:青年|青农|姑娘|小伙|妇女|干部|群众|同胞|汉子|大叔|大妈|老人|牧民|村民)$/u.test(
      role,
    );
  if (!lead || !isRole || /各民族$|^民族$/u.test(word)) return null;
  for (let length = word.length; length >= 2; length--) {
    const value = word.slice(-length);
    if (value !== '民族' && isPeople(value)) return { value, from: start - role.length - length };
  }
  return null;
}

const education =
  /^(?:(?:在职|中央党校|[\u4e00-\u9fff]{0,4}党校|全日制)?(?:研究生|大学本科|大学普通班|大学|大专|中专|高中|初中|本科|硕士|博士)(?:研究生)?(?:学历|毕业|文化)?|.{0,8}(?:学士|硕士|博士)(?:学位)?)$/;

/** How each party calls those who belong to it, and those who belong to none. */
const partyMember =
  /^(?:中共(?:预备)?党员|(?:民革|致公党|农工党|中国农工民主党)党员|(?:民盟|台盟)盟员|(?:民建|民进)会员|九三学社社员|(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)成员|无党派(?:人士)?|共青团员)$/;

const birth = new RegExp(
  `^(?:(?:出生于|生于)(?<after>${dated})|(?<before>${dated})(?:出生|生)|(?<alone>\\d{4}[.．]\\d{1,2}))$`,
  'u',
);
const party = new RegExp(`^(?:于)?(${dated})(?:光荣)?(?:加入中国共产党|加入中共|入党)$`, 'u');
const work = new RegExp(`^(?:于)?(${dated})(?:参加(?:革命)?工作|参加革命)$`, 'u');
const native =
  /^(?:(?:籍贯|原籍|祖籍)(?:为|是)?([\u4e00-\u9fff]{2,12}?)人?|([\u4e00-\u9fff]{2,12}?)(?:本地)?人)$/u;
/** 负责人, 带头人: no word for where one is from. */
const noNative =
  /[等多的各]|(?:负责|发言|主持|带头|传承|候选|代理|当事|代表|创始|召集|经纪|责任|投资|牧|工|商|主|军|诗|老|年轻|男|女|残疾|领导|接班|继承|监护|合伙|联系|手艺|艺|当地|本地|外地|个|本|辩护|掌门|名|第一)$/u;

function propertyOf(clause: string): { property: string; value: string } | null {
  if (clause === '男' || clause === '女') return { property: 'gender', value: clause };
  if (isPeople(clause)) return { property: 'ethnicity', value: clause };
  const { after, before, alone } = birth.exec(clause)?.groups ?? {};
  const born = after ?? before ?? alone;
  if (born) return { property: 'birth', value: born };
  const joined = party.exec(clause)?.[1];
  if (joined) return { property: 'partyEntry', value: joined };
  const began = work.exec(clause)?.[1];
  if (began) return { property: 'workStart', value: began };
  if (partyMember.test(clause)) return { property: 'party', value: clause };
  const from = native.exec(clause);
  const place = from?.[1] ?? from?.[2];
  if (place && !noNative.test(place)) return { property: 'nativePlace', value: place };
  return education.test(clause) ? { property: 'education', value: clause } : null;
}
