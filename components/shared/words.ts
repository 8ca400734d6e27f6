import { i18n } from '#i18n';
import type { Failure, FailureCode } from '#lib/domain/failure.ts';
import { entityKinds, type EntityKind, type Modality, type RelationKind } from '#lib/domain/kinds.ts';
import { sureConfidence } from '#lib/domain/statement.ts';
import type { EntityBrief } from '#lib/services/library.ts';
import { longDate, type CitationWords } from './citation.ts';

/** The interface's language, `zh-CN` or `en`. */
export function interfaceLanguage(): string {
  return i18n.t('ui.lang');
}

export function countWords(count: number): string {
  return count.toLocaleString(interfaceLanguage());
}

/** Bytes as people say them: 1.1 MB, 46 MB, 12 GB. */
export function bytesWords(bytes: number): string {
  const [size, unit] = bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  const digits = size < 10 ? 1 : 0;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return `${size.toLocaleString(interfaceLanguage(), options)} ${unit}`;
}

/** The day of a moment, in the reader's own time zone. */
export function dayOf(at: number): string {
  return new Date(at).toLocaleDateString(interfaceLanguage(), { dateStyle: 'medium' });
}

/** Day and time, as short as the language allows. */
export function momentOf(at: number): string {
  return new Date(at).toLocaleString(interfaceLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
}

const units = [
  ['year', 365],
  ['month', 30],
  ['day', 1],
] as const;

/** How long ago, in days and longer: 今天, 3天前, 2 months ago. */
export function ageOf(at: number, now = Date.now()): string {
  const days = Math.max(0, Math.floor((now - at) / 86_400_000));
  const [unit, length] = units.find(([, n]) => days >= n) ?? units[2];
  const format = new Intl.RelativeTimeFormat(interfaceLanguage(), { numeric: 'auto' });
  return format.format(-Math.floor(days / length), unit);
}

export function citationWords(): CitationWords {
  return {
    noOutlet: i18n.t('common.noOutlet'),
    noDate: i18n.t('common.noDate'),
    noPage: i18n.t('common.noPage'),
    noHeadline: i18n.t('common.noHeadline'),
    page: (page) => i18n.t('common.page', [page]),
    date: (iso) => longDate(iso, interfaceLanguage()),
    whole: ({ quote, headline, outlet, date, page }) =>
      page === null
        ? i18n.t('common.citationOnWeb', [quote, headline, outlet, date])
        : i18n.t('common.citation', [quote, headline, outlet, date, page]),
  };
}

export function failureWords(failure: Failure): { what: string; next: string } {
  const key = localeKey(failure.code);
  return { what: i18n.t(`failure.${key}.what`), next: i18n.t(`failure.${key}.next`) };
}

/** How sure the machine is of its reading, as a sentence and never as a bare number. */
export function confidenceWords(confidence: number): string {
  if (confidence < sureConfidence) return i18n.t('graph.confidence.low');
  return confidence >= 0.9 ? i18n.t('graph.confidence.high') : i18n.t('graph.confidence.middle');
}

/** Kind and finer type, as on every card: 机构 · 政府; a person without posts is only 人物. */
export function kindWords(kind: EntityKind, type: string): string {
  const finer = typeWord(type);
  const one = i18n.t(`kindOne.${kind}`);
  return finer ? `${one} · ${finer}` : one;
}

/** `other` is no word for a card. */
const types = Object.values(entityKinds)
  .flatMap((row) => [...row.types])
  .filter((type) => type !== 'other');

/** How it is said: 拟任 is said of posts alone, what else is announced is 预定. */
export function modalityWords(modality: Modality, kind: RelationKind): string {
  return modality === 'planned' && kind !== 'holdsPost'
    ? i18n.t('card.announced')
    : i18n.t(`modality.${modality}`);
}

/** A type in a list of choices, where `other` is one of them. */
export function typeWords(type: string): string {
  return typeWord(type) ?? i18n.t('type.other');
}

function typeWord(type: string): string | null {
  const known = types.find((name) => name === type);
  return known ? i18n.t(`type.${known}`) : null;
}

/** The browser refuses a whole extension whose message names hold a hyphen. */
type LocaleKey<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${LocaleKey<Tail>}`
  : Code;

function localeKey(code: FailureCode): LocaleKey<FailureCode> {
  return code.replaceAll('-', '_') as LocaleKey<FailureCode>;
}

/** 首见 … · 最近 … · 见于 n 篇: when and how often a name is in print. */
export function printWords({
  first,
  last,
  articles,
}: Pick<EntityBrief, 'first' | 'last' | 'articles'>): string {
  return [
    first && first !== last ? i18n.t('card.first', [first]) : null,
    last ? i18n.t('card.last', [last]) : null,
    i18n.t('card.from', articles, [countWords(articles)]),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
