import { matchesIn } from '#lib/text/held-words.ts';
import { wordsEndingAt, type Doc } from '#lib/extract/doc.ts';
import { namesAt } from '#lib/extract/persons/name-at.ts';
import { namesEndingAt } from '#lib/extract/persons/names-ending-at.ts';
import { isPlaceOrBody, type Accept } from '#lib/extract/persons/slots.ts';
import { namesBehindLabels } from './labels.ts';
import { namesOfOfficers } from './officers.ts';
import { noticeRows } from './notices.ts';
import { tableRows } from './tables.ts';

const bracketed = /（([^（）\n]{2,60})）/gu;
const servingAs =
  /(?:担任过?|时任|原任|曾任|现任|身为|作为|卸任|离任|当选|出任|就任|(?<=[年月起今，])任)[^，。；：\n的]{2,40}的/gu;

/** Names that stand where only somebody who holds, gets or loses a post can stand. */
export function namesOfPosts(doc: Doc, accept: Accept): void {
  for (const row of noticeRows(doc)) for (const name of row.names) accept(name, 'person.notice', 8.2);
  for (const row of tableRows(doc)) accept({ ...row.name, score: 4 }, 'person.notice', 8.2);
  namesBehindLabels(doc, accept);
  namesOfOfficers(doc, accept);
  rollRows(doc, accept);
  besideSex(doc, accept);
  overTitles(doc, accept);
  beforeBrackets(doc, accept);
  beforeActs(doc, accept);
  beforeBodies(doc, accept);
  dismissedNames(doc, accept);
  resignedNames(doc, accept);
  lastOfRow(doc, accept);
  behindTitles(doc, accept);
  behindRanks(doc, accept);
}

const rollRow =
  /(?<=\n|^)([\u3400-\u9fff·]{2,8})(?:（(?:[男女]|[\u3400-\u9fff]{1,5}族)(?:[，、][\u3400-\u9fff]{1,6})?） ?| )(?=[\u3400-\u9fff]{5,}(?:\n|$))/gmu;

/** A line of a roll: 马俊（回族）甲厂高级技师. With the bracket or a title at its end, what it begins with is a name. */
function rollRows(doc: Doc, accept: Accept): void {
  for (const match of matchesIn(doc.lexical, rollRow)) {
    const name = { start: match.index, end: match.index + (match[1]?.length ?? 0), score: 3 };
    const end = doc.lexical.indexOf('\n', match.index);
    const titled = wordsEndingAt(doc, 'title', end < 0 ? doc.lexical.length : end).length > 0;
    const bracket = match[0].includes('（');
    if ((bracket || (titled && name.end - name.start <= 4)) && !isPlaceOrBody(doc, name))
      accept(name, 'person.notice', 7.8);
  }
}

/** NAME（甲市财政局局长）. */
function beforeBrackets(doc: Doc, accept: Accept): void {
  for (const match of matchesIn(doc.lexical, bracketed)) {
    const close = match.index + match[0].length - 1;
    if (wordsEndingAt(doc, 'title', close).length === 0) continue;
    takeEndingAt(doc, match.index, accept);
  }
}

const withSex = /(?<=[\n；。、．.）]|^)([\u3400-\u9fff·]{2,12}) (?=[男女][，、 ])/gmu;

/** 某某 男，汉族，: nothing but a name begins a line that goes on so. */
function besideSex(doc: Doc, accept: Accept): void {
  for (const match of matchesIn(doc.lexical, withSex)) {
    const printed = match[1] ?? '';
    const name = { start: match.index, end: match.index + printed.length, score: 3 };
    if ((printed.length <= 4 || printed.includes('·')) && !isPlaceOrBody(doc, name))
      accept(name, 'person.notice', 7.8);
  }
}

const ownLine = /(?<=\n|^)([\u3400-\u9fff·]{2,12})\n(?=([\u4e00-\u9fff、，（）]{2,40})(?:\n|$))/gmu;

/** A name in a line of its own over a line of nothing but posts. */
function overTitles(doc: Doc, accept: Accept): void {
  for (const match of matchesIn(doc.lexical, ownLine)) {
    const [whole, , titles = ''] = match;
    const from = match.index + whole.length;
    if (wordsEndingAt(doc, 'title', from + titles.length).length === 0) continue;
    const name = namesAt(doc, match.index, 'list').find((c) => c.end === from - 1 && !isPlaceOrBody(doc, c));
    if (name && name.score >= 2) accept(name, 'person.notice', 7.8);
  }
}

const dismissedOf = /(?:免去|撤销|罢免)([\u3400-\u9fff·]{2,8}?)的(?=[^，。；\n]{4,50}?(?:职务|职级))/gu;

