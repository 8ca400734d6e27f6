import { wordsAt, type Doc, type OrganizationType } from '#lib/extract/doc.ts';
import { centralOrgans, notDepartmentBefore, organs } from '#lib/extract/lexicon/organs.ts';

export interface OrganEnd {
  readonly end: number;
  readonly type: OrganizationType;
  /** Characters inside that no table knows. */
  readonly unknown: number;
}

const inside = /[\u4e00-\u9fff]/;
const never = /[各的了在是对为将把被从由向以等并也都就要这那其们者]/;

/** The longest organ that begins at `start`, behind a region: 党委宣传部, 生态环境局, 政协民族和宗教委员会. */
export function organAt(doc: Doc, start: number, allowUnknown: number): OrganEnd | null {
  let best: OrganEnd | null = null;
  for (const word of wordsAt(doc, 'organ', start)) {
    if (
      notDepartmentBefore.has(doc.lexical.charAt(word.end)) &&
      /[部委办]$/.test(doc.lexical.slice(start, word.end))
    )
      continue;
    const text = doc.lexical.slice(start, word.end);
    const type = organs[text] ?? 'other';
    const part = departmentAt(doc, word.end, 0) ?? organInside(doc, word.end, type);
    best = longer(best, part ? { ...part, type } : { end: word.end, type, unknown: 0 });
  }
  const department = departmentAt(doc, start, allowUnknown);
  if (department && (!best || department.end > best.end) && !(best && department.unknown > 0)) {
    best = { ...department, type: typeOfDepartment(doc.lexical.slice(start, department.end)) };
  }
  return best;
}

const innerOrgan =
  /^(?:组织部|宣传部|统战部|政法委|政法委员会|统一战线工作部|农村工作部|社会工作部|办公厅|办公室|研究室|参事室|党校|政治局|书记处|直属机关工委|直属机关工作委员会|人武部|武装部|机关党委|老干部局|督查室|改革办|财经办|国安办|保密办|机要局|台办|外办|网信办|编办|巡察办|信访局)/;

/** 区政协|组织|部分委员, 县委|组织|部署: what the body does, and no 组织部; 市委组织部|分析, 分管 is one. */
export function isSetTo(doc: Doc, at: number): boolean {
  return /^组织部(?:分[^析别工管解为两三四批期布头发]|署)/u.test(doc.lexical.slice(at, at + 5));
}

/** 组织部 in 党委, 办公厅 in 政府: organs that stand in another one. */
function organInside(doc: Doc, start: number, outer: OrganizationType): OrganEnd | null {
  if (outer !== 'party' && outer !== 'government' && outer !== 'congress' && outer !== 'cppcc') return null;
  if (isSetTo(doc, start)) return null;
  const inner = innerOrgan.exec(doc.lexical.slice(start, start + 9))?.[0];
  return inner ? { end: start + inner.length, type: outer, unknown: 0 } : null;
}

