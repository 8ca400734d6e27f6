import { matchesIn } from '#lib/text/held-words.ts';
import type { Doc, DraftEntity, DraftFigure, DraftMention, Range } from '#lib/extract/doc.ts';
import { countedAfter, indicatorOf } from './indicator.ts';
import { periodIn } from './period.ts';
import { quantitiesIn, type Quantity } from './quantity.ts';
import { withoutSubject } from './subject.ts';
import { itemsBefore } from './zip.ts';

/** What the sentences of a paragraph leave to those behind them. */
interface State {
  subject: DraftEntity | null;
  period: string | null;
  readonly figures: DraftFigure[];
}

const changed = '(?:增长|增加|上升|提升|提高|上涨|增幅|扩大|攀升|下降|减少|降低|回落|下跌|缩小|收窄|增|降)';
/** 同比增长, 比上年增加: what stands before an amount that says how another one changed. */
const change = new RegExp(
  `(?:(?:同比|环比|按年|可比口径|[比较](?:上年|去年|前年|上月|基期|\\d{4}年?|(?!以往|过去|此前|往年|原来|之前)[^，。；]{1,10}?)|年均|分别|实际|名义|累计|依次|又|约|均|复合)*${changed})(?:率|了|到|幅度?|约|近|超过?|达到?|为|至)*$`,
);
const clauseEnds = /[，。；：！？（）\n]/g;
const reports = /^[^，。]{0,4}(?:发布|通报|消息|公布|介绍|报道|披露|表示|统计|讯|电)/;

/** Every amount of the article that says what it measures. */
export function figuresOf(doc: Doc): DraftFigure[] {
  const out: DraftFigure[] = [];
  const body = doc.parts.find(({ part }) => part === 'text');
  if (!body) return out;
  let mention = 0;
  let state: State = { subject: null, period: null, figures: [] };
  let end = body.start;
  for (const sentence of doc.sentences) {
    if (sentence.start < body.start) continue;
    if (doc.text.slice(end, sentence.start).includes('\n'))
      state = { subject: state.subject, period: null, figures: [] };
    end = sentence.end;
    while (mention < doc.mentions.length && (doc.mentions[mention]?.start ?? 0) < sentence.start) mention++;
    const names: DraftMention[] = [];
    for (let i = mention; (doc.mentions[i]?.start ?? Infinity) < sentence.end; i++) {
      const name = doc.mentions[i];
      if (name) names.push(name);
    }
    out.push(...inSentence(doc, sentence, names, state));
  }
  return out;
}

function inSentence(
  doc: Doc,
  sentence: Range,
  names: readonly DraftMention[],
  state: State,
): readonly DraftFigure[] {
  const lexical = doc.lexical.slice(sentence.start, sentence.end);
  const printed = doc.text.slice(sentence.start, sentence.end);
  const first = names[0];
  // A body's figures are those of its own sentence, a place's and a project's go on.
  if (state.subject?.kind === 'organization') state.subject = null;
  // What a sentence begins with is whose figures follow; who only reports them is not.
  if (
    first &&
    first.entity.kind !== 'person' &&
    /^(?!其中)\D{0,12}$|^\d{4}年\D{0,8}$/.test(lexical.slice(0, first.start - sentence.start)) &&
    !reports.test(doc.lexical.slice(first.end, first.end + 8))
  )
    state.subject = first.entity;
  if (!/[\d百千]/.test(lexical)) return [];
  const inNames = names.map((m) => (m.found?.kind === 'initiative' ? m.found.outer : m));
  const amounts = quantitiesIn(lexical, printed).filter(
    (q) => !inNames.some((m) => q.start + sentence.start < m.end && q.end + sentence.start > m.start),
  );
  const before = state.figures.length;
  for (let i = 0; i < amounts.length; i++) {
    const run = runFrom(lexical, amounts, i);
    const risen = fromTo(lexical, amounts[i], amounts[i + 1]);
    if (risen) {
      i++;
      const count = state.figures.length;
      one(doc, sentence, lexical, printed, risen, names, state);
      const made = state.figures.length > count ? state.figures.at(-1) : undefined;
      if (made) made.change = printed.slice(risen.start, risen.end).replace(/\s+/g, '');
      continue;
    }
    const zipped = run.length > 1 ? zip(doc, sentence, lexical, printed, run, names, state) : false;
    if (zipped) i += run.length - 1;
    else {
      const amount = amounts[i];
      if (amount) one(doc, sentence, lexical, printed, amount, names, state);
    }
  }
  return state.figures.slice(before);
}

