import { tight, type Setting } from './article.ts';
import type { Chance } from './chance.ts';
import { clausesOf, type News } from './news.ts';
import { nameOf, placeOf, spaced, writersOf } from './people.ts';
import { headLines, strew, wrap, type Style } from './style.ts';

/** How the writers of a report are named: in its first words, in a line in front, behind its last word, or nowhere. */
interface Opening {
  readonly lead: string;
  readonly front: string | null;
  readonly signed: string | null;
  readonly isSignedApart: boolean;
  readonly names: readonly string[];
  readonly form: 'marked' | 'dated' | 'unmarked';
}

const days = (chance: Chance) => `${String(1 + chance.below(12))}月${String(1 + chance.below(28))}日`;

function openingOf(chance: Chance): Opening {
  const none = {
    lead: '',
    front: null,
    signed: null,
    isSignedApart: false,
    names: [],
    form: 'unmarked',
  } as const;
  const way = chance.below(100);
  if (way < 26) {
    const { printed, names } = writersOf(chance, '');
    const day = chance.percent(35) ? days(chance) : '';
    const lead = chance.pick([
      `本报${day}讯（${printed}）`,
      `本报${day}讯 （${printed}）`,
      `【本报讯】（${printed}）`,
      `本报讯 ${printed}报道：`,
    ]);
    // 记者某某报道： behind 本报讯 names nobody whom a bracket sets apart.
    return lead.endsWith('：')
      ? { ...none, lead: `本报${day}讯 `, form: 'marked' }
      : { ...none, lead, names, form: 'marked' };
  }
  if (way < 36) {
    const { printed, names } = writersOf(chance, '');
    const city = chance.pick(['北京', '南京', '广州', '武汉', '西安']);
    return { ...none, lead: `新华社${city}${days(chance)}电（${printed}）`, names, form: 'marked' };
  }
  if (way < 62) {
    const { printed, names } = writersOf(chance);
    const mark = chance.pick(['', '', '', '□', '□ ', '■ ']);
    return { ...none, front: mark + printed, names, form: 'marked' };
  }
  if (way < 66) {
    const name = nameOf(chance);
    return { ...none, front: `□ ${spaced(name, ' ')}`, names: [name], form: 'marked' };
  }
  if (way < 76) return { ...none, lead: `${days(chance)}，`, form: 'dated' };
  if (way < 88) {
    const { printed, names } = writersOf(chance, chance.pick(['', '本报']));
    const bare = names.map((name) => spaced(name, chance.pick(['', ' ']))).join(' ');
    return {
      ...none,
      signed: `（${chance.percent(50) ? printed : bare}）`,
      isSignedApart: chance.percent(35),
      names,
      form: 'unmarked',
    };
  }
  return none;
}

/** Sentences as paragraphs of one to three. */
function paragraphsOf(chance: Chance, sentences: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < sentences.length;) {
    const count = 1 + chance.below(3);
    out.push(sentences.slice(at, at + count).join(''));
    at += count;
  }
  return out;
}

function subheadsOf(chance: Chance, news: News, count: number): ReadonlyMap<number, string> {
  const subheads = new Map<number, string>();
  if (count < 4 || chance.percent(62)) return subheads;
  const clauses = clausesOf(news.sentences, 5, 11);
  const way = chance.below(4);
  for (const [i, at] of [2, 4, 6].entries()) {
    const clause = clauses[(i * 3) % Math.max(1, clauses.length)];
    if (at >= count || clause === undefined) break;
    subheads.set(
      at,
      way === 0
        ? `${Array.from('一二三')[i] ?? ''}、${clause}`
        : way === 1
          ? `${chance.pick(['一本账', '一条链', '新变化', '好日子'])}：${clause.slice(0, 7)}`
          : clause,
    );
  }
  return subheads;
}

function kickerOf(chance: Chance, news: News): string | null {
  if (chance.percent(72)) return null;
  const name = nameOf(chance);
  const clauses = clausesOf(news.sentences, 8, 20);
  return chance.pick([
    `${name}在${placeOf(chance)}调研时强调`,
    `${name}在${chance.pick(['春季农业生产', '安全生产', '防汛抗旱'])}工作会议上指出`,
    ...(clauses.length > 0 ? [chance.pick(clauses), chance.pick(clauses)] : []),
  ]);
}