/** 免去甲的乙省丙厅厅长职务: whatever the surname, between the verb and 的 stands a name. */
function dismissedNames(doc: Doc, accept: Accept): void {
  for (const match of matchesIn(doc.lexical, dismissedOf)) {
    const end = match.index + match[0].length - 1;
    const start = end - (match[1]?.length ?? 0);
    const name = { start, end, score: 3 };
    const isBody =
      (doc.byStart.get('relative')?.has(end + 1) ?? false) ||
      doc.places.some((p) => p.start === end + 1) ||
      doc.organizations.some((o) => o.start === end + 1);
    if (isBody && !/^[其他她]/u.test(match[1] ?? '') && !isPlaceOrBody(doc, name))
      accept(name, 'person.notice', 7.6);
  }
}

const resigned =
  /(?:接受|同意)了?([\u3400-\u9fff·]{2,8}?)(?:同志)?(?:因[^，。；]{1,14}?)?(?:请求|提出)?辞去(?=[^。；\n]{4,50}?(?:职务|请求|代表))/gu;

/** 接受土丁某某辞去某县副县长职务的请求: whatever the surname. */
function resignedNames(doc: Doc, accept: Accept): void {
  for (const match of matchesIn(doc.lexical, resigned)) {
    const start = match.index + (doc.lexical.charAt(match.index + 2) === '了' ? 3 : 2);
    const name = { start, end: start + (match[1]?.length ?? 0), score: 3 };
    if (!/^(?:其|他|她|关于|上述)/u.test(match[1] ?? '') && !isPlaceOrBody(doc, name))
      accept(name, 'person.notice', 7.6);
  }
}

const rowEnd = /[、和]([\u3400-\u9fff·]{2,8}?)(?:（[^（）]{1,12}）)?为(?=[\u4e00-\u9fff])/gu;

/** 任命甲（女，苗族）、友某某为某法院审判员: the last of a row of who is appointed, whatever the surname. */
function lastOfRow(doc: Doc, accept: Accept): void {
  if (!/任命|选举|补选|聘任/u.test(doc.lexical)) return;
  for (const match of matchesIn(doc.lexical, rowEnd)) {
    const start = match.index + 1;
    const end = start + (match[1]?.length ?? 0);
    const from = match.index + match[0].length;
    const isBody =
      doc.organizations.some((o) => o.start === from) ||
      doc.places.some((p) => p.start === from) ||
      (doc.byStart.get('relative')?.has(from) ?? false);
    // 剪纸艺术家|乙: what they are besides stands before the name.
    const isPlain =
      (end - start <= 4 || (match[1] ?? '').includes('·')) &&
      !(['role', 'title'] as const).some((c) =>
        Array.from({ length: end - start - 1 }, (_, i) => start + i + 1).some(
          (at) => wordsEndingAt(doc, c, at).length > 0,
        ),
      );
    const appoints = /(?:任命|选举|补选|聘任|推选)(?<row>[^。；：\n为]*)$/u.exec(
      doc.lexical.slice(Math.max(0, match.index - 80), match.index),
    );
    // 任命甲、|乙为: nothing but names between the verb and the last.
    if (
      !isBody ||
      !isPlain ||
      !appoints ||
      /[的，]/u.test((appoints.groups?.['row'] ?? '').replace(/（[^（）]*）/gu, ''))
    )
      continue;
    accept({ start, end, score: 3 }, 'person.notice', 7.7);
  }
}

const dismissed = /(?:免去|解聘|撤销|免)(?=[\u4e00-\u9fff])/gu;

/** 免去甲乙丙市统计局副局长职务: between the verb and the body stands a name, though nothing parts them. */
function beforeBodies(doc: Doc, accept: Accept): void {
  const { single, compound } = doc.lexicon.surnames;
  for (const match of matchesIn(doc.lexical, dismissed)) {
    const start = match.index + match[0].length;
    const line = /^[^，。；\n]{4,50}?(?:职务|职级)/u.exec(doc.lexical.slice(start, start + 54))?.[0];
    if (!line) continue;
    for (const length of [3, 2, 4]) {
      const end = start + length;
      const isName =
        (length < 4 && single.has(doc.lexical.charAt(start))) ||
        (length > 2 && compound.has(doc.lexical.slice(start, start + 2)));
      const isBody =
        (doc.byStart.get('relative')?.has(end) ?? false) ||
        doc.places.some((p) => p.start === end) ||
        doc.organizations.some((o) => o.start === end);
      const name = { start, end, score: 3 };
      if (!isName || !isBody || doc.lexical.charAt(end - 1) === '的' || isPlaceOrBody(doc, name)) continue;
      accept(name, 'person.notice', 7.8);
      break;
    }
  }
}

const acts =
  /(?:同志)?：?(?:再度|再次|已|同时|跨省)?(?:被任命为|当选为?|被选举为|出任|担任|就任|接任|升任|调任|转任|兼任|拟任|不再担任|辞去|现任|卸任|离任|续任|再任|挂任|提任|赴任|转岗任|获聘为?|受聘为?|代理|任|为)(?=([\u4e00-\u9fff]))/gu;
