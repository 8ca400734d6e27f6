import { randomFrom, type Random } from '../store/random.ts';
import { madeArticle, madeName, type MadeArticle } from './made-text.ts';
import { breakParagraph, drawLine, widthIn, type SetLine } from './set-type.ts';
import type { Drawn, DrawnPage } from './write-pdf.ts';

export interface MadePage {
  readonly page: DrawnPage;
  readonly articles: readonly MadeArticle[];
  readonly number: string;
  readonly published: string;
}

/** The habits of one paper. */
interface Style {
  readonly size: number;
  readonly leading: number;
  readonly gutter: number;
  readonly indent: number;
  readonly isCentred: boolean;
  readonly isBottomAligned: boolean;
  readonly order: 'reading' | 'bodies-first' | 'shuffled';
  readonly isSplit: boolean;
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const margin = 40;

/** A page of a paper that does not exist: the same seed gives the same page and what is on it. */
export function madePage(seed: number, number = 1 + (seed % 8)): MadePage {
  const random = randomFrom(seed);
  const style: Style = {
    size: 9 + random.below(4) * 0.5,
    leading: 1.25 + random.below(5) * 0.08,
    gutter: 1 + random.below(4) * 0.5,
    indent: random.below(8) === 0 ? 0 : 2,
    isCentred: random.below(2) === 0,
    isBottomAligned: random.below(4) === 0,
    order: random.pick(['reading', 'reading', 'bodies-first', 'shuffled']),
    isSplit: random.below(3) === 0,
  };
  const page = { width: 1080, height: 1530 };
  const setter = new Setter(random, style);
  const published = `20${String(10 + random.below(14))}-0${String(1 + random.below(9))}-1${String(random.below(10))}`;
  setter.masthead(page, number, published);
  setter.fill({ x: margin, y: 90, width: page.width - 2 * margin }, page.height - 80);
  return {
    page: { ...page, drawn: setter.result() },
    articles: setter.articles,
    number: String(number),
    published,
  };
}

class Setter {
  readonly articles: MadeArticle[] = [];
  private readonly parts: Drawn[][] = [];
  private readonly heads: Drawn[][] = [];
  private readonly random: Random;
  private readonly style: Style;

  constructor(random: Random, style: Style) {
    this.random = random;
    this.style = style;
  }

  result(): Drawn[] {
    const parts =
      this.style.order === 'bodies-first'
        ? [...this.parts, ...this.heads]
        : this.parts.flatMap((part, i) => [this.heads[i] ?? [], part]);
    const ordered = this.style.order === 'shuffled' ? this.random.shuffle(parts) : parts;
    return ordered.flat().flatMap((drawn) => (this.style.isSplit ? splitRun(this.random, drawn) : [drawn]));
  }

  masthead(page: { width: number; height: number }, number: number, published: string): void {
    const [y = '', m = '', d = ''] = published.split('-');
    const date = `${y}年${String(Number(m))}月${String(Number(d))}日 星期${this.random.pick(['一', '二', '三', '四', '五', '六', '日'])}`;
    const editor = `责任编辑：${madeName(this.random)}${this.random.below(2) ? ` 版式设计：${madeName(this.random)}` : ''}`;
    const size = 11;
    const draw = (text: string, x: number, yy: number, s = size): Drawn => ({ text, x, y: yy, size: s });
    const right = (text: string): number => page.width - margin - widthIn(text) * size;
    const way = this.random.below(4);
    const parts: Drawn[] = [];
    if (way === 0)
      parts.push(
        draw(`${String(number)} 要闻`, margin, 50),
        draw(date, 480, 50),
        draw(editor, right(editor), 50),
      );
    else if (way === 1)
      parts.push(
        draw('小河日报', margin, 60, 26),
        draw(`第${String(number)}版`, 180, 50),
        draw(date, 480, 50),
        draw(editor, right(editor), 50),
      );
    else if (way === 2)
      parts.push(
        draw(date, margin, 50),
        draw(`0${String(number)}`, page.width / 2, 55, 22),
        draw('综合新闻', page.width - margin - 4 * size, 50),
        draw(`${editor} 新闻热线：0000—0000000`, margin, page.height - 40),
      );
    else
      parts.push(
        draw('小 河 日 报', 360, 72, 48),
        draw(date, margin, 50),
        draw(`第0${String(number)}版`, margin, 66),
        draw('国内统一刊号：CN00—0000', page.width - margin - 12 * size, 50),
        draw(editor, margin, page.height - 40),
      );
    this.parts.push(parts);
    this.heads.push([]);
  }

