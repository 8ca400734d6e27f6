import type { Article } from '#lib/domain/article.ts';
import type { ReadEntity } from '#lib/domain/entity.ts';
import type { Figure } from '#lib/domain/figure.ts';
import type { Statement } from '#lib/domain/statement.ts';
import { articleId } from '#lib/text/article-id.ts';

import { openExtractor } from '../../tools/extract/open-extractor.ts';

export const extractor = openExtractor();

/** Everything that the real extractor says of a text, over all its articles. */
export function readText(source: string): {
  entities: readonly ReadEntity[];
  statements: readonly Statement[];
  figures: readonly Figure[];
} {
  const { articles, context } = extractor.segment(source, { published: null, outlet: null, page: null });
  const readings = articles.map((draft) =>
    extractor.read({ ...draft, id: articleId(draft) } satisfies Article, context),
  );
  return {
    entities: readings.flatMap((reading) => reading.entities),
    statements: readings.flatMap((reading) => reading.statements),
    figures: readings.flatMap((reading) => reading.figures),
  };
}
