import {
  isInside,
  overlaps,
  wordsAt,
  type Doc,
  type FoundOrganization,
  type FoundPlace,
  type OrganizationType,
} from '#lib/extract/doc.ts';
import { facilityTypes } from '#lib/extract/lexicon/facilities.ts';
import { genericOrgans, nameHeads, organPrefixes, prefixedTails } from '#lib/extract/lexicon/organs.ts';
import { relativeRegions } from '#lib/extract/lexicon/words.ts';
import { aliasesOf } from '#lib/extract/organizations/aliases.ts';
import { centralAt, departmentAt, organAt, typeOfDepartment } from '#lib/extract/organizations/organ-at.ts';
import { nameStart } from '#lib/extract/organizations/name-start.ts';
import { resolveRegion } from '#lib/extract/places/resolve-region.ts';
import type { Stage } from '#lib/extract/stage.ts';

/** Bodies by template (region × organ), by centre, by ministry, by prefix, by the head word of a name. */
export const organizations: Stage = {
  id: 'organizations',
  needs: ['words', 'places'],
  gives: ['organizations'],
  run(doc) {
    const found: FoundOrganization[] = [
      ...regional(doc),
      ...relative(doc),
      ...prefixed(doc),
      ...central(doc),
      ...ministries(doc),
    ];
    found.push(...coordinated(doc, found), ...headed(doc, found));
    found.push(...aliasesOf(doc, found));
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    doc.organizations.push(...found);
  },
};

type Fields = Pick<FoundOrganization, 'type' | 'region' | 'tail' | 'relative'> & { readonly bare?: boolean };

function body(start: number, end: number, rule: string, weight: number, fields: Fields): FoundOrganization {
  return { kind: 'organization', rule, weight, start, end, ...fields, bare: fields.bare ?? false };
}

/** 兴安盟生态环境局, 武汉市委, 宁夏回族自治区党委. */
function regional(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const place of doc.places) {
    if (place.level === null && place.type !== 'country') continue;
    const committee = committeeAt(doc, place.end);
    const organ = committee ?? organAt(doc, place.end, place.full && place.level !== 'province' ? 3 : 0);
    if (
      !organ ||
      isVenue(doc.lexical.slice(place.end, organ.end)) ||
      term.test(doc.lexical.slice(place.end, organ.end))
    )
      continue;
    const start = chainStart(place);
    const tail = doc.text.slice(place.end, organ.end);
    out.push(
      body(start, organ.end, 'org.region', 6 + (organ.end - start) / 50, {
        type: organ.type,
        region: place.code,
        tail,
        relative: false,
      }),
    );
  }
  return out;
}

/** 遵义市第六届委员会 is a committee only behind 中共, 政协. */
const term = /^第?[一二三四五六七八九十百\d]+届/;

/** 会议中心, 会展中心: a place where things happen, not a body that acts. */
function isVenue(tail: string): boolean {
  return /中心$/.test(tail) && facilityTypes.has(tail);
}

/** 深圳市南山区人民检察院 is printed with the city its district lies in. */
function chainStart(place: FoundPlace): number {
  const outer = place.within;
  return outer && outer.end === place.start && outer.level !== null ? chainStart(outer) : place.start;
}

/** 委 behind 市, 县, 省 …: 武汉市委, 市委组织部. */
function committeeAt(doc: Doc, at: number): { end: number; type: OrganizationType } | null {
  if (
    doc.lexical.charAt(at) !== '委' ||
    !/[省市县区旗州盟]/.test(doc.lexical.charAt(at - 1)) ||
    /[员托派任]/.test(doc.lexical.charAt(at + 1))
  )
    return null;
  const inner = wordsAt(doc, 'organ', at + 1).find((w) =>
    /^(?:组织部|宣传部|统战部|政法委|办公厅|党校|政法委员会|统一战线工作部|直属机关工委)$/.test(
      doc.lexical.slice(w.start, w.end),
    ),
  );
  const group = /^理论学习(?:中心)?组/.exec(doc.lexical.slice(at + 1, at + 9))?.[0];
  if (group) return { end: at + 1 + group.length, type: 'party' };
  const part = inner ? { end: inner.end } : departmentAt(doc, at + 1, 0);
  return { end: part?.end ?? at + 1, type: 'party' };
}

