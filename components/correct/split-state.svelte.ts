import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { newcomerId } from '#lib/domain/decision.ts';
import type { Failure } from '#lib/domain/failure.ts';
import type { ArticleId, EntityId } from '#lib/domain/ids.ts';
import type {
  ArticleBrief,
  EntityBrief,
  Library,
  Sentence,
  SplitGroup,
  SplitList,
  SplitWish,
} from '#lib/services/library.ts';

type Asked = Pick<Library, 'splitList' | 'sentencesIn'>;

/** Articles of a group that stand open at first, and how many more each press shows. */
const atFirst = 3;
const portion = 20;

/** Which articles of a name mean another one, and who that is. */
export class SplitState {
  // State
  list = $state.raw<SplitList | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** A new one, or one of `others`. */
  into = $state<EntityId | 'new'>('new');
  called = $state('');
  note = $state('');
  readonly chosen = new SvelteSet<ArticleId>();
  readonly sentences = new SvelteMap<ArticleId, Sentence>();
  readonly entity: EntityBrief;
  readonly #library: Asked;
  readonly #shown = new SvelteMap<string, number>();
  /** What the reader typed; null: what the chosen articles suggest. */
  #typed = $state<string | null>(null);

  // Derived
  readonly groups = $derived(this.list?.groups ?? []);
  readonly listed = $derived(this.groups.reduce((sum, { articles }) => sum + articles.length, 0));
  readonly left = $derived((this.list?.total ?? 0) - this.chosen.size);
  /** What the chosen articles print it with, where all of them are of one group. */
  readonly suggested = $derived.by(() => {
    const touched = this.groups.filter(({ articles }) => articles.some(({ id }) => this.chosen.has(id)));
    const [only] = touched;
    return only?.with && touched.length === 1 ? `${only.with.name}${only.labels[0] ?? ''}` : '';
  });
  readonly apart = $derived(this.#typed ?? this.suggested);
  /** The one that the articles come to, where it is known already. */
  readonly known = $derived.by(() => {
    const { into, called, apart } = this;
    const asked =
      into === 'new' ? newcomerId({ entity: this.entity.id, ...trimmed({ called, apart }) }) : into;
    return this.list?.others.find(({ id }) => id === asked) ?? null;
  });
  /** One of a name that others bear is told from them by something. */
  readonly lacks = $derived.by(() => {
    if (this.into !== 'new') return null;
    const { called, apart } = trimmed(this);
    if (called === '') return 'name';
    const bearers = [this.entity, ...(this.list?.others ?? [])];
    return apart === '' && bearers.some(({ name }) => name === called) ? 'apart' : null;
  });
  readonly canSplit = $derived(this.chosen.size > 0 && this.left > 0 && this.lacks === null);

  constructor(library: Asked, entity: EntityBrief) {
    this.#library = library;
    this.entity = entity;
    this.called = entity.name;
  }

  // Verbs
  async load(): Promise<void> {
    const answer = await this.#library.splitList(this.entity.id);
    this.failure = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    this.list = answer.value;
    await this.#quote(this.groups.flatMap((group) => this.shownOf(group)));
  }

  shownOf({ key, articles }: SplitGroup): readonly ArticleBrief[] {
    return articles.slice(0, this.#shown.get(key) ?? atFirst);
  }

  async showMore(group: SplitGroup): Promise<void> {
    const known = this.shownOf(group).length;
    this.#shown.set(group.key, known + portion);
    await this.#quote(this.shownOf(group).slice(known));
  }

  toggle(articles: readonly ArticleBrief[], isChosen: boolean): void {
    for (const { id } of articles) {
      if (isChosen) this.chosen.add(id);
      else this.chosen.delete(id);
    }
  }

  tell(apart: string): void {
    this.#typed = apart;
  }

  wish(): SplitWish {
    const { entity, chosen, into } = this;
    return {
      entity: entity.id,
      articles: [...chosen],
      into: into === 'new' ? trimmed(this) : into,
    };
  }

  async #quote(articles: readonly ArticleBrief[]): Promise<void> {
    for (let first = 0; first < articles.length; first += quotedAtOnce) {
      const asked = articles.slice(first, first + quotedAtOnce).map(({ id }) => id);
      const answer = await this.#library.sentencesIn(this.entity.id, asked);
      if (answer.ok) for (const sentence of answer.value) this.sentences.set(sentence.article, sentence);
    }
  }
}

const quotedAtOnce = 100;

function trimmed({ called, apart }: { readonly called: string; readonly apart: string }) {
  return { called: called.trim(), apart: apart.trim() };
}
