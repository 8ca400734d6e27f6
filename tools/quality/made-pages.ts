import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An article as it was before it was set: what segmentation must give back. */
export interface SetArticle {
  readonly headline: string;
  readonly kicker: string | null;
  readonly deck: string | null;
  readonly byline: readonly string[];
  /** Where its headline stands and whether its first words say that a report begins: what errors are sorted by. */
  readonly form: string;
  /** The body's paragraphs, inner subheads among them, joined without white space. */
  readonly body: string;
}

export interface MadePage {
  readonly text: string;
  readonly articles: readonly SetArticle[];
}

type Random = () => number;

/** Mulberry32: the same pages for the same seed everywhere. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface News {
  readonly headline: string;
  readonly sentences: readonly string[];
}

const channel = /^(?:央视网消息)?[（(][^（）()]{0,12}新闻联播[^（）()]{0,12}[）)][：:]?|^央视网消息[：:]?/u;

/** Reports of the transcripts in `folder` whose name (YYYYMMDD.md) matches, headlines and sentences as printed. */
export function readNews(folder: string, names: RegExp): News[] {
  const news: News[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!names.test(file)) continue;
    for (const part of readFileSync(join(folder, file), 'utf8')
      .split(/^#{3}\s*/mu)
      .slice(1)) {
      const [first = '', ...rest] = part.split('\n');
      const headline = first.replace(/<[^>]*>|^\d+\.|【[^】]*】|\s+$/gu, '').trim();
      const text = rest
        .join('')
        .replace(/<[^>]*>|&nbsp;|\s+/gu, '')
        .replace(channel, '');
      const sentences = text.match(/[^。！？]{6,160}[。！？]”?/gu) ?? [];
      const isReport = /^[\u4e00-\u9fff“《]/u.test(headline) && headline.length >= 8 && headline.length <= 34;
      if (isReport && !/联播|快讯|主要内容/u.test(headline) && sentences.length >= 3)
        news.push({ headline, sentences });
    }
  }
  return news;
}

const surnames = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔',
);
const given = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红梅鑫波斌宇浩凯健俊帆雪琳峰晨旭东海燕文博思远立新建国志学春雨泽青松云岚佳怡子轩',
);

interface Style {
  readonly width: number;
  readonly indent: string;
  readonly position: 'before' | 'after' | 'mixed';
  readonly headWidth: number;
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

function nameOf(random: Random): string {
  return pick(random, surnames) + pick(random, given) + (random() < 0.6 ? pick(random, given) : '');
}

function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  const chars = Array.from(text);
  let line = indent;
  let used = indent.length;
  for (const char of chars) {
    const size = /[ -~]/u.test(char) ? 0.5 : 1;
    if (used + size > width + 0.01) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += char;
    used += size;
  }
  if (line.trim()) lines.push(line);
  return lines;
}

/** Sentences as paragraphs of one to three. */
function paragraphs(random: Random, sentences: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < sentences.length;) {
    const count = 1 + Math.floor(random() * 3);
    out.push(sentences.slice(at, at + count).join(''));
    at += count;
  }
  return out;
}

function phraseOf(random: Random, sentences: readonly string[], least: number, most: number): string | null {
  const clauses = sentences
    .join('')
    .split(/[，。、；：！？“”《》（）]/u)
    .filter((c) => c.length >= least && c.length <= most && /^[\u4e00-\u9fff]+$/u.test(c));
  return clauses.length > 0 ? pick(random, clauses) : null;
}

/** Breaks a headline as an editor would not: anywhere, when it is wider than the room. */
function headLines(headline: string, width: number): string[] {
  if (headline.length <= width) return [headline];
  const rows = Math.ceil(headline.length / width);
  const length = Math.ceil(headline.length / rows);
  return wrap(headline, length, '');
}