/** 自治区能源局, 县民政局, 省委: the region stands in the context. */
function relative(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const [start, list] of doc.byStart.get('relative') ?? []) {
    const word = list[0];
    if (!word || doc.places.some((p) => p.start <= start && start < p.end)) continue;
    const name = doc.lexical.slice(start, word.end);
    if (
      !relativeRegions[name] ||
      /^(?:[域别内间长级块位]|外(?![事汇侨贸专经]))/.test(doc.lexical.slice(word.end, word.end + 2))
    )
      continue;
    const deictic = /[我全该本]$/.test(doc.lexical.charAt(start - 1));
    if (
      !deictic &&
      /[\u4e00-\u9fff]/.test(doc.lexical.charAt(start - 1)) &&
      !endsWord(doc, start) &&
      !isLeague(doc, start)
    )
      continue;
    const committee = name === '自治区' ? null : committeeAt(doc, word.end);
    const region = resolveRegion(doc, name, start);
    if (committee && committee.end === word.end + 1 && isLeague(doc, start)) {
      out.push(
        body(start - 1, committee.end, 'org.league', 6, {
          type: 'mass',
          region,
          tail: `团${name}委`,
          relative: true,
        }),
      );
      continue;
    }
    const organ = committee ?? organAt(doc, word.end, name.length > 1 ? 2 : 3);
    if (!organ) continue;
    const tail = doc.text.slice(word.end, organ.end);
    const bare = /^(?:委|党委|政府|人民政府|人大|政协|纪委|监委)$/.test(tail) && name !== '自治区';
    out.push(
      body(start, organ.end, 'org.relative', 5.5 + (organ.end - start) / 50, {
        type: organ.type,
        region,
        tail,
        relative: true,
        bare: bare || /^(?:党委|政府|人民政府)$/.test(tail),
      }),
    );
  }
  return out;
}

/** 团省委, 团市委: the league's committee of a region the context names. */
function isLeague(doc: Doc, start: number): boolean {
  return (
    doc.lexical.charAt(start - 1) === '团' &&
    !/[乐社集财师兵代][团]/.test(doc.lexical.slice(start - 2, start)) &&
    (!/[\u4e00-\u9fff]/.test(doc.lexical.charAt(start - 2)) || endsWord(doc, start - 1))
  );
}

/** A word ends here behind which a new name can begin. */
function endsWord(doc: Doc, at: number): boolean {
  if ((doc.byEnd.get('boundary')?.has(at) ?? false) || (doc.byEnd.get('verb')?.has(at) ?? false)) return true;
  if ((doc.byEnd.get('role')?.has(at) ?? false) || (doc.byEnd.get('organ')?.has(at) ?? false)) return true;
  return doc.places.some((p) => p.end === at);
}

/** 中共黄石市委, 政协吐鲁番地区工委, 民进新疆区委会. */
function prefixed(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const place of doc.places) {
    const prefix = (doc.byEnd.get('prefix')?.get(place.start) ?? [])[0];
    if (!prefix) continue;
    const prefixText = doc.lexical.slice(prefix.start, prefix.end);
    if (prefixText === '团') continue;
    const rest = doc.lexical.slice(place.end);
    const tail =
      prefixedTails.filter((t) => rest.startsWith(t)).sort((a, b) => b.length - a.length)[0] ??
      /^第[一二三四五六七八九十百\d]+届委员会(?!第)/.exec(rest)?.[0] ??
      (rest.startsWith('委') && /[市县区旗省州盟]$/.test(doc.lexical.slice(0, place.end)) ? '委' : null);
    const organ = organAt(doc, place.end, 0);
    const end = Math.max(tail ? place.end + tail.length : 0, organ?.end ?? 0);
    if (!end) continue;
    const type = organPrefixes[prefixText] ?? 'other';
    out.push(
      body(prefix.start, end, 'org.prefix', 7, {
        type,
        region: place.code,
        tail: doc.text.slice(prefix.start, end),
        relative: false,
      }),
    );
  }
  return out;
}

/** 中共中央政治局, 国务院台湾事务办公室, 全国供销合作总社. */
function central(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const starts = new Set([...(doc.byStart.get('central')?.keys() ?? [])]);
  for (const lead of doc.lexical.matchAll(/中央|国家|全国|中国|中华/g)) starts.add(lead.index);
  for (const start of starts) {
    const organ = centralAt(doc, start);
    if (!organ) continue;
    let end = organ.end;
    // A resident team is named with the body that sends it and the one it sits in.
    const resident = /^驻.{2,12}?(?:纪检监察组|纪检组)/.exec(doc.lexical.slice(end));
    if (resident) end += resident[0].length;
    end = branchEnd(doc, end);
    out.push(
      body(start, end, 'org.central', 6 + (end - start) / 50, {
        type: resident ? 'supervision' : organ.type,
        region: 'CN',
        tail: doc.text.slice(start, end),
        relative: false,
      }),
    );
  }
  return out;
}

