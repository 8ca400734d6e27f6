/** The article of a web page as the page marks it up. Every field may be unknown. */
export interface WebArticle {
  readonly kicker: readonly string[];
  readonly title: string | null;
  readonly deck: readonly string[];
  /** Lines that name writers outside the body, as printed: 作者：王山. */
  readonly writers: readonly string[];
  /** Names of the editors, as printed, several in one line. */
  readonly editors: readonly string[];
  readonly paragraphs: readonly string[];
  readonly outlet: string | null;
  /** ISO `YYYY-MM-DD`, of the day in China. */
  readonly published: string | null;
  /** With `published`, `HH:MM` in China; absent where the page does not say. */
  readonly time?: string;
  /** 版次, without leading zeros. */
  readonly page: string | null;
}

/** Why a piece of a page is not in its article. `text` is running text that stands elsewhere on the page. */
export type LeftOutKind = 'text' | 'credit' | 'menu';

/** A piece of a page that its article goes without. */
export interface LeftOut {
  readonly kind: LeftOutKind;
  /** Lines of menus that follow each other are one piece. */
  readonly lines: readonly string[];
  /** In front of which paragraph of the article it stands: an index of `paragraphs`, or their number. */
  readonly at: number;
}

/** The article of a page, and everything that the page shows besides. */
export interface WholePage {
  readonly article: WebArticle;
  readonly leftOut: readonly LeftOut[];
  /** How many pages the article has, where the page says that it is one of several. */
  readonly parts: number | null;
}

/** The article with pieces put back where they stood: places in `leftOut`. */
export function putBack(
  { article, leftOut }: Pick<WholePage, 'article' | 'leftOut'>,
  chosen: ReadonlySet<number>,
): WebArticle {
  const back = leftOut.filter((_, index) => chosen.has(index));
  const before = (at: number) => back.flatMap((piece) => (piece.at === at ? piece.lines : []));
  const paragraphs = article.paragraphs.flatMap((text, at) => [...before(at), text]);
  return { ...article, paragraphs: [...paragraphs, ...before(article.paragraphs.length)] };
}
