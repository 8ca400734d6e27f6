import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundOrganization } from '#lib/extract/doc.ts';
import { body } from './body.ts';
import { centralAt, departmentAt, typeOfDepartment } from './organ-at.ts';

const nationalLead = /中央|国家|全国|中国|中华/g;

/** 中共中央政治局, 国务院台湾事务办公室, 全国供销合作总社. */
export function central(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const starts = new Set([...(doc.byStart.get('central')?.keys() ?? [])]);
  for (const lead of matchesIn(doc.lexical, nationalLead)) starts.add(lead.index);
  for (const start of starts) {
    const organ = centralAt(doc, start);
    if (!organ) continue;
    let end = organ.end;
    // A resident team is named with the body that sends it and the one it sits in.
    const resident = /^驻.{2,12}?(?:纪检监察组|纪检组|专员办事处|专员办|特派员办事处|特派办|督察局)/.exec(
      doc.lexical.slice(end),
    );
    if (resident) end += resident[0].length;
    end = branchEnd(doc, end);
    // 中国民用航空|西南地区管理局: no body without what stands behind it.
    if (doc.lexical.slice(start, end) === '中国民用航空') continue;
    out.push(
      body(start, end, 'org.central', 6 + (end - start) / 50, {
        type: /纪检/.test(resident?.[0] ?? '') ? 'supervision' : organ.type,
        region: 'CN',
        tail: doc.text.slice(start, end),
        relative: false,
      }),
    );
  }
  return out;
}

const stationed =
  /驻(?:港|澳)(?:国家安全公署|国安公署)|(?:中央|中央政府|外交部|国务院|中央人民政府)驻(?:港|澳|香港|澳门)[\u4e00-\u9fff]{0,12}?(?:公署|联络办公室|联络办)/g;

/** 外交部驻港公署: what the centre keeps in the special regions. */
export function offices(doc: Doc): FoundOrganization[] {
  return matchesIn(doc.lexical, stationed).map(({ index, 0: name }) =>
    body(index, index + name.length, 'org.central', 6.2, {
      type: 'government',
      region: 'CN',
      tail: doc.text.slice(index, index + name.length),
      relative: false,
    }),
  );
}

/** 国家统计局海南调查总队: what a body of the centre keeps in a region is one name with it. */
function branchEnd(doc: Doc, end: number): number {
  const place = doc.places.find((p) => p.start === end && p.level !== null);
  if (!place) return end;
  const branch =
    /^(?:调查总队|调查队|监管局|监管分局|专员办(?:事处)?|特派员办事处|分局|总部|分署|分行|办事处|代表处|管理局|税务局|局)/.exec(
      doc.lexical.slice(place.end, place.end + 8),
    );
  return branch ? place.end + branch[0].length : end;
}

/** 公安部, 市场监管总局, 海关总署: what they deal with and a head that only the centre has. */
export function ministries(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const start of doc.byStart.get('topic')?.keys() ?? []) {
    const organ = departmentAt(doc, start, 0);
    if (!organ) continue;
    const text = doc.lexical.slice(start, organ.end);
    if (
      !/(?:部|总局|总署|署)$/.test(text) ||
      /^(?:组织|宣传|统战|武装|统一战线|全国|中央|国家|总|项目|工程)/.test(text) ||
      /^(?:建设|开发|研究|管理|服务|信息|投资|新闻|文化|联络|编辑|体育|事务|人事|教育培训)部$/.test(text)
    )
      continue;
    const state = doc.lexical.startsWith('中华人民共和国', start - 7) ? start - 7 : start;
    const previous = doc.lexical.charAt(start - 1);
    // 某公司|安全环保部, 新|能源部: a department of a house, and no ministry.
    if (/[省市县区旗盟州委府司团行厂院校新]/.test(previous) || (doc.byEnd.get('topic')?.has(start) ?? false))
      continue;
    out.push(
      body(state, organ.end, 'org.ministry', 5 + text.length / 50, {
        type: typeOfDepartment(text),
        region: 'CN',
        tail: doc.text.slice(start, organ.end),
        relative: false,
      }),
    );
  }
  return out;
}