  /** Rows of frames from the top down, until the page is full. */
  fill(area: Frame, bottom: number): void {
    for (let { y } = area; ;) {
      const frames = this.splitRow({ ...area, y });
      const set = frames.map((frame) => this.set(frame, bottom));
      if (set.some((one) => one === null)) return;
      const heights = set.map((one) => one?.height ?? 0);
      const row = Math.max(...heights);
      set.forEach((one) => {
        if (!one) return;
        const down = this.style.isBottomAligned ? row - one.height : 0;
        const move = (drawn: Drawn): Drawn => ({ ...drawn, y: drawn.y + down });
        this.articles.push(one.article);
        this.heads.push(one.heads.map(move));
        this.parts.push(one.parts.map(move));
      });
      y += row + this.style.size * 2.5;
    }
  }

  private splitRow(area: Frame): Frame[] {
    const gap = this.style.size * (this.style.gutter + 0.3 + this.random.below(4) * 0.3);
    const shares = this.random.pick([
      [1],
      [0.5, 0.5],
      [0.62, 0.38],
      [0.38, 0.62],
      [0.34, 0.33, 0.33],
      [0.25, 0.5, 0.25],
    ]);
    let { x } = area;
    return shares.map((share) => {
      const width = area.width * share - (gap * (shares.length - 1)) / shares.length;
      const frame = { x, y: area.y, width };
      x += width + gap;
      return frame;
    });
  }

  private set(
    frame: Frame,
    bottom: number,
  ): { article: MadeArticle; parts: Drawn[]; heads: Drawn[]; height: number } | null {
    const { random, style } = this;
    const article = madeArticle(
      random,
      Math.round((frame.width * (80 + random.below(160))) / 100 + random.below(200)),
    );
    const isVertical = random.below(6) === 0 && frame.width > 250 && article.deck === null;
    const head = isVertical ? { drawn: [], height: 0, left: 0 } : this.head(article, frame);
    const vertical = isVertical ? this.verticalWidth(article) : 0;
    const inner = { ...frame, x: frame.x + vertical, width: frame.width - vertical };
    const columns = Math.max(1, Math.round(inner.width / (style.size * (13 + random.below(8)))));
    const width = (inner.width - style.gutter * style.size * (columns - 1)) / columns;
    const lines = this.lines(article, width / style.size);
    // Text beside the headline: the last columns begin at its top.
    const beside = !isVertical && columns >= 3 && head.drawn.length > 0 && random.below(4) === 0 ? 1 : 0;
    const headBox = beside
      ? this.head(article, {
          ...inner,
          width: (width + style.gutter * style.size) * (columns - beside) - style.gutter * style.size,
        })
      : head;
    const pitch = style.size * style.leading;
    const extra = beside ? Math.floor(headBox.height / pitch) : 0;
    const rows = Math.ceil((lines.length - beside * extra) / columns);
    if (rows < 3) return null;
    const top = inner.y + headBox.height;
    const height = headBox.height + rows * pitch;
    if (frame.y + height > bottom) return null;
    const parts: Drawn[] = [];
    let at = 0;
    for (let column = 0; column < columns; column++) {
      const own = column >= columns - beside ? extra : 0;
      const x = inner.x + column * (width + style.gutter * style.size);
      for (let row = -own; row < rows && at < lines.length; row++, at++) {
        const line = lines[at];
        if (line)
          parts.push({
            ...drawLine(line, x, top + (row + 1) * pitch, style.size, width / style.size),
            ...(line.isSubhead ? { font: 'hei' as const } : {}),
          });
      }
    }
    const heads = isVertical ? this.verticalHead(article, frame, height) : headBox.drawn;
    if (heads === null) return null;
    let below = 0;
    if (article.caption !== null) {
      const captionLines = breakParagraph(article.caption, inner.width / (style.size * 0.9), 0);
      const pictured = 60 + random.below(60);
      captionLines.forEach((line, i) =>
        parts.push({
          text: line.text,
          x: inner.x,
          y: frame.y + height + pictured + (i + 1) * style.size * 1.3,
          size: style.size * 0.9,
          font: 'hei',
        }),
      );
      below = pictured + (captionLines.length + 1) * style.size * 1.3;
      if (frame.y + height + below > bottom) return null;
    }
    return { article, parts, heads, height: height + below };
  }

