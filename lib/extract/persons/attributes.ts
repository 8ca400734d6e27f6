import type { Doc } from '#lib/extract/doc.ts';
import { isPeople } from '#lib/extract/lexicon/short-forms.ts';

/** 女, 蒙古族, 1965年3月生: what is printed of a person and is no part of the name. `end` is where it ends. */
export interface PrintedAttribute {
  readonly property: string;
  readonly value: string;
  readonly end: number;
}

/** What the bracket behind a name that ends at `end`, or the clauses with which a résumé begins, say of the person. */
export function attributesBehind(
  doc: Doc,
  end: number,
): { readonly inBracket: boolean; readonly attributes: readonly PrintedAttribute[] } {
  const rest = doc.lexical.slice(end, end + 160);
  const bracket = /^（([^（）]{1,24})）/.exec(rest)?.[1];
  const text =
    bracket ??
    /^(?:同志)?(?:[，、：](?=(?:男|女|[^，。；]{1,6}族)，)|(?:系|是)?(?=[^，。；：]{2,10}人，))([^。；\n]{2,140})/.exec(
      rest,
    )?.[1];
  const attributes: PrintedAttribute[] = [];
  if (!text) return { inBracket: false, attributes: toldBehind(doc, end) };
  let at = end + rest.indexOf(text);
  for (const clause of text.split(/[，、]/)) {
    const property = propertyOf(clause);
    // 1935年8月出生于甲旗: two in one.
    const facts = property ? [property] : factsOf(clause);
    attributes.push(...facts.map((fact) => ({ ...fact, end: at + clause.length })));
    at += clause.length + 1;
  }
  return { inBracket: bracket !== undefined, attributes };
}

/** 某某1937年7月出生于甲地，1959年毕业于乙校，1983年入党: what the clauses behind the name tell of a life. */
function toldBehind(doc: Doc, end: number): PrintedAttribute[] {
  const told = /^(?:同志)?，?(?:于)?((?:\d{4}年|(?:出)?生于|毕业于)[^。；\n]{2,160})/u.exec(
    doc.lexical.slice(end, end + 180),
  );
  const out: PrintedAttribute[] = [];
  if (!told?.[1]) return out;
  let at = end + told[0].length - told[1].length;
  for (const clause of told[1].split('，')) {
    out.push(...factsOf(clause).map((fact) => ({ ...fact, end: at + clause.length })));
    at += clause.length + 1;
  }
  return out;
}

/** 男, 回族, 1970年3月生: a clause that tells nothing but this of a person. */
export function isAttribute(clause: string): boolean {
  return factsOf(clause).length > 0;
}

function factsOf(clause: string): { property: string; value: string }[] {
  const born = /^(?:于)?(\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?)?(?:出生于|生于)([\u4e00-\u9fff]{2,12})$/u.exec(
    clause,
  );
  if (born?.[2])
    return [
      ...(born[1] ? [{ property: 'birth', value: born[1] }] : []),
      { property: 'nativePlace', value: born[2] },
    ];
  const school = /^(?:\d{4}年(?:\d{1,2}月)?)?(?:本科|博士|硕士|研究生)?毕业于([\u4e00-\u9fff]{4,24})$/u.exec(
    clause,
  );
  if (school?.[1]) return [{ property: 'education', value: school[1] }];
  const one = propertyOf(clause);
  return one ? [one] : [];
}

/** 藏族牧民某某: the people one belongs to, printed before the word for what one does or is. */
export function peopleBefore(
  doc: Doc,
  start: number,
): { readonly value: string; readonly from: number } | null {
  const lead = /([\u4e00-\u9fff]{1,6}族)((?:[\u4e00-\u9fff]{1,5})?)$/u.exec(
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
  /^(?:中共(?:预备)?党员|(?:民革|致公党|农工党|中国农工民主党)党员|(?:民盟|台盟)盟员|(?:民建|民进)会员|九三学社社员|无党派(?:人士)?|共青团员)$/;

function propertyOf(clause: string): { property: string; value: string } | null {
  if (clause === '男' || clause === '女') return { property: 'gender', value: clause };
  if (isPeople(clause)) return { property: 'ethnicity', value: clause };
  const birth = /^(?:生于)?(\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:出生|生)?$/.exec(clause);
  if (birth?.[1] && /生/.test(clause)) return { property: 'birth', value: birth[1] };
  const party = /^(?:于)?(\d{4}年(?:\d{1,2}月)?)(?:光荣)?(?:加入中国共产党|加入中共|入党)$/.exec(clause);
  if (party?.[1]) return { property: 'partyEntry', value: party[1] };
  const work = /^(\d{4}年(?:\d{1,2}月)?)(?:参加(?:革命)?工作)$/.exec(clause);
  if (work?.[1]) return { property: 'workStart', value: work[1] };
  if (partyMember.test(clause)) return { property: 'party', value: clause };
  const native = /^(?:籍贯)?([\u4e00-\u9fff]{2,12})人$/.exec(clause);
  if (native?.[1] && !/[等多的各]/.test(native[1])) return { property: 'nativePlace', value: native[1] };
  return education.test(clause) ? { property: 'education', value: clause } : null;
}
