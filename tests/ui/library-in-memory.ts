import { type Article, type ArticlePart, partText } from '#lib/domain/article.ts';
import { captureId, type Source, unknownSource } from '#lib/domain/capture.ts';
import { newcomerId, type Act, type Decision, type Marked } from '#lib/domain/decision.ts';
import { entityId, type Mention } from '#lib/domain/entity.ts';
import type { ArticleId, CaptureId, DecisionId, EntityId, StatementId } from '#lib/domain/ids.ts';
import { edgeId } from '#lib/domain/statement.ts';
import { entityKindNames, type EntityKind, type Modality, type RelationKind } from '#lib/domain/kinds.ts';
import { fail, ok } from '#lib/domain/result.ts';
import { coverageOf } from '#lib/domain/coverage.ts';
import { undoSteps, type UndoStep } from '#lib/views/undo-steps.ts';
import type {
  ArticleBrief,
  ArticleView,
  Edge,
  EntityBrief,
  EntityCard,
  Library,
  LinkGroup,
  NewCapture,
  PostLine,
  Sentence,
} from '#lib/services/library.ts';

/**
 * A library in memory with a few articles of our own, for tests of the screens: it answers as the real one does,
 * but finds nothing by itself. Names of bystanders are invented.
 */
interface Told {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string | null;
  readonly label?: string;
  readonly modality?: Modality;
  readonly quote: string;
}

export interface ToldArticle {
  readonly headline: string | null;
  readonly kicker?: readonly string[];
  readonly deck?: readonly string[];
  readonly byline?: Article['byline'];
  readonly text: string;
  readonly source: Partial<Source>;
  readonly names: readonly string[];
  readonly told: readonly Told[];
}

/** Handle → kind, type, name and what a card shows beside it. */
export interface ToldEntity {
  readonly kind: EntityKind;
  readonly type: string;
  readonly name: string;
  readonly printed?: string;
  readonly ofBody?: string;
  readonly within?: readonly string[];
  readonly aliases?: readonly string[];
}

export const entities: Readonly<Record<string, ToldEntity>> = {
  杨伟东: {
    kind: 'person',
    type: 'official',
    name: '杨伟东',
    printed: '自治区党委常委、组织部部长',
    within: ['内蒙古自治区'],
    aliases: [],
  },
  组织部: {
    kind: 'organization',
    type: 'party',
    name: '内蒙古自治区党委组织部',
    within: ['内蒙古自治区'],
    aliases: ['自治区党委组织部', '组织部'],
  },
  党委: {
    kind: 'organization',
    type: 'party',
    name: '内蒙古自治区党委',
    within: ['内蒙古自治区'],
    aliases: ['自治区党委'],
  },
  扎赉特旗: { kind: 'place', type: 'county', name: '扎赉特旗', within: ['内蒙古自治区', '兴安盟'] },
  兴安盟: { kind: 'place', type: 'prefecture', name: '兴安盟', within: ['内蒙古自治区'] },
  卓资山珍: { kind: 'initiative', type: 'brand', name: '卓资山珍', within: ['卓资县'] },
  陈立言甲: {
    kind: 'person',
    type: 'official',
    name: '陈立言',
    printed: '扎赉特旗水务局局长',
    within: ['扎赉特旗'],
  },
  陈立言乙: { kind: 'person', type: 'other', name: '陈立言' },
  原型: { kind: 'organization', type: 'other', name: '__proto__' },
};

