import { i18n } from '#i18n';
import { citeSentence, type CitationWords } from '#components/shared/citation.ts';
import type { CopiedTable } from '#components/shared/copy-lines.ts';
import type { ArticleBrief } from '#lib/services/library.ts';
import { citeChicago, citeGb7714, type Cited, type CitationStyle } from '#lib/text/cite.ts';

/** Articles as a table, each with its reference as the reader cites; `references` in the order of the articles. */
export function tableOfArticles(
  articles: readonly ArticleBrief[],
  references: readonly Cited[],
  words: CitationWords,
  style: CitationStyle,
): CopiedTable {
  const heads = ['headline', 'outlet', 'date', 'page'] as const;
  return {
    heads: 1,
    lines: [
      [...heads.map((head) => i18n.t(`library.columns.${head}`)), i18n.t('common.tableSource')],
      ...articles.map((article, i) => [
        article.headline ?? words.noHeadline,
        article.outlet ?? words.noOutlet,
        article.published ?? words.noDate,
        article.page === null ? (article.onWeb ? '' : words.noPage) : words.page(article.page),
        referenceOf(article, references[i], words, style),
      ]),
    ],
  };
}

function referenceOf(
  article: ArticleBrief,
  cited: Cited | undefined,
  words: CitationWords,
  style: CitationStyle,
): string {
  if (style === 'words' || !cited) return citeSentence(article.teaser, article, words);
  return style === 'gb7714' ? citeGb7714(cited) : citeChicago(cited);
}
