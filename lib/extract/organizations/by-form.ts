import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, FoundOrganization, OrganizationType } from '#lib/extract/doc.ts';
import { wordsEndingAt } from '#lib/extract/doc.ts';
import { body } from './body.ts';

const ship = /舰(?![队载艇长员船只机体])/gu;

/** Bodies whose name has a form of its own: groups that are sent, ships, and lines of a list. */
export function byForm(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  return [...sent(doc), ...adjoined(doc, known), ...ships(doc), ...lines(doc, known)];
}

const groups: readonly (readonly [RegExp, OrganizationType])[] = [
  // 中央第三生态环境保护督察组, 中央第十巡视组.
  [
    /中央(?:第?[一二三四五六七八九十]{0,3}(?:生态环境保护督察|生态环保督察|环境保护督察|环保督察)|第[一二三四五六七八九十]{1,3}(?:巡视|指导|督导))组/gu,
    'team',
  ],
  // 国务院甘肃平凉“3·12”特别重大火灾事故调查组: who looks into what happened there on that day.
  [
    /国务院(?!成立|组建|派出|设立)(?:[^，。；：、“”的\s]{2,40}?“?\d{1,2}[·.]\d{1,2}”?)?[^，。；：、“”的\s]{0,20}?(?:事故|灾害|事件)调查(?:评估)?组/gu,
    'team',
  ],
  [/民航[\u4e00-\u9fff]{2,4}(?:地区)?(?:监管局|管理局|空管局|空管分局|监察局)/gu, 'government'],
  // 中科院合肥光机所: an institute of the academy by its short name.
  [
    /(?:中科院|中国科学院)[\u4e00-\u9fff]{3,10}?(?:所|物质院|天文台)(?![长属在有以谓做作说长])/gu,
    'institution',
  ],
  // 神舟二十号飞行乘组.
  [/神舟[一二三四五六七八九十]{1,3}号(?:航天员|飞行)*乘组/gu, 'team'],
  // 国务院安委会综合检查第五组, 国务院安委会第八考核巡查组.
  [
    /国务院(?:安委会|食品安全委员会|防总|安委办|抗震救灾指挥部)[\u4e00-\u9fff]{0,10}?(?:第[一二三四五六七八九十]{1,3})(?:[\u4e00-\u9fff]{0,8}?(?:检查|巡查|督导|督查|考核|工作|明查暗访|暗访))?组/gu,
    'team',
  ],
  // 国际竹藤组织, 亚信秘书处.
  [
    /国际(?!非政府|经济|社会|民间|多边|金融|人道|恐怖|犯罪|援助|区域|有关|相关|合作|各|等|主要|和|性|政府)[\u4e00-\u9fff]{2,6}(?<!国际|有关)组织(?![者了的实开召起能架部好])/gu,
    'other',
  ],
  [
    /(?:亚信|上合组织|东盟|非盟|阿盟|海合会|金砖国家|澜湄合作|太平洋岛国论坛|联合国[\u4e00-\u9fff]{2,10}?(?:公约|大会|论坛))秘书处/gu,
    'other',
  ],
  // 首规委办: the office of a committee by a character of each.
  [
    /(?<![\u4e00-\u9fff])(?!省|市|县|区|旗|州|盟|党)[\u4e00-\u9fff]{2}委办(?=要|会同|牵头|负责|组织|主任|副主任|有关|相关|[，、。])/gu,
    'government',
  ],
  [/中国人民志愿军|中国工农红军|东北抗日联军/gu, 'military'],
];
/** 山东省|第十一批援藏干部中心管理组: who is sent to help, behind whose they are. */
const aid =
  /^(?:第[一二三四五六七八九十]{1,3}批)?(?:对口支援|援|支援)(?:[藏疆青黔川滇陕甘宁]|西藏|新疆|青海)[\u4e00-\u9fff]{0,10}?(?:管理组|联络组|工作队|工作组|医疗队|教师队|专家组|服务队|领队组|前方指挥部|指挥部)/u;
/** 第26批|援喀麦隆医疗队, 赴黎巴嫩维和工兵分队: who is sent abroad, behind whose they are. */
const abroad =
  /^(?:第?[一二三四五六七八九十\d]{1,4}批)?(?:援外|[援赴][\u4e00-\u9fff]{1,8}?)(?:医疗队|医疗专家组|(?:多功能)?(?:维和)?(?:工兵|医疗|直升机|步兵|运输|警卫)分队|维和(?:步兵营|部队|警队|警察防暴队))/u;

function sent(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const [pattern, type] of groups)
    for (const { index, 0: name } of matchesIn(doc.lexical, pattern))
      out.push(
        body(index, index + name.length, 'org.group', 6.6, {
          type,
          region: 'CN',
          tail: doc.text.slice(index, index + name.length),
          relative: false,
        }),
      );
  for (const place of doc.places) {
    if (place.level === null && place.code !== 'CN') continue;
    // 中国（甘肃）|第二十五批….
    const isOfChina = /^中国（[\u4e00-\u9fff]+）$/u.test(doc.lexical.slice(place.start - 3, place.end + 1));
    const from = place.end + (isOfChina ? 1 : 0);
    const rest = doc.lexical.slice(from, from + 26);
    const own = (place.level === null ? null : aid.exec(rest)) ?? abroad.exec(rest);
    if (!own) continue;
    const end = from + own[0].length;
    const fields = {
      type: 'team',
      region: place.code,
      tail: isOfChina ? doc.text.slice(place.start - 3, end) : doc.text.slice(place.end, end),
      relative: false,
    } as const;
    out.push(body(place.start - (isOfChina ? 3 : 0), end, 'org.group', 6.6, fields));
  }
  return out;
}