/** 国家统计局海南调查总队: what a body of the centre keeps in a region is one name with it. */
function branchEnd(doc: Doc, end: number): number {
  const place = doc.places.find((p) => p.start === end && p.level !== null);
  if (!place) return end;
  const branch =
    /^(?:调查总队|调查队|监管局|监管分局|专员办(?:事处)?|特派员办事处|分局|分行|办事处|代表处|管理局|税务局|局)/.exec(
      doc.lexical.slice(place.end, place.end + 8),
    );
  return branch ? place.end + branch[0].length : end;
}

/** 公安部, 市场监管总局, 海关总署: what they deal with and a head that only the centre has. */
function ministries(doc: Doc): FoundOrganization[] {
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
    const previous = doc.lexical.charAt(start - 1);
    if (/[省市县区旗盟州委府]/.test(previous) || (doc.byEnd.get('topic')?.has(start) ?? false)) continue;
    out.push(
      body(start, organ.end, 'org.ministry', 5 + text.length / 50, {
        type: typeOfDepartment(text),
        region: 'CN',
        tail: doc.text.slice(start, organ.end),
        relative: false,
      }),
    );
  }
  return out;
}

/** 自治区扶贫办、民政厅: the region of the first holds for what is joined to it. */
function coordinated(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  const leaders = known.filter((o) => o.rule === 'org.region' || o.rule === 'org.relative');
  const next = (leader: FoundOrganization): FoundOrganization | null => {
    const at = leader.end;
    if (!/[、和及]/.test(doc.lexical.charAt(at))) return null;
    const start = at + 1;
    if (
      known.some((o) => o.start === start && o.rule !== 'org.ministry') ||
      doc.places.some((p) => p.start === start)
    )
      return null;
    const organ = organAt(doc, start, 0);
    if (!organ || organ.end - start < 2) return null;
    const tail = doc.text.slice(start, organ.end);
    const bare = /^(?:委|党委|政府|人民政府|人大|政协|纪委|监委)$/.test(tail);
    return body(start, organ.end, 'org.coordinated', 5.2 + tail.length / 50, {
      type: organ.type,
      region: leader.region,
      tail,
      relative: true,
      bare,
    });
  };
  for (const leader of leaders) for (let o = next(leader), n = 0; o && n < 20; o = next(o), n++) out.push(o);
  return out;
}

/** 卓资县电商运营中心, 娲石集团: from the head word leftwards to where a name can begin. */
function headed(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const [end, list] of doc.byEnd.get('nameHead') ?? []) {
    const head = list[0];
    if (!head) continue;
    const headText = doc.lexical.slice(head.start, end);
    if (
      goesOn(doc, end, headText) ||
      known.some((o) => o.end >= end && o.start < head.start && isInside(head, o))
    )
      continue;
    const limit = nameStart(doc, head.start, 26);
    if (headText === '大学' && /党校$/.test(doc.lexical.slice(limit, head.start))) continue;
    // 太原市人民政府为领导小组成员单位: the head alone, behind a verb.
    if (/(?<![人作华])[为是由]$/.test(doc.lexical.slice(limit, head.start))) continue;
    const inside = doc.places.filter((p) => p.start >= limit && p.end <= head.start);
    const organBefore = known
      .filter((o) => o.start >= limit && o.end <= head.start)
      .sort((a, b) => a.start - b.start)[0];
    let start =
      inside[0] && (!organBefore || inside[0].start <= organBefore.start)
        ? inside[0].start
        : (organBefore?.start ?? limit);
    const lead = /(?:中国|全国|国家|中央|自治区|省|市|县|旗|区|我)/.exec(
      doc.lexical.slice(limit, head.start),
    );
    if (start === limit && lead && lead.index > 0 && lead[0].length > 1) start = limit + lead.index;
    if (doc.lexical.startsWith('我国', start)) start += 2;
    else if (doc.lexical.charAt(start) === '我') start += 1;
    const name = doc.lexical.slice(start, end);
    const own = head.start - start;
    if (own < 2 && !(own === 1 && /[县市旗区省盟州]/.test(name.charAt(0)) && headText.length > 3)) continue;
    const free = start === limit && inside.length === 0 && !organBefore;
    if (free && (own > 10 || holdsVerb(doc, start, head.start))) continue;
    if (commonOwn.has(doc.lexical.slice(start, head.start))) continue;
    if (
      genericOrgans.has(name) ||
      (inside[0]?.start !== start && weakName.test(name)) ||
      own > (start === limit && inside.length === 0 ? 14 : 24)
    )
      continue;
    if (isGenericOwn(doc, start, head.start) && inside.length === 0 && !relativeRegions[name.charAt(0)])
      continue;
    // 宁夏银川…店: where a company lies, printed from large to small, is no part of its name.
    const inner = inside.filter((p) => p.within !== null && inside.includes(p.within)).at(-1);
    if (inner && nameHeads[headText] === 'company' && head.start - inner.end >= 2) start = inner.end;
    const region = inside[0]?.start === start ? inside[0].code : null;
    const first =
      relativeRegions[name.charAt(0)] && !inside.length
        ? name.charAt(0)
        : name.startsWith('自治区')
          ? '自治区'
          : null;
    out.push(
      body(start, end, 'org.head', 4 + own / 50, {
        type: nameHeads[headText] ?? 'other',
        region:
          region ??
          (first
            ? resolveRegion(doc, first, start)
            : name.startsWith('中央') || name.startsWith('全国')
              ? 'CN'
              : null),
        tail: doc.text.slice(
          inside[0]?.start === start ? inside[0].end : first ? start + first.length : start,
          end,
        ),
        relative: first !== null,
      }),
    );
  }
  return out.filter((o) => !out.some((p) => p !== o && overlaps(o, p) && isInside(o, p)));
}

