import { matchesIn } from '#lib/text/held-words.ts';
import { sentenceOf, type Doc, type DraftMention, type DraftRelation, type Range } from '#lib/extract/doc.ts';
import { lifeOf } from '#lib/extract/posts/life-of.ts';
import { relation } from './rule.ts';

/**
 * Acts that end, punish or prosecute, each by the words it is printed in. What stands in brackets must not follow:
 * 退休干部 is no act.
 */
const acts: readonly (readonly [act: string, pattern: string])[] = [
  ['逝世', '逝世|病逝|去世|辞世|离世(?!界)|与世长辞|殉职|牺牲(?!精神|奉献|品格|小我|自我)'],
  ['接受审查调查', '接受[^，。；\\n]{0,30}?(?:审查调查|纪律审查|组织调查)|(?<!立案)进行(?:了)?审查调查|被查'],
  ['立案审查调查', '立案(?:进行)?(?:了)?审查调查|立案审查(?!调查)'],
  ['接受监察调查', '接受[^，。；\\n和]{0,20}?监察调查'],
  ['主动投案', '主动投案'],
  ['留置', '(?:采取)?留置(?:措施)?'],
  ['开除党籍', '开除党籍|双开'],
  ['开除公职', '开除公职|(?<=开除党籍[、和])公职|双开'],
  ['留党察看', '留党察看'],
  ['撤销党内职务', '撤销党内(?:外)?职务'],
  ['党内严重警告', '党内严重警告'],
  ['党内警告', '党内警告'],
  ['政务警告', '政务警告'],
  ['政务记过', '政务记过'],
  ['政务记大过', '政务记大过'],
  ['政务降级', '政务降级'],
  ['撤职', '(?:政务|行政)?撤职'],
  ['诫勉', '诫勉(?:谈话)?'],
  ['免职', '(?<![任责])免职(?=处[分理]|[，。；、]|$)'],
  ['辞职', '(?:引咎|宣布|主动|请求|提出)?辞职(?=[，。；、]|后|$)'],
  ['受审', '出庭受审|受审(?=[，。；])'],
  ['晋升', '(?<=军衔)晋升为?|晋升为(?=[上中少]将|[大上中少]校|[^，。；\\n]{2,8}军衔)'],
  ['批评教育', '(?:受到|予以|给予|进行|被)(?:了)?批评教育'],
  ['通报批评', '(?:受到|予以|给予|被)(?:了)?通报批评'],
  ['离职休养', '离职休养'],
  ['取消待遇', '取消其?享受的?待遇'],
  ['移送', '(?:依法)?移送(?:司法机关|检察机关|公安机关|有关机关)?(?:依法)?(?:审查起诉|追究刑事责任|处理)?'],
  ['逮捕', '(?:决定|批准)?逮捕'],
  ['提起公诉', '提起公诉'],
  ['判处', '(?:被)?判处|获刑|被判(?=[^，。；\\n]{0,8}(?:年|无期|死刑|缓刑))'],
  ['宣判', '(?:公开|一审|终审|当庭)宣判'],
  ['离休', '离休(?!干部|老)'],
  ['退休', '(?:批准)?退休(?!干部|人员|职工|教师|工人|老|金|年龄|生活|待遇|后|返聘|前|医生|教授|党员|军人)'],
];

const scans = acts.map(([act, pattern]) => ({ act, scan: new RegExp(pattern, 'gu') }));
const anyAct = new RegExp(acts.map(([, pattern]) => pattern).join('|'), 'u');
const denied = /(?:未|不|没有|免于|免予|避免|防止)[^，。；]{0,4}$/u;

/** 逝世, 接受审查调查, 开除党籍, 移送, 退休 …: of whom the clause speaks, once for each act, person and sentence. */
export function findCareerActs(doc: Doc): DraftRelation[] {
  const out: DraftRelation[] = [];
  for (const sentence of doc.sentences) {
    const text = doc.lexical.slice(sentence.start, sentence.end);
    if (!anyAct.test(text)) continue;
    for (const { act, scan } of scans) {
      const known = new Set<DraftMention['entity']>();
      for (const match of matchesIn(text, scan)) {
        const at = sentence.start + match.index;
        if (denied.test(text.slice(0, match.index))) continue;
        if (ofLife.has(act) && isOfKin(text.slice(0, match.index))) continue;
        const sentenced = act === '判处' || act === '宣判' ? behind(doc, at + match[0].length) : null;
        const told = ofLife.has(act) ? headOfClause(doc, at + match[0].length) : null;
        for (const person of sentenced ? [sentenced] : (told ?? whose(doc, at, sentence))) {
          if (known.has(person.entity)) continue;
          known.add(person.entity);
          const end = Math.max(at + match[0].length, person.end);
          const evidence = { start: Math.min(at, Math.max(person.start, lineStart(doc, at))), end };
          out.push(
            relation(
              doc,
              'careerEvent',
              person,
              null,
              { verb: act },
              person.start < evidence.start ? { start: person.start, end } : evidence,
              'career.act',
              0.87,
            ),
          );
        }
      }
    }
  }
  return out;
}

/** What happens to everybody, and is often told of somebody who has no name here. */
const ofLife: ReadonlySet<string> = new Set(['逝世', '退休', '离休', '离职休养']);

