import type { Article } from '#lib/domain/article.ts';
import { partText } from '#lib/domain/article.ts';
import type { Statement } from '#lib/domain/statement.ts';
import type { Extractor } from '#lib/extract/extractor.ts';
import { articleId } from '#lib/text/article-id.ts';

import type { AnnotatedText } from './annotation.ts';

/** A statement with the words around it, for somebody to judge. */
export interface ToJudge {
  readonly statement: Statement;
  readonly from: string;
  readonly to: string;
  readonly sentence: string;
}

/** Everything a text says, in its order. */
export function statementsOf(extractor: Extractor, text: AnnotatedText): ToJudge[] {
  const { articles, context } = extractor.segment(text.text, {
    published: text.published,
    outlet: null,
    page: null,
  });
  return articles.flatMap((draft) => {
    const article: Article = { ...draft, id: articleId(draft) };
    const reading = extractor.read(article, context);
    const names = new Map(reading.entities.map((e) => [e.id, e.name]));
    return reading.statements.map((statement) => ({
      statement,
      from: names.get(statement.from) ?? '',
      to: statement.to === null ? '' : (names.get(statement.to) ?? ''),
      sentence: around(
        partText(article, statement.evidence.in),
        statement.evidence.start,
        statement.evidence.end,
      ),
    }));
  });
}

/** From the stop before to the stop behind. */
function around(text: string, start: number, end: number): string {
  const stop = /[。！？\n]/;
  let [from, to] = [start, end];
  while (from > 0 && !stop.test(text.charAt(from - 1))) from--;
  while (to < text.length && !stop.test(text.charAt(to - 1))) to++;
  return text.slice(from, to).replace(/\s+/g, ' ');
}

/** What a statement says beside subject and object: the title, the verb, the value. */
export function detailOf({ qualifiers: q }: Statement): string {
  return [q.modality === 'asserted' ? undefined : q.modality, q.title, q.verb, q.role, q.property, q.value]
    .filter((v) => v !== undefined)
    .join(' ');
}
