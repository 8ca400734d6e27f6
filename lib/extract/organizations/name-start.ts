import { wordsEndingAt, type Doc } from '#lib/extract/doc.ts';

const stop = /[\s，。、；：！？“”‘’《》（）()【】…—.．#*-]/;

/**
 * Where a name that ends at `end` can begin at the earliest: behind punctuation or behind a word that no name holds
 * (召开, 在, 的 …). A boundary inside a known place (大同) is none. At most `reach` characters back.
 */
export function nameStart(doc: Doc, end: number, reach: number, throughQuotes = false): number {
  let at = end;
  while (at > 0 && end - at < reach) {
    const char = doc.lexical.charAt(at - 1);
    if (throughQuotes && char === '”') {
      const open = doc.lexical.lastIndexOf('“', at - 1);
      if (open >= 0 && at - open < 24 && !doc.lexical.slice(open, at).includes('\n')) {
        at = open;
        continue;
      }
    }
    if (throughQuotes && char === '）') {
      const open = doc.lexical.lastIndexOf('（', at - 1);
      if (
        open > 0 &&
        at - open <= 8 &&
        // （鄂尔多斯）, and the class of who competes: （U18）.
        /^（(?:[\u4e00-\u9fff]+|[A-Za-z]{1,3}-?\d{0,3})）$/.test(doc.lexical.slice(open, at)) &&
        /[\u4e00-\u9fff]/.test(doc.lexical.charAt(open - 1))
      ) {
        at = open;
        continue;
      }
    }
    // 中国—南亚博览会: a dash between two names of one thing.
    if (char === '—' && throughQuotes && isBetweenNames(doc, at - 1)) {
      at--;
      continue;
    }
    if (stop.test(char)) break;
    // 西起乌鲁木齐站，东至|会展中心: from where to where.
    if (
      /[东西南北][起至]$/u.test(doc.lexical.slice(Math.max(0, at - 2), at)) &&
      /[东西南北]起/u.test(doc.lexical.slice(Math.max(0, at - 30), at)) &&
      !isCovered(doc, at - 2, at)
    )
      break;
    // 28日 and 10名 end before a name; a year may begin one.
    if (
      at < end &&
      /[日时名个家位座]/.test(char) &&
      !doc.lexical.startsWith('百日', at - 2) &&
      // 全区第42个|活动月: which one, and not how many.
      !(
        char === '个' &&
        /第[\d一二三四五六七八九十百]{1,4}$/u.test(doc.lexical.slice(Math.max(0, at - 6), at - 1))
      ) &&
      !isCovered(doc, at - 2, at) &&
      /[0-9０-９一二三四五六七八九十百多余]/.test(doc.lexical.charAt(at - 2))
    )
      break;
    const boundary = wordsEndingAt(doc, 'boundary', at)[0];
    if (
      boundary &&
      (at < end || boundary.end - boundary.start > 1) &&
      !isCovered(doc, boundary.start, boundary.end) &&
      !isFixed(doc, at)
    )
      break;
    at--;
  }
  return at;
}

/** Two regions or more that one meeting is of. */
function isBetweenNames(doc: Doc, dash: number): boolean {
  const [before, behind] = [
    doc.places.some((p) => p.end === dash),
    doc.places.some((p) => p.start === dash + 1),
  ];
  if (
    before &&
    (behind ||
      /^[^，。；、“”—\n]{4,24}?(?:大会|活动|[洽交对推座]\S会|仪式)/u.test(
        doc.lexical.slice(dash + 1, dash + 28),
      ))
  )
    return true;
  return (
    /[\u4e00-\u9fff]{2}$/.test(doc.lexical.slice(Math.max(0, dash - 2), dash)) &&
    /^[\u4e00-\u9fff]{2,14}(?:博览会|论坛|峰会|合作|对话|展览会|洽谈会|年会)/.test(
      doc.lexical.slice(dash + 1, dash + 18),
    )
  );
}

function isCovered(doc: Doc, start: number, end: number): boolean {
  return doc.places.some((p) => p.start < end && start < p.end && p.end - p.start > end - start);
}

/** What works do. */
const works =
  /(?:配套|建设|改造|保护|修复|治理|整治|扩建|提升|利用|维修|加固|防治|绿化|美化|管护|养护|监测|更新|续建|疏浚|供水|排水|排涝|灌溉|节水|开发|处理|储备|除险|移民|安置)$/u;

/** 和 and 与 between two words of what a department deals with join them; 经 of 经济 is no 经. */
function isFixed(doc: Doc, at: number): boolean {
  const char = doc.lexical.charAt(at - 1);
  const next = doc.lexical.charAt(at);
  if (
    doc.lexical.slice(at - 2, at) === '成立' &&
    /^(?:\d+|[一二三四五六七八九十百]+)周年|^大会|^仪式/.test(doc.lexical.slice(at, at + 8))
  )
    return true;
  // 甲大学与|同煤总医院: one joint behind another begins a name.
  if (/[同和]/u.test(char) && /[与及、]/u.test(doc.lexical.charAt(at - 2))) return true;
  if (
    (char === '和' || char === '与') &&
    wordsEndingAt(doc, 'topic', at - 1).length > 0 &&
    (doc.byStart.get('topic')?.has(at) ?? false)
  )
    return true;
  // 文明城市创建|工作方案: what is done, as a noun before what it is for.
  if (
    /^(?:创建|促进|落实|推动|实施|提高|引导)$/.test(doc.lexical.slice(at - 2, at)) &&
    /^(?:工作|行动|活动|实施)?(?:领导小组|协调小组|指挥部|方案|规划|推进会|动员会|现场会|大会|会议)/.test(
      doc.lexical.slice(at, at + 8),
    ) &&
    /[\u4e00-\u9fff]/.test(doc.lexical.charAt(at - 3))
  )
    return true;
  // 航天员乘组与|记者见面会: who meets whom.
  if (
    char === '与' &&
    /^(?:记者|媒体|网友|青年|观众|读者)(?:见面会|座谈会|交流会)/.test(doc.lexical.slice(at, at + 5))
  )
    return true;
  if (
    doc.lexical.slice(at - 2, at) === '记者' &&
    doc.lexical.charAt(at - 3) === '与' &&
    doc.lexical.startsWith('见面会', at)
  )
    return true;
  // 高校毕业生等|青年就业: of whom these are some.
  if (char === '等' && /^(?:青年|重点|困难|特殊)(?:群体|人群|就业)/.test(doc.lexical.slice(at, at + 4)))
    return true;
  // 世界和平|统一促进会, but 郑州和|平顶山.
  if (char === '和' && next === '平') return !doc.places.some((p) => p.start === at);
  // 春季联合|巡护行动: how it is done; behind a body, whom it does it with.
  if (
    doc.lexical.slice(at - 2, at) === '联合' &&
    /^(?:巡护|巡航|巡逻|巡查|巡演|演练|演习|执法|整治|训练|救援)/.test(doc.lexical.slice(at, at + 2)) &&
    ![...doc.places, ...doc.organizations].some((o) => o.end === at - 2)
  )
    return true;
  // 供应链促进|博览会, 贸易促进|委员会.
  if (
    doc.lexical.slice(at - 2, at) === '促进' &&
    /^(?:会|博览会|大会|论坛|中心|委员会|月|周|行动|工程|计划|条例|办法|法|联盟|基金)/.test(
      doc.lexical.slice(at, at + 3),
    )
  )
    return true;
  // 生态保护和|高质量发展规划纲要.
  if (
    char === '和' &&
    doc.lexical.startsWith('高质量发展', at) &&
    doc.lexical.slice(at - 5, at - 1) === '生态保护'
  )
    return true;
  // 续建配套与|节水改造工程: two works of one undertaking.
  if (
    (char === '和' || char === '与') &&
    works.test(doc.lexical.slice(at - 5, at - 1)) &&
    /^[\u4e00-\u9fff]{2,12}?(?:工程|项目)(?!部|组|办|经理|总|负责)/u.test(doc.lexical.slice(at, at + 16))
  )
    return true;
  // 劳动模范和|先进工作者表彰大会.
  if ((char === '和' || char === '与') && wordsEndingAt(doc, 'programme', at - 1).length > 0) return true;
  return fixed.has(char + next) || fixed.has(doc.lexical.charAt(at - 2) + char);
}

/** Words of two characters whose one character would be a boundary. */
const fixed = new Set(
  '经理 勇为 行为 有为 就职 就业 经济 经开 经贸 经信 经营 应对 对外 对口 对台 对话 对接 同济 同乡 同仁 同城 同盟 大同 合同 协同 共同 共产党 共产党员 公共 志同 同志 能源 能力 智能 功能 节能 储能 氢能 效能 可靠 可再 可持 许可 要素 重要 需要 机要 日报 日常 节日 时代 时尚 临时 小时 年度 青年 百年 周年 少年 老年 年会 年鉴 月球 每年 位置 单位 学位 岗位 座谈 讲座 名单 名优 名录 地名 品名 著名 知名 实名 项目 专项 各项 事项 各族 各级 各界 各地 个体 个人 人家 国家 专家 科学家 企业家 作家 画家 法家 术家 乐家 影家 史家 藏家 论家 家庭 家具 家电 家园 所有 研究所 派出所 事务所 交易所 场所 条例 条件 会议 会展 会计 会社 协会 学会 商会 社会 大会 工会 议会 晚会 年会 机会 委员会 联合会 基金会 常委会 发布会 座谈会 再生 再造 曾都 正阳 正定 和谐 和田 和硕 及时 于都 到期 让胡 至善 是非 说明 小说 给水 供给 自给 向阳 方向 导向 的士 目的 将军 将乐 为民 人为 华为 自由 理由 现在 存在 驻外 常驻'.split(
    ' ',
  ),
);