export const articles: readonly ToldArticle[] = [
  {
    kicker: ['兴安盟走基层'],
    headline: '支部建在田埂上',
    deck: ['杨伟东到扎赉特旗看组织建设'],
    byline: [{ name: '乌日罕', role: 'reporter' }],
    text:
      '7月27日，自治区党委常委、组织部部长杨伟东到兴安盟扎赉特旗走了三个嘎查。他一路问的都是同一件事：支部能替牧户办成几件。\n' +
      '座谈会上，杨伟东说，驻村的干部要留得住，账要让人看得懂。旗水务局局长陈立言在场。\n' +
      '在自治区党委组织部的安排里，这样的走访每个季度一次。',
    source: { outlet: '内蒙古日报', published: '2020-07-29', page: '2' },
    names: ['杨伟东', '党委', '组织部', '扎赉特旗', '兴安盟', '陈立言甲'],
    told: [
      {
        kind: 'holdsPost',
        from: '杨伟东',
        to: '组织部',
        label: '部长',
        modality: 'asserted',
        quote: '自治区党委常委、组织部部长杨伟东',
      },
      {
        kind: 'holdsPost',
        from: '杨伟东',
        to: '党委',
        label: '常委',
        modality: 'asserted',
        quote: '自治区党委常委、组织部部长杨伟东',
      },
      {
        kind: 'inspects',
        from: '杨伟东',
        to: '扎赉特旗',
        label: '走访',
        quote: '杨伟东到兴安盟扎赉特旗走了三个嘎查',
      },
      { kind: 'locatedIn', from: '扎赉特旗', to: '兴安盟', quote: '兴安盟扎赉特旗' },
      {
        kind: 'says',
        from: '杨伟东',
        to: null,
        label: '说',
        quote: '杨伟东说，驻村的干部要留得住，账要让人看得懂',
      },
    ],
  },
  {
    headline: '山货有了牌子',
    text: '卓资山珍开卖第一周，订单从旗县排到了外省。摊主陈立言说，包装是学生画的。\n代市长那一栏还空着，拟任的名单上也没有他。',
    source: { outlet: '兴安日报', published: '2020-07-30' },
    names: ['卓资山珍', '陈立言乙'],
    told: [{ kind: 'runs', from: '原型', to: '卓资山珍', label: '承办', quote: '卓资山珍开卖第一周' }],
  },
  {
    headline: '<script>window.wasRun = true</script>标题里的尖括号',
    text: '__proto__ 是一家公司的名字，这里只当文字用。',
    source: { outlet: null, published: null, page: null, fileName: 'a.txt' },
    names: ['原型'],
    told: [],
  },
];

interface Kept {
  readonly told: ToldArticle;
  readonly article: Article;
  readonly source: Source;
  readonly capture: CaptureId;
  removedBy: DecisionId | null;
}

export interface LibraryInMemory extends Library {
  /** Everything saved and decided, in order, for assertions. */
  readonly saved: NewCapture[];
  readonly acts: Act[];
  readonly described: { captures: readonly CaptureId[]; source: Partial<Source> }[];
}

export function idOf(handle: string): EntityId {
  const told = entities[handle];
  if (!told) throw new Error(`No such entity in the fake library: ${handle}`);
  return entityId(told.kind, handle);
}

export function articleIdOf(index: number): ArticleId {
  return `article-${String(index)}` as ArticleId;
}

