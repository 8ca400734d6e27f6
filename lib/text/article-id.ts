import type { ArticleDraft } from '#lib/domain/article.ts';
import { hashOf, type ArticleId } from '#lib/domain/ids.ts';

import { mapRadicals } from './radicals.ts';

const blank = /[\s\u200B-\u200D\u2060\uFEFF]+/gu;

function identity(text: string): string {
  return mapRadicals(text).normalize('NFKC').replace(blank, '');
}

/** The same headline and body is the same article, however its lines were broken and wherever it was saved from. */
export function articleId(draft: Pick<ArticleDraft, 'headline' | 'text'>): ArticleId {
  return hashOf('article', identity(draft.headline ?? ''), identity(draft.text)) as ArticleId;
}
