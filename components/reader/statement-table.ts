import { i18n } from '#i18n';
import type { CitationWords } from '#components/shared/citation.ts';
import { mostCopiedRows, type CopiedTable } from '#components/shared/copy-lines.ts';
import { modalityWords } from '#components/shared/words.ts';
import { sureConfidence } from '#lib/domain/statement.ts';
import type { ArticleView } from '#lib/services/library.ts';
import { citeWords, sentencesAt } from './copy-sentence.ts';

type Statement = ArticleView['statements'][number];

/** What was read in an article as a table, each with the sentence that says it and its citation. */
export function tableOfStatements(view: ArticleView, words: CitationWords): CopiedTable {
  const heads = ['from', 'kind', 'to', 'label', 'note'] as const;
  return {
    heads: 1,
    lines: [
      [...heads.map((head) => i18n.t(`reader.columns.${head}`)), i18n.t('common.tableSource')],
      ...view.statements
        .slice(0, mostCopiedRows)
        .map((one) => [
          one.from.name,
          i18n.t(`relation.${one.kind}`),
          one.to?.name ?? '',
          one.label ?? '',
          noteOf(one),
          citeWords(view, sentencesAt(view, one), words),
        ]),
    ],
  };
}

/** How it is said, and what is to be thought of the reading. */
function noteOf({ modality, kind, verdict, confidence }: Statement): string {
  const said = modality === null || modality === 'asserted' ? [] : [modalityWords(modality, kind)];
  if (verdict === 'reject') return [...said, i18n.t('change.saidWrong')].join('；');
  const isUnsure = verdict === null && confidence < sureConfidence;
  return [...said, ...(isUnsure ? [i18n.t('graph.toReview')] : [])].join('；');
}