/** 由20%提高到23%: one amount, and how it came to be. */
function fromTo(text: string, from: Quantity | undefined, to: Quantity | undefined): Quantity | null {
  if (!from || !to || from.unit !== to.unit || !/[由从]$/.test(text.slice(0, from.start))) return null;
  if (!/^[\u4e00-\u9fff]{0,4}[到至为]$/.test(text.slice(from.end, to.start))) return null;
  return { ...to, start: from.start - 1, relative: false };
}

/** Amounts that only 、 and 和 part: 28%、19%和20%. */
function runFrom(text: string, amounts: readonly Quantity[], from: number): readonly Quantity[] {
  const run = amounts.slice(from, from + 1);
  for (let i = from + 1; i < amounts.length; i++) {
    const last = run.at(-1);
    const next = amounts[i];
    if (!last || !next || !/^[、，和及与]+$/.test(text.slice(last.end, next.start))) break;
    run.push(next);
  }
  return run;
}

/** 甲、乙、丙权重分别为28%、19%、20%; after figures, 分别增长4%、3%、4% is their change. */
function zip(
  doc: Doc,
  sentence: Range,
  lexical: string,
  printed: string,
  run: readonly Quantity[],
  names: readonly DraftMention[],
  state: State,
): boolean {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return false;
  const lead = lexical.slice(0, first.start);
  const mark = /(?:分别|依次)[^，。；]{0,8}$/.exec(lead);
  if (!mark) return false;
  const verb = change.exec(lead);
  const clause = clauseStart(lexical, mark.index);
  const named = lexical.slice(clause, verb?.index ?? mark.index).trim();
  const earlier = state.figures.slice(-run.length);
  if (verb && named === '' && earlier.length === run.length) {
    const words = verb[0].replace(/分别|依次/g, '');
    run.forEach((amount, i) => {
      const figure = earlier[i];
      if (figure) figure.change ??= words + printed.slice(amount.start, amount.end);
    });
    return true;
  }
  const items = itemsBefore(printed.slice(0, verb?.index ?? mark.index), run.length);
  // As many amounts as things, or nothing is said of any.
  if (!items) return /[、和及与]/.test(named);
  const period = periodIn(doc, lead) ?? state.period;
  run.forEach((amount, i) => {
    const item = items[i] ?? '';
    const name = names.find(
      (m) => m.entity.kind !== 'person' && item.startsWith(doc.text.slice(m.start, m.end)),
    );
    const own = name ? item.slice(name.end - name.start) : item;
    state.figures.push({
      subject: name?.entity ?? state.subject,
      indicator: own || item,
      value: amount.value,
      unit: amount.unit,
      period,
      change: verb ? verb[0].replace(/分别|依次/g, '') + printed.slice(amount.start, amount.end) : null,
      evidence: { start: sentence.start + clause, end: sentence.start + last.end },
    });
  });
  state.period = period;
  return true;
}

