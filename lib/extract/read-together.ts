import type { Article } from '#lib/domain/article.ts';
import type { PageContext } from '#lib/domain/reading.ts';
import type { Doc } from './doc.ts';
import { pipeline } from './pipeline.ts';
import type { Stage } from './stage.ts';

/** An article, and what its page says of itself. */
export interface PlacedArticle {
  readonly article: Article;
  readonly context: PageContext;
}

/**
 * Each stage goes over all articles before the next begins. There are some thousand rules and expressions: who reads one article
 * after the other has the processor fetch the code of all of them for each, and that is a third of the time. Stops between stages.
 */
export function* readDocs(docs: readonly Doc[]): Generator<undefined, void> {
  for (const stage of pipeline) {
    for (const doc of docs) runStage(stage, doc);
    yield;
  }
}

/** A stage that fails is a trouble of this article; what it found before stays, and the next stages go on. */
function runStage(stage: Stage, doc: Doc): void {
  try {
    stage.run(doc);
  } catch {
    doc.troubles.push({ code: `stage-failed.${stage.id}`, start: 0, end: doc.text.length });
  }
}

/** More at once gain little, and all they hold is kept until the last is read. UTF-16 units. */
const most = { articles: 48, characters: 64_000 };

/** Articles that are read together, in order; a long one by itself. */
export function groupsOf(articles: readonly PlacedArticle[]): PlacedArticle[][] {
  const groups: PlacedArticle[][] = [];
  let characters = 0;
  for (const one of articles) {
    const last = groups.at(-1);
    characters += one.article.text.length;
    if (last && last.length < most.articles && characters <= most.characters) last.push(one);
    else {
      groups.push([one]);
      characters = one.article.text.length;
    }
  }
  return groups;
}