/** A verb of two characters in the middle of what would be a name. */
function holdsVerb(doc: Doc, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (
      [...wordsAt(doc, 'verb', at), ...wordsAt(doc, 'speech', at), ...wordsAt(doc, 'boundary', at)].some(
        (w) => w.end - w.start > 1 && w.end <= end && !doc.byStart.get('topic')?.has(w.start),
      )
    )
      return true;
  }
  return (
    /^[的和与及或刚将被把让向对从][\u4e00-\u9fff]/.test(doc.lexical.slice(start, end)) ||
    /[和与及]/.test(doc.lexical.slice(start + 1, end - 1))
  );
}

/** What says of which sort a company or a school is, and names none. */
const commonOwn = new Set(
  '智慧 数字 绿色 定点 大型 中小 民营 国有 骨干 龙头 重点 专业 互助 家庭 农民 农村 属地 职业 高等 公立 私立 民办 综合 中心 基层 社区 乡镇 县级 市级 省级 三甲 上市 外资 物流 快递 电商 食品 建筑 房地产 旅行 科技 农业 互联网 商业 物业 保险 担保 燃气 供热 供电 自来水 石油 出租车 公交 矿山 煤炭 化工 钢铁 水泥 养殖 种植 开发 行业 产业 传统 现代 优秀 知名 著名 民间 群众 公共 公益 慈善 志愿 医疗 卫生 教育 培训 技术 科研 文化 艺术 体育 旅游 金融 投资 贸易 运输 服务 管理 经营 生产 加工 制造 销售 龙头 子 母 总 分 村级 中介 用人 施工 建设 设计 监理 集体 个体 股份 工业 能源 电力 新能源 污水 垃圾 热电 火力 风力 水力 党政 经济 信息 社会 便民 党群 为民 村民 业主 职工 学生 家长 驻村 扶贫驻村 机关 部门 企业 各大企业 事业 地方 中央 军队 国家 全国 各级'.split(
    ' ',
  ),
);

const weakName =
  /^(?:多|各|新|大|小|一些|许多|某|原|老|本|该|这|那|有|当地|本地|国内|国际|相关|有关|所有|家|众|全|他|她|我们|部分|其|两|三|四|五|\d)/;

/** Nothing but words of what bodies deal with: 行政服务中心, 公共服务中心 are kinds. */
function isGenericOwn(doc: Doc, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const topic = wordsAt(doc, 'topic', at).find((w) => w.end <= end);
    if (!topic) return false;
    at = topic.end;
  }
  return true;
}

function goesOn(doc: Doc, end: number, head: string): boolean {
  const next = doc.lexical.slice(end, end + 2);
  if (
    head.length <= 2 &&
    /^(?:路|化|式|型|级|性|里|区|城|长|生|品|队|房|商|业|楼|服|装|务)/.test(next) &&
    head !== '集团'
  )
    return true;
  if (/(?:中心|法院|检察院|公司|学校)$/.test(head) && /^(?:组|区|城|任务|工作|环节)/.test(next)) return true;
  return (doc.byStart.get('nameHead')?.get(end) ?? []).some((m) => m.end - m.start >= 2);
}
