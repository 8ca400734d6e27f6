import type { AnnotatedArticle, AnnotatedText } from './annotation.ts';
import { headOf, seenIn, type Printed, type PrintedArticle } from './document.ts';
import { bare, hasName, overlap } from './same-name.ts';
import { scoreIdentity } from './score-identity.ts';
import { scoreNames } from './score-names.ts';
import { scorePosts } from './score-posts.ts';
import { scoreActs, scoreFigures, scoreRelations } from './score-relations.ts';
import type { Tally } from './tally.ts';

/** Scores what was printed of a text against its annotation, as an acceptance scorer would. */
export function scoreText(tally: Tally, text: AnnotatedText, printed: Printed): void {
  const [only] = text.articles;
  if (!text.isPage) {
    // What the program took for several stories is one annotation: the union counts.
    if (only) scoreArticle(tally, text.name, only, printed, printed.articles);
    return;
  }
  const raw = bare(text.text);
  for (const gold of text.articles) {
    const label = `${text.name}/${(gold.headline ?? '').slice(0, 8)}`;
    const mine = articleOf(tally, label, gold, raw, printed);
    if (mine) scoreArticle(tally, label, gold, printed, [mine]);
    else scoreArticle(tally, label, gold, { ...printed, relations: [], figures: [] }, []);
  }
  for (let i = text.articles.length; i < printed.articles.length; i++)
    tally.fault({
      text: text.name,
      row: 'page: articles',
      what: 'wrong',
      name: '',
      cause: 'one article too many',
    });
}

/** The printed article that is this one, with its headline, body and byline scored; null if it is lost. */
function articleOf(
  tally: Tally,
  label: string,
  gold: AnnotatedArticle,
  raw: string,
  printed: Printed,
): PrintedArticle | null {
  const begin = bare(gold.startsWith);
  const finish = bare(gold.endsWith);
  const start = raw.indexOf(begin);
  const body = raw.slice(start, raw.indexOf(finish, start) + finish.length);
  const ranked = printed.articles
    .map((article) => ({ article, same: overlap(body, bare(article.text)) }))
    .sort((a, b) => b.same - a.same);
  const best = ranked[0];
  const ask = (row: string, isRight: boolean, cause: string) => {
    if (isRight) tally.right(row);
    else tally.fault({ text: label, row, what: 'missed', name: gold.headline ?? '', cause });
  };
  const isFound = best !== undefined && best.same > 0.3;
  ask('page: articles', isFound, 'lost');
  const head = isFound ? headOf(best.article).map(bare).join('|') : '';
  const wanted = [gold.headline, ...(gold.kicker ?? []), ...(gold.subtitles ?? [])].map((line) =>
    bare(line).replace(/^[—-]+/, ''),
  );
  ask(
    'page: headlines',
    isFound && wanted.every((line) => head.includes(line)),
    head.includes(wanted[0] ?? '') ? 'kicker or deck' : 'headline',
  );
  ask(
    'page: bodies',
    isFound && best.same >= 0.97,
    isFound ? (bare(best.article.text).length > body.length ? 'too long' : 'too short') : 'lost',
  );
  const byline = new Set(isFound ? best.article.byline.map((b) => bare(b.name)) : []);
  ask('page: bylines', isFound && (gold.byline ?? []).every((name) => byline.has(bare(name))), 'byline');
  return isFound ? best.article : null;
}

function scoreArticle(
  tally: Tally,
  label: string,
  gold: AnnotatedArticle,
  printed: Printed,
  articles: readonly PrintedArticle[],
): void {
  const { seen, relations, figures } = seenIn(printed, articles);
  const byId = new Map(printed.entities.map((e) => [e.id, new Set([e.name, ...e.aliases].map(bare))]));
  const none: ReadonlySet<string> = new Set();
  const names = (id: string | null) => (id === null ? none : (seen.get(id)?.names ?? byId.get(id) ?? none));
  const isSeen = (name: string) => [...seen.values()].some((s) => hasName(s.names, name, false));
  const said = { tally, label, gold, relations, names, isSeen };
  scoreNames(tally, label, gold, seen);
  scoreIdentity(tally, label, gold, seen);
  scorePosts(tally, label, gold, relations, names);
  scoreRelations(said);
  scoreActs(said);
  scoreFigures(tally, label, gold, figures);
}
