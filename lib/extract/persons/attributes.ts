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
  if (!text) return { inBracket: false, attributes };
  let at = end + rest.indexOf(text);
  for (const clause of text.split(/[，、]/)) {
    const property = propertyOf(clause);
    if (property) attributes.push({ ...property, end: at + clause.length });
    at += clause.length + 1;
  }
  return { inBracket: bracket !== undefined, attributes };
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
  const party = /^(\d{4}年(?:\d{1,2}月)?)(?:加入中国共产党|加入中共|入党)$/.exec(clause);
  if (party?.[1]) return { property: 'partyEntry', value: party[1] };
  const work = /^(\d{4}年(?:\d{1,2}月)?)(?:参加(?:革命)?工作)$/.exec(clause);
  if (work?.[1]) return { property: 'workStart', value: work[1] };
  if (partyMember.test(clause)) return { property: 'party', value: clause };
  const native = /^(?:籍贯)?([\u4e00-\u9fff]{2,12})人$/.exec(clause);
  if (native?.[1] && !/[等多的各]/.test(native[1])) return { property: 'nativePlace', value: native[1] };
  return education.test(clause) ? { property: 'education', value: clause } : null;
}
