import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';

const army =
  '(?:中国工农红军|工农红军|[\\u4e00-\\u9fff]{2}红军(?=独立|第|[一二三四五六七八九十])|中央红军|红军|红(?=[一二三四五六七八九十]+(?:军团|方面军|军|师|团))|八路军|新四军|东北民主联军|东北抗日联军|东北抗联|(?:东北|华北|华东|西北|中原|晋察冀|山东|陕甘宁|豫皖苏)野战军|第[一二三四]野战军|解放军|中国人民志愿军|志愿军)';
const number = '第?[一二三四五六七八九十百〇○零\\d]{1,5}';
const unit =
  '(?:军团|方面军|野战军|纵队|军分区|军区|军(?![官人事队民装旗功属嫂史工长])|师(?![长傅范])|旅(?![长游])|团(?![长结员委])|支队(?!长)|大队(?!长)|营(?![长地])|连(?![长队续]))';
const office =
  '(?:司令部|政治部|供给部|卫生部|后勤部|参谋部|宣传部|政治处|供给处|卫生队|教导队|警卫[营连团])';
const whole = new RegExp(
  `${army}(?:(?:独立)?${number}${unit}|独立${unit}|[冀鲁豫晋察绥苏浙皖鄂湘赣闽粤桂琼陕甘川黔滇辽吉黑热]{1,4}(?:军区|军分区|纵队|边区))+${office}?|${army}(?:${number})?${office}`,
  'gu',
);

/** 陕北红军独立第三团, 八路军一二〇师三五九旅供给部: units of the armies of the wars, as obituaries and the histories of villages name them. */
export function armies(doc: Doc): FoundOrganization[] {
  if (!/红军|红[一二三四五六七八九十]|路军|四军|联军|抗联|野战军|解放军|志愿军/u.test(doc.lexical)) return [];
  return matchesIn(doc.lexical, whole).map(({ index, 0: name }) =>
    body(index, index + name.length, 'org.army', 6.4, {
      type: 'military',
      region: null,
      tail: doc.text.slice(index, index + name.length),
      relative: false,
    }),
  );
}
