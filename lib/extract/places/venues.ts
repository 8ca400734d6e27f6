import { wordsAt, type Doc, type FoundOrganization, type FoundPlace, type Range } from '#lib/extract/doc.ts';

/** Where things happen, whoever owns it. */
const hall =
  /(?:酒店|饭店|宾馆|迎宾馆|剧院|歌剧院|剧场|音乐厅|会堂|体育馆|体育场|会展中心|会议中心|文化中心|体育中心|文化宫|礼堂|遗址|水电站|游客中心|电厂)$/u;
/** A body of its own, and a place to those who come to see it. */
const house = /(?:博物馆|博物院|纪念馆|陈列馆|展览馆|美术馆|图书馆|科技馆|艺术馆|文化馆|林场)$/u;
const leads =
  /(?:(?<![存实现自正])在|来到|走进|走入|步入|参观了?|考察了?|察看了?|视察了?|调研了?|前往|奔赴|将赴|赴|位于|地处|抵达|到达|赶到|离开|瞻仰|亮相|走访了?|落户|(?<![请休暑寒放度真虚])假)$/u;
const inTour =
  /(?:参观(?:考察)?|瞻仰|走进|实地察看|实地查看|实地考察|考察)了?[\u4e00-\u9fff“”]{2,16}(?:、[\u4e00-\u9fff“”]{2,16}){0,4}[、和及]$/u;
/** 的 and what it does are of a body; so is the place that is a part of one. */
const acts =
  /^(?:主办|承办|协办|联合|共同|主导|牵头|负责|组织|推出|发布|成立|组建|副?馆长|副?院长|副?场长|副?站长|总经理|董事长|党委|党支部|工会|职工|员工|工作人员|相关负责人|有关负责人|负责人|讲解员|研究员|与|和[\u4e00-\u9fff]{2,12}(?:签|合作|共建)|签)/u;

/**
 * 在来宾国际大酒店举行, 赴陕州地坑院、安阳殷墟博物馆巡演: where somebody goes or something happens is a place, even where its
 * name ends like a body's. Takes what it finds from the organizations.
 */
export function visitedVenues(doc: Doc): FoundPlace[] {
  const out: FoundPlace[] = [];
  const rest: FoundOrganization[] = [];
  for (const body of doc.organizations) {
    const place = isVenue(doc, body, out) ? venueOf(doc, ownOf(doc, body)) : null;
    if (place) out.push(place);
    else rest.push(body);
  }
  if (out.length > 0) doc.organizations.splice(0, doc.organizations.length, ...rest);
  return out;
}

function isVenue(doc: Doc, body: FoundOrganization, found: readonly FoundPlace[]): boolean {
  if (isHeldIn(doc, body)) return true;
  const name = doc.lexical.slice(body.start, body.end);
  // 在市会展中心召开: the city's, as the context says.
  const isCitys = body.rule === 'org.relative' && hall.test(name);
  if (!isCitys && !/^org\.(?:head|model|house|beside)$/u.test(body.rule)) return false;
  if (!hall.test(name) && !house.test(name)) return false;
  if (actsAnywhere(doc, name)) return false;
  // 在哈尔滨松北|香格里拉大酒店.
  let from = body.start;
  for (let town = townTo(doc, from); town; town = townTo(doc, from)) from = town.start;
  const before = doc.lexical.slice(Math.max(0, from - 4), from);
  if (leads.test(before)) return true;
  if (!/[、和及]/u.test(doc.lexical.charAt(body.start - 1))) return false;
  // 先后参观了甲港、乙大学和某某纪念馆: a row of what is seen, whatever stands before it in the row.
  return (
    inTour.test(doc.lexical.slice(Math.max(0, body.start - 60), body.start)) ||
    [...doc.places, ...found].some((p) => p.end === body.start - 1 && isVisited(doc, p))
  );
}

/** 在市民族文化艺术中心闭幕: where something is held, whatever office the name looks like. */
function isHeldIn(doc: Doc, { start, end }: Range): boolean {
  return (
    /(?:(?:艺术|活动|会议|会展|展览|体育|文化|博览|交流|剧院)中心|会堂|剧院)$/u.test(
      doc.lexical.slice(start, end),
    ) &&
    /(?:(?<![存实现自正])在|(?<![请休暑寒放度真虚])假)$/u.test(
      doc.lexical.slice(Math.max(0, start - 2), start),
    ) &&
    /^(?:隆重|正式|顺利|联合|成功)?(?:举行|召开|举办|开幕|闭幕|落幕|启幕|揭幕|开班|结业|上演|启动)/u.test(
      doc.lexical.slice(end, end + 5),
    )
  );
}

function townTo(doc: Doc, end: number): FoundPlace | undefined {
  return doc.places.find((p) => p.end === end && p.level !== null);
}

/** Does it act, or has it offices, wherever the article names it? */
function actsAnywhere(doc: Doc, name: string): boolean {
  for (let at = doc.lexical.indexOf(name); at >= 0; at = doc.lexical.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (acts.test(doc.lexical.slice(end, end + 16))) return true;
    if (wordsAt(doc, 'title', end).length > 0 || wordsAt(doc, 'modifier', end).length > 0) return true;
  }
  return false;
}

/** 来到甲村、乙馆: the row begins behind what leads there. */
function isVisited(doc: Doc, place: FoundPlace): boolean {
  const clause =
    /[^，。；：！？\n]*$/u.exec(doc.lexical.slice(Math.max(0, place.start - 40), place.start))?.[0] ?? '';
  return (
    /(?:来到|走进|参观|考察|察看|视察|前往|奔赴|赴|在|抵达|瞻仰|走访)/u.test(clause) || leads.test(clause)
  );
}

/** 德阳广汉市|三星堆博物馆, 山西|运城博物馆: the town before a name of its own, or the province before a town, is where it lies. */
function ownOf(doc: Doc, { start, end }: Range): Range {
  const inside = doc.places.filter((p) => p.start >= start && p.end < end && p.level !== null);
  const town = inside.filter((p) => p.full).at(-1);
  if (town && end - town.end > 5) return { start: town.end, end };
  const next = inside.find((p) => p.start > start);
  return next && inside[0]?.end === next.start ? { start: next.start, end } : { start, end };
}

function venueOf(doc: Doc, { start, end }: Range): FoundPlace {
  return {
    kind: 'place',
    rule: 'place.venue',
    weight: 5,
    start,
    end,
    type: 'facility',
    code: null,
    level: null,
    within: doc.places.find((p) => p.end === start) ?? null,
    full: true,
  };
}