function setOne(random: Random, news: News, style: Style): { lines: string[]; article: SetArticle } {
  const count = 3 + Math.floor(random() * 7);
  const body = paragraphs(random, news.sentences.slice(0, count));
  const names = Array.from({ length: 1 + Math.floor(random() * 2) }, () => nameOf(random));
  const month = 1 + Math.floor(random() * 12);
  const day = 1 + Math.floor(random() * 28);
  const opening = random();
  let byline: readonly string[] = names;
  let writers: string | null = null;
  let signed: string | null = null;
  const [lead = ''] = body;
  if (opening < 0.32) body[0] = `本报讯（${random() < 0.8 ? '记者' : '通讯员'} ${names.join(' ')}）${lead}`;
  else if (opening < 0.42)
    body[0] = `新华社${pick(random, ['北京', '南京', '广州', '武汉', '西安'])}${String(month)}月${String(day)}日电（记者${names.join('、')}）${lead}`;
  else if (opening < 0.62)
    writers = `${pick(random, ['本报记者 ', '□本报记者 ', '■ 本报通讯员 ', '本报记者　'])}${names.join(' ')}`;
  else if (opening < 0.74) {
    body[0] = `${String(month)}月${String(day)}日，${lead}`;
    byline = [];
  } else if (opening < 0.86) signed = `（${random() < 0.5 ? '' : '记者 '}${names.join(' ')}）`;
  else byline = [];
  const subheads: (string | null)[] = body.map(() => null);
  if (body.length >= 4 && random() < 0.35)
    for (const at of [2, 4]) if (at < body.length) subheads[at] = phraseOf(random, news.sentences, 5, 11);
  const text: string[] = [];
  const flow: string[] = [];
  for (const [i, paragraph] of body.entries()) {
    const subhead = subheads[i] ?? null;
    if (subhead !== null) {
      text.push(subhead);
      flow.push(subhead);
    }
    const whole = i === body.length - 1 && signed !== null ? paragraph + signed : paragraph;
    text.push(whole);
    flow.push(...wrap(whole, style.width, style.indent));
  }
  const kicker = random() < 0.2 ? phraseOf(random, news.sentences, 8, 20) : null;
  const deck = random() < 0.15 ? phraseOf(random, news.sentences, 10, 22) : null;
  const head = [
    ...(kicker === null ? [] : [kicker]),
    ...headLines(news.headline, style.headWidth),
    ...(deck === null ? [] : [deck]),
  ];
  const isBefore = style.position === 'mixed' ? random() < 0.5 : style.position === 'before';
  const middle = [...(writers === null ? [] : [writers]), ...flow];
  return {
    lines: isBefore ? [...head, ...middle] : [...middle, ...head],
    article: {
      headline: news.headline,
      kicker,
      deck,
      byline,
      form: `headline ${isBefore ? 'in front' : 'behind'}, ${opening < 0.62 ? 'marked' : opening < 0.74 ? 'dated' : 'unmarked'}`,
      body: text.join('').replace(/\s+/gu, ''),
    },
  };
}

/** A page of four to eight of these reports, set in one of the forms that papers' PDFs come out in. */
export function makePage(random: Random, news: readonly News[]): MadePage {
  const style: Style = {
    width: 11 + Math.floor(random() * 14),
    indent: random() < 0.65 ? '　　' : '',
    position: pick(random, ['before', 'after', 'mixed'] as const),
    headWidth: 9 + Math.floor(random() * 16),
  };
  const month = 1 + Math.floor(random() * 12);
  const day = 1 + Math.floor(random() * 28);
  const top = [
    String(1 + Math.floor(random() * 8)),
    `${pick(random, ['要闻', '综合', '地方新闻', '时政'])} 2023年${String(month)}月${String(day)}日 星期${pick(random, Array.from('一二三四五六日'))} 责任编辑：${nameOf(random)}`,
  ];
  const lines = random() < 0.8 ? top : [];
  const articles: SetArticle[] = [];
  const count = 4 + Math.floor(random() * 5);
  for (let i = 0; i < count; i++) {
    const one = setOne(random, pick(random, news), style);
    lines.push(...one.lines);
    articles.push(one.article);
  }
  return { text: lines.join('\n'), articles };
}