/** What happens to nobody but a person: 被免职, 出庭受审, 因病去世. */
const fates =
  /(?:同志)?(?:被(?:免职|免去|撤销|撤职|罢免|开除|双开|留置|逮捕|提起公诉|判处|判刑|移送|立案审查|诫勉|依法)|引咎辞职|落马|出庭受审|主动投案|涉嫌(?:严重)?(?:违纪|违法|受贿|贪污)|受到[^，。；\n]{0,8}处分|因病(?:医治无效|抢救无效|去世|逝世)|(?:于[^，。；\n]{1,8})?(?:逝世|病逝|辞世|与世长辞)|到龄退休|当庭认罪)/gu;
const resume =
  /(?<=[\n（]|^)[\u4e00-\u9fff]{2,4}(?:同志)?，(?=现任|拟任|拟免|拟不再|曾任|历任|系|[\u4e00-\u9fff]{2})/gmu;

/** NAME当选甲市副市长; 、 between names of which the last one is followed by the act; NAME，甲市副市长。 */
function beforeActs(doc: Doc, accept: Accept): void {
  const bodies = new Set([...doc.organizations, ...doc.places].map((b) => b.start));
  for (const match of matchesIn(doc.lexical, acts)) {
    const from = match.index + match[0].length;
    const promises =
      bodies.has(from) ||
      (doc.byStart.get('title')?.has(from) ?? false) ||
      (doc.byStart.get('modifier')?.has(from) ?? false) ||
      (doc.byStart.get('relative')?.has(from) ?? false);
    if (promises && (match[0] !== '为' || isElecting(doc, match.index)))
      takeEndingAt(doc, match.index, accept);
  }
  for (const match of matchesIn(doc.lexical, fates))
    // 在西昌逝世: where, and not who.
    takeEndingAt(doc, match.index, (name, rule, weight) => {
      if (!/[在于到]/u.test(doc.lexical.charAt(name.start - 1))) accept(name, rule, weight);
    });
  for (const match of matchesIn(doc.lexical, resume)) {
    const comma = match.index + match[0].length - 1;
    const end = doc.lexical.slice(match.index, comma).endsWith('同志') ? comma - 2 : comma;
    const clause = /^[^，。；：\n]*/u.exec(doc.lexical.slice(comma + 1, comma + 60))?.[0] ?? '';
    const isPost =
      /^(?:现任|拟任|拟免|拟不再|曾任|历任)/u.test(clause) ||
      (bodies.has(comma + 1) && wordsEndingAt(doc, 'title', comma + 1 + clause.length).length > 0);
    if (isPost) takeEndingAt(doc, end, accept);
  }
}

/** 选举甲为主任，乙为副主任: the verb stands before in the sentence. */
function isElecting(doc: Doc, at: number): boolean {
  const before = doc.lexical.slice(Math.max(0, at - 120), at);
  return /(?:选举|补选|任命|推选|推举|增补|递补|提名|聘请|聘任|续聘|敦聘|决定)[^。；\n]*$/u.test(before);
}

/** 时任甲县县委书记的NAME. */
function behindTitles(doc: Doc, accept: Accept): void {
  for (const match of matchesIn(doc.lexical, servingAs)) {
    const at = match.index + match[0].length;
    if (wordsEndingAt(doc, 'title', at - 1).length === 0) continue;
    const name = namesAt(doc, at, 'title').find((c) => !isPlaceOrBody(doc, c));
    if (name) accept(name, 'person.title', 8);
  }
}

const rank = /（(?:[^（）\n]{1,8}(?:级|职|待遇|兼)|[\u4e00-\u9fff]{1,8})）(?=[\u3400-\u9fff])/gu;

/** 政治委员（正军职）某某, 副处长（行动）某某: the rank or the field in brackets stands between the title and the name. */
function behindRanks(doc: Doc, accept: Accept): void {
  for (const match of matchesIn(doc.lexical, rank)) {
    if (wordsEndingAt(doc, 'title', match.index).length === 0) continue;
    const name = namesAt(doc, match.index + match[0].length, 'title').find((c) => !isPlaceOrBody(doc, c));
    if (name && name.score >= 1.9) accept(name, 'person.title', 8);
  }
}

function takeEndingAt(doc: Doc, end: number, accept: Accept): void {
  for (let at = end; ;) {
    const name = namesEndingAt(doc, at, (start) => begins(doc, start)).find((c) => !isPlaceOrBody(doc, c));
    if (!name || name.score < 2) return;
    accept(name, 'person.appointment', 7.5);
    if (doc.lexical.charAt(name.start - 1) !== '、') return;
    at = name.start - 1;
  }
}

function begins(doc: Doc, at: number): boolean {
  return (
    /(?:推举|推选|聘请|聘任|续聘|敦聘|增补|递补|选举|任命|提名)$/u.test(
      doc.lexical.slice(Math.max(0, at - 2), at),
    ) ||
    at === 0 ||
    /[\s，。；：！？”）（、—月日起]/u.test(doc.lexical.charAt(at - 1)) ||
    (['boundary', 'role'] as const).some((c) => doc.byEnd.get(c)?.has(at) ?? false) ||
    // 副主任|某某代理; 国王|批准…: what is done is no name.
    ((doc.byEnd.get('title')?.has(at) ?? false) && !(doc.byStart.get('verb')?.has(at) ?? false))
  );
}