const kin =
  /(?:父亲?|母亲?|爸爸?|妈妈?|丈夫|妻子|爱人|[儿孙][子女]|女儿|孩子|爷爷|奶奶|老伴|[哥弟姐妹兄][哥弟姐妹]?|战友|同事|邻居|老人|患者|病人|工人|司机|乘客|群众|官兵|战士|人员|员工|职工|平民|儿童|村民|居民|士兵|记者|[\d一二两三四五六七八九十百千万余多](?:名|人|位))[^，。；]{0,8}$/u;

/** 甲看望慰问…，其父因病去世; 造成3人牺牲: somebody else's, who has no name here. */
function isOfKin(before: string): boolean {
  return kin.test(before) && !/等\d+(?:名|人|位)[^，。；]{0,8}$/u.test(before);
}

/** 因病去世的某某, 因公牺牲的党员: of whom the act is told stands behind 的; nobody with a name if no name does. Null where no 的 follows. */
function headOfClause(doc: Doc, end: number): DraftMention[] | null {
  const rest = doc.lexical.slice(end, end + 14);
  if (
    !/^的(?!同时|当天|当日|消息|噩耗|时候|那|日子|地方|原因|决定|处分|处理|请求|申请|通知|公告|通报|讣告)/u.test(
      rest,
    )
  )
    return null;
  const person = doc.mentions.find(
    (m) =>
      m.entity.kind === 'person' &&
      m.start > end &&
      m.start <= end + 14 &&
      !/[，。；]/u.test(doc.lexical.slice(end, m.start)),
  );
  return person ? [person] : [];
}

/** 判处主犯某某有期徒刑: whom a court sentences may stand behind the verb. */
function behind(doc: Doc, at: number): DraftMention | null {
  const person = doc.mentions.find((m) => m.entity.kind === 'person' && m.start >= at && m.start <= at + 36);
  return person &&
    !/[，。；]/u.test(doc.lexical.slice(at, person.start)) &&
    /^(?:有期|无期|死刑|拘役|管制|罚金|入狱|监禁|囚|缓刑|[^，。；]{0,12}(?:受贿|贪污|渎职|犯罪|滥用|玩忽|一)[^，。；]{0,12}案)/u.test(
      doc.lexical.slice(person.end, person.end + 28),
    )
    ? person
    : null;
}

/** The last person named before the act in its sentence, with the list that ends there; else the one a résumé is of. */
function whose(doc: Doc, at: number, sentence: Range): DraftMention[] {
  const inSentence = doc.mentions.filter(
    (m) =>
      m.entity.kind === 'person' &&
      m.start >= sentence.start &&
      m.end <= at &&
      // 以某某同志为核心的…: says of whom the leadership is, and nothing of them.
      !/^(?:同志)?为核心/u.test(doc.lexical.slice(m.end, m.end + 5)),
  );
  const last = inSentence.at(-1);
  if (!last) {
    const subject = resumeSubject(doc, sentence) ?? meantBy(doc, at, sentence);
    return subject ? [subject] : [];
  }
  // 对A、项目经理B等7人移送…: all whom 对 names.
  const clause = Math.max(
    ...['，', '；', '。', '\n'].map((mark) => doc.lexical.lastIndexOf(mark, last.start)),
  );
  const of = doc.lexical.indexOf('对', clause + 1);
  const whole = of >= 0 && of < last.start && /等\d+人/u.test(doc.lexical.slice(last.end, at));
  const out = [last];
  for (let i = inSentence.length - 2; i >= 0; i--) {
    const previous = inSentence[i];
    const first = out[0];
    if (!previous || !first) break;
    const between = doc.lexical.slice(previous.end, first.start);
    if (whole ? previous.start < of : !/^(?:（[^（）]{1,12}）)?[、和]$/u.test(between)) break;
    out.unshift(previous);
  }
  return out;
}

/** …；将其涉嫌犯罪问题移送…: 其 is the one the paragraph spoke of last. */
function meantBy(doc: Doc, at: number, sentence: Range): DraftMention | null {
  if (!/其/u.test(doc.lexical.slice(sentence.start, at))) return null;
  const line = doc.lexical.lastIndexOf('\n', sentence.start - 1) + 1;
  return (
    doc.mentions.findLast((m) => m.entity.kind === 'person' && m.start >= line && m.end <= sentence.start) ??
    null
  );
}

/** 某某（1932—2023），男，; 某某，江西抚州人，: so begins what is told of a life. */
const lifeBegins =
  /^(?:同志)?(?:（[^（）\n]{1,14}）)?，(?:[男女]|[^，。；\n]{1,6}族|[^，。；\n]{2,10}人|\d{4}年[^，。；\n]{0,6}生)，/u;

/** 1998年11月离休 in a life that begins with 姓名，男，汉族. */
function resumeSubject(doc: Doc, sentence: Range): DraftMention | null {
  if (!/^(?:\d{4}[.．年]|现已|已|后)/u.test(doc.lexical.slice(sentence.start, sentence.end))) return null;
  return lifeTold(doc, sentence.start);
}

/** Of whose life the article has told before `at`, where it has named nobody else since. */
export function lifeTold(doc: Doc, at: number): DraftMention | null {
  const before = doc.mentions.filter((m) => m.entity.kind === 'person' && m.end <= at);
  const told = before.findLast((m) => lifeBegins.test(doc.lexical.slice(m.end, m.end + 32)));
  if (told && before.every((m) => m.start <= told.start || m.entity === told.entity)) return told;
  const life = lifeOf(doc, at);
  return (life && before.find((m) => m.start === life.start)) ?? null;
}

function lineStart(doc: Doc, at: number): number {
  return sentenceOf(doc, at)?.start ?? at;
}