  private lines(article: MadeArticle, measure: number): (SetLine & { isSubhead?: boolean })[] {
    const { indent } = this.style;
    return article.paragraphs.flatMap((paragraph, i) => {
      const isLast = i === article.paragraphs.length - 1;
      const text = paragraph + (isLast ? (article.signOff ?? '') : '');
      const subhead = article.subheads.get(i);
      const set = breakParagraph(text, measure, indent);
      if (subhead === undefined) return set;
      const own = breakParagraph(subhead, measure, Math.max(0, (measure - widthIn(subhead)) / 2));
      return [...own.map((line) => ({ ...line, isSubhead: true })), ...set];
    });
  }

  private head(article: MadeArticle, frame: Frame): { drawn: Drawn[]; height: number } {
    const { style, random } = this;
    const drawn: Drawn[] = [];
    let y = frame.y;
    const put = (text: string, size: number, font: 'song' | 'hei', isCentred = style.isCentred): void => {
      const lines = breakParagraph(text, frame.width / size, 0);
      for (const line of lines) {
        y += size * 1.3;
        const own = widthIn(line.text) * size;
        drawn.push({
          text: line.text,
          x: frame.x + (isCentred ? (frame.width - own) / 2 : 0),
          y: y - size * 0.2,
          size,
          font,
        });
      }
    };
    const main = Math.min(
      style.size * (1.7 + random.below(20) / 10),
      (frame.width / widthIn(article.headline)) * (random.below(3) === 0 ? 1.6 : 1),
    );
    const size = Math.max(main, style.size * 1.5);
    if (article.kicker !== null) put(article.kicker, Math.max(style.size * 1.2, size * 0.6), 'song');
    put(article.headline, size, 'hei');
    if (article.deck !== null) put(article.deck, Math.max(style.size * 1.15, size * 0.55), 'song');
    if (article.bylineAbove !== null) {
      y += style.size * 0.3;
      put(article.bylineAbove, style.size, 'song');
    }
    return { drawn, height: y - frame.y + style.size * 0.4 };
  }

  private verticalWidth(article: MadeArticle): number {
    return this.style.size * (article.kicker === null ? 4 : 6);
  }

  /** The headline from top to bottom at the left of its columns, a kicker to its right; null if it is too long for them. */
  private verticalHead(article: MadeArticle, frame: Frame, height: number): Drawn[] | null {
    const { style, random } = this;
    const drawn: Drawn[] = [];
    const size = Math.min(style.size * 2.2, height / Array.from(article.headline).length);
    if (size < style.size * 1.3) return null;
    const asFont = random.below(2) === 0;
    const put = (text: string, x: number, s: number): void => {
      if (asFont) drawn.push({ text, x, y: frame.y, size: s, font: 'hei', isVertical: true });
      else
        Array.from(text).forEach((char, i) =>
          drawn.push({ text: char, x: x - s / 2, y: frame.y + (i + 0.9) * s, size: s, font: 'hei' }),
        );
    };
    put(article.headline, frame.x + style.size * 1.5, size);
    if (article.kicker !== null)
      put(
        article.kicker,
        frame.x + style.size * 4.2,
        Math.min(style.size * 1.3, height / Array.from(article.kicker).length),
      );
    if (article.bylineAbove !== null) return null;
    return drawn;
  }
}

/** As some programs write: a line in several pieces. */
function splitRun(random: Random, drawn: Drawn): Drawn[] {
  const chars = Array.from(drawn.text);
  if (chars.length < 4 || drawn.isVertical === true || random.below(3) > 0) return [drawn];
  const cut = 1 + random.below(chars.length - 2);
  const first = chars.slice(0, cut).join('');
  const moved = widthIn(first) * drawn.size + cut * (drawn.spread ?? 0);
  return [
    { ...drawn, text: first },
    { ...drawn, text: chars.slice(cut).join(''), x: drawn.x + moved },
  ];
}