export function makeLibraryInMemory(told: readonly ToldArticle[] = articles): LibraryInMemory {
  const kept: Kept[] = told.map((one, index) => keep(one, index));
  const saved: NewCapture[] = [];
  const acts: Act[] = [];
  const described: LibraryInMemory['described'] = [];
  const decisions: Decision[] = [];
  const here = () => kept.filter((one) => one.removedBy === null);

  const namesOf = (handle: string) => {
    const one = entities[handle];
    return one ? [one.name, ...(one.aliases ?? [])].sort((a, b) => b.length - a.length) : [];
  };

  function mentionsOf(one: Kept, handle: string): Mention[] {
    const found: Mention[] = [];
    for (const part of ['kicker', 'headline', 'deck', 'text'] as ArticlePart[]) {
      const text = partText(one.article, part);
      for (const name of namesOf(handle))
        for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
          if (!found.some((m) => m.in === part && m.start <= at && at < m.end))
            found.push({ entity: idOf(handle), in: part, start: at, end: at + name.length });
    }
    return found;
  }

  const handles = Object.keys(entities);
  const handleOf = (id: EntityId) => handles.find((handle) => idOf(handle) === id) ?? null;
  const articlesOf = (handle: string) => here().filter((one) => one.told.names.includes(handle));

  function brief(handle: string): EntityBrief {
    const one = entities[handle];
    if (!one) throw new Error(handle);
    const dates = articlesOf(handle)
      .flatMap((a) => a.source.published ?? [])
      .sort();
    return {
      id: idOf(handle),
      kind: one.kind,
      type: one.type,
      name: one.name,
      printed: one.printed ?? null,
      ofBody: one.ofBody ?? null,
      within: one.within ?? [],
      articles: articlesOf(handle).length,
      links: edges().filter((e) => e.from === idOf(handle) || e.to === idOf(handle)).length,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
    };
  }

  function sentenceOf(one: Kept, quote: string, marks: readonly string[]): Sentence {
    const text = one.article.text;
    const at = Math.max(0, text.indexOf(quote));
    const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
    const stop = text.indexOf('。', at);
    const end = stop < 0 ? text.length : stop + 1;
    const sentence = text.slice(start, end);
    return {
      article: one.article.id,
      statement: null,
      in: 'text',
      start,
      end,
      text: sentence,
      marks: marks.flatMap((mark) => {
        const from = sentence.indexOf(mark);
        return from < 0 ? [] : [{ start: from, end: from + mark.length }];
      }),
      headline: one.article.headline,
      outlet: one.source.outlet,
      published: one.source.published,
      page: one.source.page,
    };
  }

  function statements() {
    return here().flatMap((one) => one.told.told.map((told) => ({ one, told })));
  }

  function edges(): Edge[] {
    return statements().flatMap(({ one, told }) => {
      if (told.to === null) return [];
      const date = one.source.published;
      return [
        {
          id: edgeId(told.kind, idOf(told.from), idOf(told.to), false),
          kind: told.kind,
          from: idOf(told.from),
          to: idOf(told.to),
          labels: told.label ? [told.label] : [],
          modality: told.modality ?? null,
          articles: 1,
          outlets: 1,
          first: date,
          last: date,
          witnesses: [],
          confirmed: false,
          toReview: false,
          facets: [{ label: told.label ?? '', modality: told.modality ?? null, first: date, last: date }],
        },
      ];
    });
  }

  function postLines(
    match: (told: Told) => boolean,
  ): (PostLine & { person: { id: EntityId; name: string } })[] {
    return statements().flatMap(({ one, told }) =>
      told.kind === 'holdsPost' && told.to !== null && match(told)
        ? [
            {
              title: told.label ?? '',
              organization: { id: idOf(told.to), name: entities[told.to]?.name ?? '' },
              person: { id: idOf(told.from), name: entities[told.from]?.name ?? '' },
              modality: told.modality ?? 'asserted',
              first: one.source.published,
              last: one.source.published,
              articles: 1,
              outlets: 1,
              edge: edgeId('holdsPost', idOf(told.from), idOf(told.to), false),
            },
          ]
        : [],
    );
  }

  function linkGroups(handle: string): LinkGroup[] {
    const id = idOf(handle);
    const groups = new Map<
      string,
      { kind: RelationKind; direction: 'out' | 'in'; top: LinkGroup['top'][number][] }
    >();
    for (const edge of edges()) {
      if (edge.from !== id && edge.to !== id) continue;
      const direction = edge.from === id ? 'out' : 'in';
      const key = `${edge.kind} ${direction}`;
      const group = groups.get(key) ?? { kind: edge.kind, direction, top: [] };
      const other = handleOf(direction === 'out' ? edge.to : edge.from);
      if (other)
        group.top.push({ entity: brief(other), edge: edge.id, verb: edge.labels[0] ?? null, articles: 1 });
      groups.set(key, group);
    }
    return [...groups.values()].map((group) => ({ ...group, total: group.top.length }));
  }

  function sentencesOf(handle: string): Sentence[] {
    return articlesOf(handle).flatMap((one) => {
      const mention = mentionsOf(one, handle).find((m) => m.in === 'text');
      if (!mention) return [];
      const name = one.article.text.slice(mention.start, mention.end);
      return [sentenceOf(one, name, [name])];
    });
  }

  function bareName(text: string): string {
    return text.replace(/[\s“”"]/g, '');
  }

  const byKind = (nodes: readonly EntityBrief[]) =>
    Object.fromEntries(
      entityKindNames.map((kind) => [kind, nodes.filter((n) => n.kind === kind).length]),
    ) as Record<EntityKind, number>;
  const known = () => handles.filter((handle) => articlesOf(handle).length > 0);

  /** What was said of one thing, last word first. */
  const ownMarks = (id: string) => {
    const tags = new Map<string, Marked>();
    let note = '';
    for (const act of acts) {
      if (act.act === 'note' && act.on.id === id) note = act.text;
      if (act.act !== 'tag' || act.on.id !== id) continue;
      if (act.put) tags.set(act.tag, act.on);
      else tags.delete(act.tag);
    }
    return { tags: [...tags].map(([tag, on]) => ({ tag, on })), note, otherNotes: [] };
  };

  const phrases = () => {
    const watched = new Set<string>();
    for (const act of acts) {
      if (act.act !== 'watchPhrase') continue;
      if (act.put) watched.add(act.phrase);
      else watched.delete(act.phrase);
    }
    return watched;
  };

  return {
    saved,
    acts,
    described,
    marksOn: ({ id }) => Promise.resolve(ok(ownMarks(id))),
    tags: () => Promise.resolve(ok([])),
    tagged: () => Promise.resolve(ok([])),
    orders: () => Promise.resolve(ok({ people: [], lists: [], total: 0 })),
    orderedLists: () => Promise.resolve(ok([])),
    sinceVisit: () => Promise.resolve(ok(null)),
    markVisit: () => Promise.resolve(ok(null)),
    preview: () => Promise.resolve(ok({ names: [], links: [] })),
    foresee: () =>
      Promise.resolve(
        ok({
          named: 0,
          people: [],
          posts: [],
          read: { kinds: { person: 0, organization: 0, place: 0, initiative: 0 }, people: [] },
        }),
      ),
    spot: (texts) => Promise.resolve(ok(texts.map(() => []))),
    watched: () => Promise.resolve(ok([])),
    watchedPhrases: () =>
      Promise.resolve(ok([...phrases()].map((phrase) => ({ phrase, fresh: 0, news: [] })))),
    watchesPhrase: (phrase) => Promise.resolve(ok(phrases().has(phrase))),
    news: () => Promise.resolve(ok(0)),
    seenWatched: () => Promise.resolve(ok(null)),
    scenes: () => Promise.resolve(ok([])),
    listed: () => Promise.resolve(ok([])),
    timeline: () =>
      Promise.resolve(ok({ lanes: [], conflicts: [], activities: [], printed: [], figures: [], spread: [] })),
    titles: () => Promise.resolve(ok([])),
    answer: () => Promise.resolve(ok({ rows: [], total: 0, nodes: [], edges: [] })),
    longRemoved: () => Promise.resolve(ok([])),
    coverage: () =>
      Promise.resolve(
        ok(
          coverageOf(
            here().map(({ source: { outlet, published, page } }) => {
              return { outlet: outlet ?? '', day: published ?? '', page };
            }),
          ),
        ),
      ),
    copies: () => Promise.resolve(ok([])),
    savedFrom(url) {
      const found = here().filter(({ source }) => source.url === url);
      return Promise.resolve(
        ok({
          captures: found.map(({ capture }) => capture),
          articles: found.map((one) => ({ ...articleBrief(one), sources: 1 })),
        }),
      );
    },
    savedText(asked) {
      const found = kept.find(({ capture }) => capture === asked);
      return Promise.resolve(found ? ok(found.told.text) : fail({ code: 'article-not-found', about: asked }));
    },
    save(captures) {
      const before = kept.length;
      saved.push(...captures);
      captures.forEach((capture, index) =>
        kept.push(
          keep(
            {
              headline: capture.text.split('\n')[0] ?? null,
              text: capture.text,
              source: capture.source,
              names: [],
              told: [],
            },
            before + index,
          ),
        ),
      );
      return Promise.resolve(
        ok(
          captures.map((capture) => ({
            capture: captureId(capture.text, capture.source),
            known: false,
            knownAs: null,
          })),
        ),
      );
    },
    status() {
      const counts = new Map<string | null, number>();
      for (const one of here()) counts.set(one.source.outlet, (counts.get(one.source.outlet) ?? 0) + 1);
      return Promise.resolve(
        ok({
          articles: here().length,
          entities: byKind(known().map(brief)),
          edges: edges().length,
          pending: 0,
          failed: [],
          outlets: [...counts]
            .map(([outlet, n]) => ({ outlet, articles: n }))
            .sort((a, b) => b.articles - a.articles),
        }),
      );
    },
    outcome(captures) {
      const found = kept.filter((one) => captures.includes(one.capture));
      return Promise.resolve(ok({ articles: found.length, pending: 0 }));
    },
    find(query, limit) {
      const asked = bareName(query);
      const hits = known().filter((handle) => namesOf(handle).some((name) => name.startsWith(asked)));
      return Promise.resolve(ok(hits.slice(0, limit).map(brief)));
    },
    namesIn(text) {
      const found: { start: number; end: number; entities: EntityBrief[] }[] = [];
      const all = known().flatMap((handle) => namesOf(handle).map((name) => ({ handle, name })));
      for (let at = 0; at < text.length;) {
        const hits = all.filter(({ name }) => text.startsWith(name, at));
        const longest = Math.max(0, ...hits.map(({ name }) => name.length));
        const best = hits.filter(({ name }) => name.length === longest);
        if (best.length > 0)
          found.push({ start: at, end: at + longest, entities: best.map(({ handle }) => brief(handle)) });
        at += Math.max(1, longest);
      }
      return Promise.resolve(ok(found));
    },
    card(entity) {
      const handle = handleOf(entity);
      if (handle === null) return Promise.resolve(fail({ code: 'entity-not-found' }));
      const mine = entities[handle];
      const card: EntityCard = {
        isWatched: false,
        fresh: 0,
        printedIn: null,
        spelled: null,
        entity: brief(handle),
        aliases: mine?.aliases ?? [],
        posts: postLines((told) => told.from === handle).map((line) => ({ ...line, person: undefined })),
        holders: postLines((told) => told.to === handle),
        links: linkGroups(handle),
        said: statements()
          .filter(({ told }) => told.kind === 'says' && told.from === handle)
          .map(({ one, told }) => sentenceOf(one, told.quote, [])),
        sentences: sentencesOf(handle),
        below: [],
        kindred: [],
        merged: [],
        splits: [],
        namesakes: handles
          .filter(
            (other) =>
              other !== handle &&
              entities[other]?.name === mine?.name &&
              entities[other]?.kind === mine?.kind,
          )
          .map((other) => ({ ...brief(other), partedBy: null, isSplit: false })),
      };
      return Promise.resolve(ok(card));
    },
    entities(ids) {
      return Promise.resolve(
        ok(ids.flatMap((id) => handles.filter((handle) => idOf(handle) === id).map(brief))),
      );
    },
    overview(limit) {
      const nodes = known().map(brief).slice(0, limit);
      return Promise.resolve(
        ok({ nodes, edges: edges(), total: known().length, totalByKind: byKind(known().map(brief)) }),
      );
    },
    neighbours(entity, options) {
      const near = edges().filter((edge) => edge.from === entity || edge.to === entity);
      const ids = new Set(near.flatMap((edge) => [edge.from, edge.to]));
      const nodes = known()
        .map(brief)
        .filter((node) => ids.has(node.id) && (!options.kinds || options.kinds.includes(node.kind)));
      return Promise.resolve(
        ok({
          nodes: nodes.slice(0, options.limit),
          edges: near,
          total: nodes.length,
          totalByKind: byKind(nodes),
        }),
      );
    },
    edgesAmong(asked) {
      return Promise.resolve(
        ok(edges().filter((edge) => asked.includes(edge.from) && asked.includes(edge.to))),
      );
    },
    evidence(edge) {
      const found = edges().find((one) => one.id === edge);
      const told = statements().filter(
        ({ told: t }) => t.to !== null && edgeId(t.kind, idOf(t.from), idOf(t.to), false) === edge,
      );
      const [first] = told;
      if (!found || !first?.told.to) return Promise.resolve(fail({ code: 'entity-not-found' }));
      return Promise.resolve(
        ok({
          edge: found,
          from: brief(first.told.from),
          to: brief(first.told.to),
          sentences: told.map(({ one, told: t }) => ({
            ...sentenceOf(one, t.quote, [t.quote]),
            rule: 'fake',
            confidence: 0.9,
            ...unjudged,
          })),
          total: told.length,
        }),
      );
    },
    sentences(entity, limit) {
      const handle = handleOf(entity);
      return Promise.resolve(
        handle ? ok(sentencesOf(handle).slice(0, limit)) : fail({ code: 'entity-not-found' }),
      );
    },
    articles(options) {
      const chosen = kept
        .filter((one) => (one.removedBy !== null) === (options.removed ?? false))
        .filter((one) => options.outlet === undefined || one.source.outlet === options.outlet)
        .sort((a, b) => (b.source.published ?? '').localeCompare(a.source.published ?? ''));
      return Promise.resolve(
        ok({
          articles: chosen.slice(options.offset, options.offset + options.limit).map(articleBrief),
          total: chosen.length,
          key: null,
        }),
      );
    },
    placeOfDay: (list, day) => {
      const listed = kept.filter((one) => (one.removedBy !== null) === (list.removed ?? false));
      return Promise.resolve(
        ok(listed.filter(({ source }) => (source.published ?? '').slice(0, day.length) > day).length),
      );
    },
    search(typed, { limit }) {
      const words = bareName(typed);
      const found = kept.filter((one) => one.removedBy === null && one.article.text.includes(words));
      const hits = found.slice(0, limit).map((one) => {
        const start = one.article.text.indexOf(words);
        const end = start + words.length;
        const marks = [{ start, end }];
        const { headline, text } = one.article;
        const { outlet, published, page } = one.source;
        const at = { article: one.article.id, statement: null, in: 'text' as const, start, end };
        return {
          article: articleBrief(one),
          sentences: [{ ...at, text, marks, headline, outlet, published, page }],
          more: 0,
        };
      });
      return Promise.resolve(ok({ hits, total: found.length, isExact: true, next: null }));
    },
    references(ids) {
      const found = ids.flatMap((id) => kept.find((one) => one.article.id === id) ?? []);
      return Promise.resolve(
        ok(
          found.map(({ article: { headline, byline }, source: { outlet, published, page, url } }) => {
            return { headline, byline, outlet, published, page, url, accessed: '2020-08-01' };
          }),
        ),
      );
    },
    article(id) {
      const one = kept.find((k) => k.article.id === id);
      if (!one) return Promise.resolve(fail({ code: 'article-not-found' }));
      const view: ArticleView = {
        article: one.article,
        printings: [{ ...one.source, time: null, accessed: '2020-08-01', capture: one.capture }],
        pending: false,
        removedBy: one.removedBy,
        entities: one.told.names.map((handle) => ({
          entity: brief(handle),
          mentions: mentionsOf(one, handle),
        })),
        statements: one.told.told.flatMap((told, index) => {
          const start = one.article.text.indexOf(told.quote);
          if (start < 0) return [];
          return [
            {
              id: `statement-${String(index)}` as StatementId,
              kind: told.kind,
              from: { id: idOf(told.from), name: entities[told.from]?.name ?? '' },
              to: told.to === null ? null : { id: idOf(told.to), name: entities[told.to]?.name ?? '' },
              label: told.label ?? null,
              modality: told.modality ?? null,
              in: 'text' as const,
              start,
              end: start + told.quote.length,
              edge: told.to === null ? null : edgeId(told.kind, idOf(told.from), idOf(told.to), false),
              rule: 'post.chain',
              confidence: 0.95,
              ...unjudged,
            },
          ];
        }),
      };
      return Promise.resolve(ok(view));
    },
    describe(captures, source) {
      described.push({ captures, source });
      return Promise.resolve(ok(null));
    },
    splitList(entity) {
      const handle = handleOf(entity);
      if (handle === null) return Promise.resolve(fail({ code: 'entity-not-found' }));
      const posts = statements().filter(({ told }) => told.kind === 'holdsPost' && told.from === handle);
      const body = posts[0]?.told.to ?? null;
      const all = kept.filter(({ told }) => told.names.includes(handle));
      const told = all.filter((one) => posts.some((post) => post.one === one && post.told.to === body));
      const groups = [
        {
          key: body ?? '',
          with: body === null ? null : brief(body),
          labels: posts.flatMap((post) => (post.told.to === body ? (post.told.label ?? []) : [])),
          outlet: null,
          articles: told.map(articleBrief),
        },
        ...all
          .filter((one) => !told.includes(one))
          .map((one) => ({
            ...{ key: one.article.id, with: null, labels: [] },
            ...{ outlet: one.source.outlet, articles: [articleBrief(one)] },
          })),
      ];
      const others = handles.filter(
        (other) => other !== handle && entities[other]?.name === entities[handle]?.name,
      );
      return Promise.resolve(
        ok({
          total: all.length,
          groups: groups.filter(({ articles }) => articles.length > 0),
          others: others.map(brief),
        }),
      );
    },
    sentencesIn(entity, asked) {
      const found = sentencesOf(handleOf(entity) ?? '').filter(({ article }) => asked.includes(article));
      return Promise.resolve(
        ok([...new Map(found.map((sentence) => [sentence.article, sentence])).values()]),
      );
    },
    split({ entity, articles: chosen, into }) {
      const name = entities[handleOf(entity) ?? '']?.name ?? '';
      const who = typeof into === 'string' ? { called: name, apart: '' } : into;
      const to = typeof into === 'string' ? into : newcomerId({ entity, ...who });
      return this.decideAll(
        chosen.map((article) => ({
          ...{ act: 'split' as const, entity, name, article, raw: entity, kind: 'person' as const },
          ...{ printed: name, into: to, ...who },
        })),
      );
    },
    async decideAll(many) {
      const made: Decision[] = [];
      for (const act of many) {
        const answer = await this.decide(act);
        if (!answer.ok) return answer;
        made.push(answer.value);
      }
      return ok(made);
    },
    decide(act) {
      acts.push(act);
      const decision: Decision = {
        id: `decision-${String(decisions.length)}` as DecisionId,
        clock: decisions.length + 1,
        author: 'test',
        at: 0,
        act,
      };
      decisions.push(decision);
      for (const one of kept) {
        if (act.act === 'removeArticle' && one.article.id === act.article) one.removedBy = decision.id;
        if (act.act === 'undo' && one.removedBy === act.decision) one.removedBy = null;
      }
      return Promise.resolve(ok(decision));
    },
    judge(statement, judging) {
      const about = {
        article: articleIdOf(0),
        quote: '',
        kind: 'holdsPost' as const,
        subject: '',
        object: null,
      };
      return this.decide({ ...judging, statement, about });
    },
    changes({ offset, limit }) {
      const changes = decisions.toReversed().map((decision) => {
        return {
          decision,
          stands: true,
          isOwn: true,
          undoes: null,
          headline: null,
          isRedo: false,
          isAdrift: false,
        };
      });
      return Promise.resolve(ok({ changes: changes.slice(offset, offset + limit), total: changes.length }));
    },
    sampleArticles: () => Promise.resolve(ok([])),
    review: () => Promise.resolve(ok({ items: [], totals: [], isExact: true })),
    sample: () => Promise.resolve(ok([])),
    undoSteps() {
      const { undo, redo } = undoSteps(decisions, 'test');
      const withHeadline = (step: UndoStep | null) => step && { ...step, headline: null };
      return Promise.resolve(ok({ undo: withHeadline(undo), redo: withHeadline(redo) }));
    },
    partedBy: () => Promise.resolve(ok(null)),
  };
}

const unjudged = { verdict: null, judgedBy: null, remarks: [] };

function keep(told: ToldArticle, index: number): Kept {
  return {
    told,
    source: { ...unknownSource, ...told.source },
    capture: captureId(told.text, { ...unknownSource, ...told.source }),
    removedBy: null,
    article: {
      id: articleIdOf(index),
      kicker: told.kicker ?? [],
      headline: told.headline,
      deck: told.deck ?? [],
      byline: told.byline ?? [],
      dateline: null,
      continuedFrom: null,
      continuedOn: null,
      text: told.text,
      offsets: [[0, 0, told.text.length]],
    },
  };
}

function articleBrief(one: Kept): ArticleBrief {
  return {
    id: one.article.id,
    headline: one.article.headline,
    teaser: one.article.kicker[0] ?? one.article.deck[0] ?? one.article.text.slice(0, 40),
    outlet: one.source.outlet,
    published: one.source.published,
    page: one.source.page,
    alsoIn: [],
    characters: one.article.text.length,
    pending: false,
  };
}