function deckOf(chance: Chance, news: News): string | null {
  if (chance.percent(78)) return null;
  const clauses = clausesOf(news.sentences, 8, 22);
  const name = nameOf(chance);
  return chance.pick([
    `${name}${chance.pick(['出席并讲话', '主持会议', '讲话'])}`,
    ...(clauses.length > 0 ? [chance.pick(clauses), `——${chance.pick(clauses)}`] : []),
  ]);
}

function captionOf(chance: Chance, news: News): string | null {
  if (chance.percent(84)) return null;
  const clauses = clausesOf(news.sentences, 7, 22);
  if (clauses.length === 0) return null;
  const clause = chance.pick(clauses);
  const name = nameOf(chance);
  return chance.pick([
    `图为${clause}。 本报记者 ${name} 摄`,
    `图为${clause}。`,
    `${clause}。本报记者 ${spaced(name, ' ')} 摄`,
    `${clause}。（${name} 摄）`,
    `${clause}。${name}摄`,
    `${clause}。 受访者供图`,
    `▲${clause}。 ${name} 摄`,
  ]);
}

export interface ReportRoom {
  readonly isBefore: boolean;
  /** Set from top to bottom, one character a line. */
  readonly isVertical: boolean;
}

/** One report in its column. */
export function setReport(chance: Chance, news: News, style: Style, room: ReportRoom): Setting {
  const opening = openingOf(chance);
  const count = 3 + chance.below(7);
  const body = paragraphsOf(chance, news.sentences.slice(0, count)).map((text) => strew(text, chance, style));
  body[0] = opening.lead + (body[0] ?? '');
  const subheads = subheadsOf(chance, news, body.length);
  const caption = captionOf(chance, news);
  const captionAt = chance.pick(['front', 'front', 'end', 'inside']);
  const goesOn = chance.percent(6) ? `（下转第${chance.pick(['二', '三', '四', '2', '3'])}版）` : null;
  const cameFrom = !room.isVertical && chance.percent(6) ? `（上接第${chance.pick(['一', '1'])}版）` : null;
  const isMarkApart = chance.percent(60);
  const text: string[] = [];
  const flow: string[] = [];
  const set = (paragraph: string) => flow.push(...wrap(paragraph, style.width, style.indent, style));
  const setCaption = () => {
    if (caption !== null) flow.push(...wrap(caption, style.width, '', style));
  };
  if (captionAt === 'front') setCaption();
  if (cameFrom !== null && isMarkApart) flow.push(cameFrom);
  for (const [i, paragraph] of body.entries()) {
    const subhead = subheads.get(i);
    if (subhead !== undefined) {
      text.push(subhead);
      flow.push((chance.percent(30) ? style.indent : '') + subhead);
    }
    // Between its words a caption is a paragraph of the body.
    if (captionAt === 'inside' && i === 2 && caption !== null) {
      text.push(caption);
      setCaption();
    }
    const isLast = i === body.length - 1;
    const signed = isLast && !opening.isSignedApart ? (opening.signed ?? '') : '';
    text.push(paragraph + signed);
    const start = i === 0 && cameFrom !== null && !isMarkApart ? `${cameFrom}\u3000` : '';
    const end = isLast && goesOn !== null && !isMarkApart ? goesOn : '';
    set(start + paragraph + signed + end);
  }
  if (opening.signed !== null && opening.isSignedApart) {
    text.push(opening.signed);
    flow.push(...wrap(opening.signed, style.width, '', style));
  }
  if (goesOn !== null && isMarkApart) flow.push(goesOn);
  if (captionAt === 'end') setCaption();
  const kicker = room.isVertical ? null : kickerOf(chance, news);
  const deck = room.isVertical ? null : deckOf(chance, news);
  const head = room.isVertical
    ? Array.from(news.headline)
    : [kicker, news.headline, deck].flatMap((line) => (line === null ? [] : headLines(line, style)));
  const front = opening.front === null ? [] : wrap(opening.front, style.width, '', style);
  const lines = room.isBefore ? [...head, ...front, ...flow] : [...front, ...flow, ...head];
  const where = room.isVertical ? 'set downward' : room.isBefore ? 'headline in front' : 'headline behind';
  return {
    lines,
    article: {
      headline: news.headline,
      kicker,
      deck,
      byline: opening.names,
      form: `${where}, ${opening.form}`,
      body: tight(text),
    },
  };
}
