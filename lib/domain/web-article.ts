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
  /** 版次, without leading zeros. */
  readonly page: string | null;
}
