import {
  overlaps,
  wordsAt,
  wordsEndingAt,
  type Doc,
  type FoundOrganization,
  type Range,
} from '#lib/extract/doc.ts';
import { genericOrgans, nameHeads } from '#lib/extract/lexicon/organs.ts';
import { listedAt } from '#lib/extract/tagger/listed-words.ts';
import type { TaggedSpan } from '#lib/extract/tagger/tagger.ts';

import { body } from './body.ts';
import { notInUnit } from './inner-units.ts';

/** Below this the weights are too often wrong about bodies; where the name ends in a body's head a little less will do. */
const enough = 0.7;
const enoughWithHead = 0.5;
/** What holds a body that a rule has read must be surer. */
const widerEnough = 0.75;

/** Bodies that no template knows: what the weights take for one, unless it only names a kind. */
export function modelBodies(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const whole of doc.tagged) {
    if (whole.kind !== 'organization' || whole.end - whole.start < 2) continue;
    const isFormer = doc.lexical.charAt(whole.end - 1) === '原';
    // 某农科院|与公司: a word for the other house.
    const withOther =
      /[与和同](?:该|这家)?(?:公司|集团|企业|研究院|学校|医院|学院)$/u.exec(
        doc.lexical.slice(whole.start, whole.end),
      )?.[0].length ?? 0;
    // 荃|湾区议会: the weights do not know the district.
    const district = doc.places.find(
      (p) => p.rule === 'place.country' && p.start < whole.start && p.end > whole.start && p.end < whole.end,
    );
    const taken =
      /^(?:任命|聘任|聘请|选举|推选)/u.exec(doc.lexical.slice(whole.start, whole.end))?.[0].length ?? 0;
    const start = district?.start ?? whole.start + taken;
    const span = {
      ...whole,
      start: known.some((o) => o.end === start) ? behindAct(doc, { start, end: whole.end }) : start,
      end: whole.end - (isFormer ? 1 : 0) - withOther,
    };
    const name = doc.lexical.slice(span.start, span.end);
    // 鹿港镇|公所: an office of the town.
    if (/[乡镇市区]公所$/u.test(name)) continue;
    const head = wordsEndingAt(doc, 'nameHead', span.end)[0] ?? wordsEndingAt(doc, 'organ', span.end)[0];
    if (span.confidence < (head ? enoughWithHead : enough)) continue;
    if (
      known.some((o) => overlaps(o, span) && !isPartOf(doc, o, span) && !isTailOf(o, span)) &&
      !wholeOf(doc, span, known)
    )
      continue;
    if (isKind(doc, span, name)) continue;
    if (span.confidence < widerEnough && known.some((o) => overlaps(o, span))) continue;
    // 某大学|某某团队: the team is somebody's, and the house has been read.
    if (/(?:团队|课题组)$/u.test(name) && known.some((o) => o.start === span.start && o.end < span.end))
      continue;
    // 石河子讯（记者某某）.
    if (name.endsWith('讯') && /^[（ ]/u.test(doc.lexical.slice(span.end))) continue;
    if (joint.test(name)) continue;
    if (doc.places.some((p) => p.full && p.start < span.start && p.end > span.start)) continue;
    if (dateline.test(doc.lexical.slice(span.end, span.end + 20))) continue;
    const part = wholeOf(doc, span, known);
    if (part) {
      out.push(part);
      continue;
    }
    const inside = doc.places.find((p) => p.start === span.start && p.end < span.end);
    out.push(
      body(span.start, span.end, 'org.model', 3 + 2 * span.confidence, {
        type: nameHeads[head ? doc.lexical.slice(head.start, head.end) : ''] ?? 'other',
        region: inside?.code ?? null,
        tail: doc.text.slice(inside?.end ?? span.start, span.end),
        relative: false,
      }),
    );
  }
  return out;
}

/** 依法约谈|某公司: how and what is done to it, behind another body. */
function behindAct(doc: Doc, { start, end }: Range): number {
  let at = start;
  for (let word = listedAt(doc, at); word !== null; word = listedAt(doc, at)) {
    if (!/^(?:verb|adverb)$/u.test(word.wordClass) || end - word.end < 2 || doc.byStart.get('topic')?.has(at))
      break;
    at = word.end;
  }
  return at;
}

const partHead =
  /(?:分局|分院|分公司|支行|分行|支队|大队|中队|总队|总站|分站|派出所|中心|研究所|研究院|学院|监测站|气象站|工作站|项目部|管理站|管理所|管理处)$/u;