/** 国家防汛抗旱总指挥部|办公室: the office of a group is a body of its own. */
export function officesOf(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  return known
    .filter(
      (o) =>
        /(?:指挥部|领导小组|[^常居村联市省县区]委员会)$/u.test(doc.lexical.slice(o.start, o.end)) &&
        o.end - o.start > 5 &&
        /^办公室(?![副常]?[主务]?主?任)/u.test(doc.lexical.slice(o.end, o.end + 6)),
    )
    .map((o) => ({
      ...o,
      end: o.end + 3,
      rule: 'org.unit',
      weight: o.weight + 0.2,
      tail: `${o.tail}办公室`,
    }));
}

const house = /^org\.(?:region|relative|ministry|central)$/u;

/** 省公安厅|交通管理总局: a department directly behind the one that has it is one body with it. */
function adjoined(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  return known.flatMap((o) => {
    const inner = known.find(
      (i) =>
        i.start === o.end && (i.rule === 'org.ministry' || i.rule === 'org.numbered') && i.end - i.start > 3,
    );
    // 华南农业大学|韶关研究院, 全国供销合作总社|济南果品研究所: what a house of learning has in a town.
    const seat = known.find(
      (i) =>
        i.start === o.end &&
        i.end - i.start > 4 &&
        /^org\.(?:region|head|model)$/u.test(i.rule) &&
        i.region !== null &&
        /^institution$/u.test(i.type),
    );
    if (seat && /^(?:institution|mass|association)$/u.test(o.type) && !o.bare)
      return [
        {
          ...o,
          end: seat.end,
          rule: 'org.unit',
          weight: Math.max(o.weight, seat.weight) + 0.2,
          tail: doc.text.slice(o.start, seat.end),
          region: null,
        },
      ];
    if (!inner || o.bare || !house.test(o.rule) || o.type !== 'government') return [];
    return [{ ...o, end: inner.end, rule: 'org.unit', weight: o.weight + 0.2, tail: o.tail + inner.tail }];
  });
}

/** 海军莆田舰: a ship bears the name of a city or a region. */
function ships(doc: Doc): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  for (const match of matchesIn(doc.lexical, ship)) {
    const city = wordsEndingAt(doc, 'division', match.index)[0];
    if (!city || city.end - city.start > 4) continue;
    const end = match.index + 1;
    out.push(
      body(city.start, end, 'org.ship', 6, {
        type: 'military',
        region: null,
        tail: doc.text.slice(city.start, end),
        relative: false,
      }),
    );
  }
  return out;
}

const unitHead =
  /(?:班组|作业班|小组|车间|工区|工段|支队|大队|中队|[科处室所站队部院校局店社厂矿段库系班组坊]|中心|集团|公司|支部|委员会|协会|项目部|合作社|团队|舰)$/u;
const plainLine = /^(?:\d{1,3}[.．、]\s?)?([\u4e00-\u9fffA-Za-z“”（）()·\d]{6,40})$/u;

/**
 * Two lines or more that each hold nothing but one body, as lists of collectives print them: whatever words stand between the
 * house that the line begins with and the head at its end, the line is the name.
 */
function lines(doc: Doc, known: readonly FoundOrganization[]): FoundOrganization[] {
  const out: FoundOrganization[] = [];
  let row: FoundOrganization[] = [];
  let houses = 0;
  const flush = (): void => {
    // A town alone may begin a headline.
    if (row.length > 1 && houses > 0) out.push(...row);
    row = [];
    houses = 0;
  };
  for (let start = 0; start < doc.lexical.length;) {
    const stop = doc.lexical.indexOf('\n', start);
    const end = stop < 0 ? doc.lexical.length : stop;
    const name = plainLine.exec(doc.lexical.slice(start, end))?.[1];
    const from = name ? end - name.length : start;
    const house =
      name && unitHead.test(name)
        ? known.find((o) => o.start === from && o.end <= end && !o.bare)
        : undefined;
    const town = house || !name || !unitHead.test(name) ? undefined : townAt(doc, from);
    if (town)
      row.push(
        body(from, end, 'org.line', 5.5, {
          type: 'team',
          region: null,
          tail: doc.text.slice(from, end),
          relative: false,
        }),
      );
    else if (house) {
      houses++;
      row.push({
        ...house,
        rule: 'org.line',
        weight: house.weight + 0.5,
        end,
        region: house.end === end ? house.region : null,
        tail: house.end === end ? house.tail : doc.text.slice(from, end),
      });
    } else flush();
    start = end + 1;
  }
  flush();
  return out;
}

/** 蚌埠市某某环卫所清扫组: a town whose bodies no template knows. */
function townAt(doc: Doc, start: number): boolean | undefined {
  return doc.places.some((p) => p.start === start && p.level !== null) || undefined;
}