/** Names made of what a department deals with and what it is called; `allowUnknown` characters may be new words. */
export function departmentAt(doc: Doc, start: number, allowUnknown: number): OrganEnd | null {
  // Every such name begins with what it deals with.
  if (allowUnknown === 0 && wordsAt(doc, 'topic', start).length === 0) return null;
  let best: OrganEnd | null = null;
  /** By characters from `start` on. */
  const cost: number[] = [0];
  const queue = [start];
  const go = (to: number, price: number) => {
    if (price <= allowUnknown && price < (cost[to - start] ?? Infinity)) {
      cost[to - start] = price;
      queue.push(to);
    }
  };
  for (let i = 0; i < queue.length && i < 200; i++) {
    const at = queue[i] ?? start;
    const spent = cost[at - start] ?? 0;
    if (at - start > 18) continue;
    if (at > start) {
      for (const head of wordsAt(doc, 'department', at)) {
        const text = doc.lexical.slice(at, head.end);
        if (
          notDepartmentBefore.has(doc.lexical.charAt(head.end)) &&
          // 某局|下属, 某部|下发.
          !/^下[属辖设发]/.test(doc.lexical.slice(head.end, head.end + 2)) &&
          text.length <= 2 &&
          !/^(?:中心|总局|总署|总社|总台|总队|支队|分局|协会)$/.test(text)
        )
          continue;
        if (
          /^(?:中心)$/.test(text) &&
          /^(?:任务|工作|组|卫生院|小学|学校|校|幼儿园|医院|敬老院|城区|位置|大|区|集群|节点|建设)/.test(
            doc.lexical.slice(head.end),
          )
        )
          continue;
        if (
          text.length === 1 &&
          spent > 0 &&
          !((text === '办' || text === '局') && spent >= 2 && at - start === spent)
        )
          continue;
        if ((text === '会' || text === '社' || text === '院' || text === '组') && spent > 0) continue;
        // 公安厅交通管理总局|联合会商: what two of them do.
        if (text === '联合会' && /[商签审诊]/.test(doc.lexical.charAt(head.end))) continue;
        // 经济|社会.
        if (text === '社' && /[会保科区交工群]/.test(doc.lexical.charAt(head.end))) continue;
        if (text === '会' && /[议上见场员]/.test(doc.lexical.charAt(head.end))) continue;
        if (!best || spent < best.unknown || (spent === best.unknown && head.end > best.end))
          best = { end: head.end, type: 'government', unknown: spent };
      }
    }
    for (const topic of wordsAt(doc, 'topic', at)) go(topic.end, spent);
    const char = doc.lexical.charAt(at);
    if (at > start && /[和与及]/.test(char)) go(at + 1, spent);
    if (
      spent < allowUnknown &&
      inside.test(char) &&
      !never.test(char) &&
      wordsAt(doc, 'title', at).length === 0 &&
      !wordsAt(doc, 'boundary', at).some((b) => b.end - b.start > 1)
    )
      go(at + 1, spent + 1);
  }
  return best;
}

function longer(a: OrganEnd | null, b: OrganEnd): OrganEnd {
  return !a || b.end > a.end ? b : a;
}

/** 组织部 belongs to the party, 民政厅 to the government, 中心 is an institution. */
export function typeOfDepartment(text: string): OrganizationType {
  if (/(?:组织部|宣传部|统战部|政法委|网信办|文明办|党校|政法委员会|编办|巡视办|统一战线工作部)$/.test(text))
    return 'party';
  if (/(?:协会|联合会|社|会)$/.test(text) && !/委员会$/.test(text)) return 'association';
  if (/(?:中心|院|所)$/.test(text)) return 'institution';
  if (/(?:总台|电视台)$/.test(text)) return 'media';
  if (/(?:队|指挥部|领导小组)$/.test(text)) return 'team';
  return 'government';
}

/** The longest body of the centre at `start`, with its department: 国务院台湾事务办公室, 中央网信办. */
export function centralAt(doc: Doc, start: number): OrganEnd | null {
  const word = wordsAt(doc, 'central', start)[0];
  if (word) {
    const type = centralOrgans[doc.lexical.slice(start, word.end)] ?? 'other';
    const part = organInside(doc, word.end, type) ?? departmentAt(doc, word.end, 0);
    return part ? { ...part, type } : { end: word.end, type, unknown: 0 };
  }
  const lead = /^(?:中央|国家|全国|中国|中华)/.exec(doc.lexical.slice(start, start + 2))?.[0];
  if (!lead) return null;
  if (lead === '中央') {
    const organ = wordsAt(doc, 'organ', start + 2).find((w) =>
      /^(?:办公厅|组织部|宣传部|统战部|政法委|党校|军委|纪委)$/.test(doc.lexical.slice(w.start, w.end)),
    );
    if (organ) return { end: organ.end, type: 'party', unknown: 0 };
  }
  const part = departmentAt(doc, start + 2, 0);
  if (
    !part ||
    (lead === '国家' && /(?:中心|会|社|院)$/.test(doc.lexical.slice(start, part.end)) && part.end - start < 6)
  )
    return null;
  return {
    ...part,
    type:
      lead === '中央' && /[办部委]$/.test(doc.lexical.slice(start, part.end))
        ? 'party'
        : typeOfDepartment(doc.lexical.slice(start, part.end)),
  };
}
