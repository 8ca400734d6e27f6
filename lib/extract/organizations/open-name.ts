import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import { wordsAt, type Doc, type OrganizationType } from '#lib/extract/doc.ts';

/** Last words of bodies that only count behind the name of a state or of an international body. */
const heads: readonly (readonly [RegExp, OrganizationType])[] = [
  [/(?:公司|集团|银行|航空|财团)$/, 'company'],
  [/(?:通讯社|电视台|电台|广播电视台|新闻网|报社|新闻社)$/, 'media'],
  [/(?:大学|学院|研究所|研究院|研究中心|实验室|博物馆|医院|智库)$/, 'institution'],
  [/(?:协会|学会|联合会|商会|工会|基金会|联盟|组织|运动|促进会|理事会)$/, 'association'],
  [/党$/, 'party'],
  [/(?:部队|特派团|舰队|司令部|集团军)$/, 'military'],
  [
    /(?:中心|局|署|厅|委员会|办公室|协调厅|部|规划署|办事处|管理局|观察站|机构|使团|秘书处|代表处)$/,
    'government',
  ],
];
const generic =
  /^(?:多个|多家|多地|各地|各|有关|相关|主要|一些|部分|当地|某|两|三|几|一家|一个|国内|民间|政府|官方|军事|情报|媒体|医疗|卫生|救援|新闻|政治|非政府|其他|驻华|驻外|下属|所属|研究|专门|专业)*(?:组织|机构|办公室|部队|中心|公司|集团|银行|大学|学院|医院|工会|党|航空|智库|联盟|运动|实验室|司令部|局|署|厅|电台|电视台|委员会|协会|商会|研究所|研究院|基金会|博物馆|使团)$/;
/** Who speaks for a ministry; other words end in 部, too. */
const ministers = /^(?:[，。、；]|长|部长|副部|秘书|常秘|常务|代表|官员|发言|国务|大臣)/;
const stops = /[^\u4e00-\u9fff·]/;
const particles = /[的了在对向将为等于是被把从以及当该这那称说指]/;

/**
 * Where a name of unknown words that begins at `start` ends: the last head word before punctuation, a particle, a verb
 * or a title. Null if there is none or what stands there is a kind, not a name.
 */
export function openNameEnd(
  doc: Doc,
  start: number,
  reach = 16,
): { end: number; type: OrganizationType } | null {
  let end = start;
  while (end - start < reach && end < doc.lexical.length) {
    const char = doc.lexical.charAt(end);
    if (stops.test(char) || particles.test(char)) break;
    // 瑞典加入…组织, 苏丹武装部队与…: what a state does, or with whom, is no name.
    if (end > start && char === '与') break;
    if (listedAt(doc, end)?.wordClass === 'verb' && !doc.byStart.get('topic')?.has(end)) break;
    if (wordsAt(doc, 'boundary', end).some((w) => w.end - w.start > 1)) break;
    if (wordsAt(doc, 'verb', end).some((w) => w.end - w.start > 1 && !doc.byStart.get('topic')?.has(w.start)))
      break;
    if (wordsAt(doc, 'speech', end).some((w) => w.end - w.start > 1)) break;
    if (wordsAt(doc, 'title', end).some((w) => w.end - w.start > 1)) break;
    end++;
  }
  for (let at = end; at - start >= 2; at--) {
    const name = doc.lexical.slice(start, at);
    const head = heads.find(([pattern]) => pattern.test(name));
    if (!head) continue;
    if (/[部局署厅党]$/.test(name) && name.length < 3) continue;
    if (/部$/.test(name) && !ministers.test(doc.lexical.slice(at, at + 3))) continue;
    if (/^(?:面|势|部|外|员|派|内|群|风|课|费|委)/.test(doc.lexical.slice(at, at + 1))) continue;
    return generic.test(name) ? null : { end: at, type: head[1] };
  }
  return null;
}