/** 某市公安局|右江分局: behind a body that a rule has read the weights are sure of a part of it. */
function wholeOf(doc: Doc, span: TaggedSpan, known: readonly FoundOrganization[]): FoundOrganization | null {
  const house = known
    .filter((o) => o.start === span.start && o.end < span.end - 2 && !o.bare)
    .sort((a, b) => b.end - a.end)[0];
  if (!house || span.confidence < 0.85 || !partHead.test(doc.lexical.slice(house.end, span.end))) return null;
  if (
    known.some(
      (o) => (o.start < span.start && o.end > span.start) || (o.start === span.start && o.end >= span.end),
    )
  )
    return null;
  if (notInUnit.test(doc.lexical.slice(house.end, span.end))) return null;
  const tail = house.tail + doc.text.slice(house.end, span.end);
  const { type, region, relative } = house;
  return body(span.start, span.end, 'org.unit', house.weight + 0.2, { type, region, relative, tail });
}

/** 中国石化 of 中国石化胜利油田: a house is less than its branch, yet no less than its committee or a department. */
function isPartOf(doc: Doc, body: FoundOrganization, span: Range): boolean {
  return (
    body.rule !== 'org.region' &&
    body.start >= span.start &&
    body.end < span.end &&
    !/(?:党委|党组|党支部|党总支|纪委|工会|团委|项目部|[部处科室组])$/u.test(
      doc.lexical.slice(body.end, span.end),
    )
  );
}

/** 水电第七工程局有限公司 of 中国水利水电第七工程局有限公司: where the weights are sure, a head's name begins where they say. */
function isTailOf(body: FoundOrganization, span: TaggedSpan): boolean {
  return (
    (body.rule === 'org.head' || body.rule === 'org.numbered') &&
    span.confidence > 0.85 &&
    body.start > span.start + 1 &&
    body.end === span.end
  );
}

/** 县委, 公安机关, 多家公司: level words and kinds are no names; nor is a place or a title that the weights took for one. */
function isKind(doc: Doc, span: Range, name: string): boolean {
  // Where things happen, not who does them.
  if (/(?:会议|会展|展览|博览|体育|网球|游泳|奥体|演艺|健身|游客)中心$/u.test(name)) return true;
  if (/(?:[东西南北]站|火车站|高铁站|客运站|机场|服务区|收费站|大桥|隧道)$/u.test(name)) return true;
  if (genericOrgans.has(name) || kind.test(name) || kindOfSchool.test(name)) return true;
  // 英国|曼彻斯特, 林芝市: one place or two.
  if (
    doc.places.some(
      (p) =>
        p.end === span.end &&
        (p.start === span.start ||
          p.within?.start === span.start ||
          doc.places.some((q) => q.start === span.start && q.end === p.start)),
    )
  )
    return true;
  return (
    wordsAt(doc, 'organ', span.start).some((w) => w.end === span.end) ||
    wordsAt(doc, 'relative', span.start).some((w) => w.end >= span.end - 2 && span.end - w.end <= 2)
  );
}

/** 甲大学共建乙研究院: two bodies and what they do. */
const joint = /(?:大学|学院|集团|公司|院|局|会)(?:共建|合建|组建|联合成立)/;

/** 新华社北京3月5日电: who reports is no part of what is reported. */
const dateline = /^[\u4e00-\u9fff]{0,8}\d+月\d+日(?:电|讯)/;

/** 乡村学校, 公办大学: of what sort, and not which. */
const kindOfSchool =
  /^(?:乡村|农村|公办|民办|城区|城镇|乡镇|村级|基层|社区|山区|薄弱|寄宿制|普通|优质|重点|综合|县域|区域|职业|高等|中等|特殊|定点|民营|国有|大型|中小|龙头|科技|外资|属地|海外|境外|本地|当地)+(?:大学|学校|中学|小学|院校|医院|企业|公司|银行|高中|高校|幼儿园|科研院所)$/u;
const kind =
  /^[省市县区州旗盟]委研究$|^[\u4e00-\u9fff]{2,4}[东西南北中]{1,2}部$|^(?:自治区党|[省市县区旗盟州])委(?:常委会|全会|全委会)$|^(?:各级?|有关|相关|该|本|全|多|两|三|当地|我|某|中央|国家|省|市|县|区|旗|盟|自治区|党)?(?:党委|党组|政府|人民政府|人大|政协|公安|公安机关|司法机关|法院|检察院|机关|部门|单位|企业|公司|集团|学校|医院|大学|银行|媒体|常委会|委员会|组织|机构|党|中央|团)$|^(?:中国|美国|中方|美方|中共|武警|全军|部队)$|^[\u4e00-\u9fff]{0,2}(?:党委|政府|党支部|村委会|居委会|党总支)$|(?:报|社|网)(?:讯|电)$|^\P{Script=Han}|[省市县区旗盟州]\P{Script=Han}$/u;