function one(
  doc: Doc,
  sentence: Range,
  lexical: string,
  printed: string,
  amount: Quantity,
  names: readonly DraftMention[],
  state: State,
): void {
  const lead = lexical.slice(0, amount.start);
  // 等7人, 近30人 of a list of names; 一批又一批.
  if (amount.counts && /(?:等|[这那每首])$/.test(lead)) return;
  const clause = clauseStart(lexical, amount.start);
  const verb = /^[由从]/.test(lexical.slice(amount.start))
    ? null
    : /[％%点倍]$/.test(amount.unit) || change.test(lead)
      ? change.exec(lexical.slice(clause, amount.start))
      : null;
  const about = printed.slice(clause, verb ? clause + verb.index : amount.start);
  const { words, subject, lasting } = withoutSubject(doc, sentence, clause, about, names);
  const previous = state.figures.at(-1);
  const isNear = previous !== undefined && previous.evidence.start >= sentence.start;
  let indicator = indicatorOf(words.printed, words.lexical);
  if (verb && indicator === '') {
    if (isNear) changeOf(previous, verb[0], amount, printed, state, sentence);
    return;
  }
  const behind = countedAfter(printed.slice(amount.end));
  const isHandled =
    !amount.counts && !verb && handled.test(lead) && behind.length > 1 && !purpose.test(behind);
  const counted = amount.counts ? behind : '';
  // 预拨5000万元救灾资金: the verb before says nothing of what the sum is.
  if (isHandled) indicator = behind;
  // 11个城市的37项应用: the first amount only describes.
  if (amount.counts && printed.slice(amount.end + counted.length).startsWith('的')) return;
  if (counted) indicator = `${indicator.replace(/\d.*$/, '')}${counted}`;
  const listItem = lexical.charAt(clause - 1) === '、';
  if (indicator === '' && isNear && previous.unit === amount.unit) indicator = previous.indicator;
  else if (listItem && isNear) indicator = `${shared.exec(previous.indicator)?.[0] ?? ''}${indicator}`;
  if (indicator.length < 2 || indicator.length > 30) return;
  if (subject && (lasting || state.subject === null)) state.subject = subject;
  const period = periodIn(doc, lead) ?? state.period;
  state.period = period;
  state.figures.push({
    subject: subject ?? state.subject,
    indicator,
    value: amount.value,
    unit: amount.unit,
    period,
    change: verb ? (verb[0] + printed.slice(amount.start, amount.end)).replace(/\s+/g, '') : null,
    evidence: {
      start: sentence.start + clause,
      end: sentence.start + amount.end + (isHandled ? behind.length : counted.length),
    },
  });
}

/** What is done with a sum that is named behind it. */
const handled =
  /(?:预拨|下达|下拨|拨付|调拨|安排|投入|筹集|争取|申请|获得|落实|整合|签下|签订|捐赠|捐出|发放|给予|提供|补助|兑付|兑现|募集|追加|钻取|取得|采购|收购)(?:了|到|出)?$/;
const purpose = /^(?:用|支持|建|为|给|向|从|以|并|左右|人民币|不等|至|到|，)/;

/** 同比增长1%，环比增长2% both say how it changed; 年均复合增长率达15.09% is a figure beside it, of the same subject. */
function changeOf(
  previous: DraftFigure,
  verb: string,
  amount: Quantity,
  printed: string,
  state: State,
  sentence: Range,
): void {
  const words = printed.slice(amount.start, amount.end).replace(/\s+/g, '');
  if (!verb.startsWith('年均')) {
    previous.change = previous.change === null ? verb + words : `${previous.change}，${verb}${words}`;
    return;
  }
  const name = verb.replace(/[达到为约近超过了]+$/, '');
  state.figures.push({
    subject: previous.subject,
    indicator: previous.subject === null ? previous.indicator + name : name,
    value: amount.value,
    unit: amount.unit,
    period: previous.period,
    change: null,
    evidence: { start: sentence.start + amount.start - verb.length, end: sentence.start + amount.end },
  });
}

/** 年产绿氢4.5万吨、绿氨20万吨: the verb holds for both. */
const shared = /^(?:年产|新增|新建|生产|销售|建成|种植|出口|进口|累计|拥有|接待)(?=.{2})/;

/** Where the clause or list item around `position` begins. */
function clauseStart(text: string, position: number): number {
  let start = 0;
  for (const match of matchesIn(text.slice(0, position), clauseEnds)) start = match.index + 1;
  const comma = text.lastIndexOf('、', position - 1) + 1;
  // 、 parts amounts, and also names in front of one: only behind an amount it begins anew.
  return comma > start &&
    /[\d余多万亿\u4e00-\u9fff％%]、$/.test(text.slice(0, comma)) &&
    /\d[^，。；：]*、$/.test(text.slice(start, comma))
    ? comma
    : start;
}
