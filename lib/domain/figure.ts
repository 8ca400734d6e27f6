import type { ArticleId, EntityId } from './ids.ts';
import type { Evidence } from './statement.ts';

/** A number of an article and what it measures: 电商交易额3.5亿元，同比增长99%. */
export interface Figure {
  readonly article: ArticleId;
  /** Whose figure it is; null where the text does not name it. */
  readonly subject: EntityId | null;
  /** As printed, without the subject. */
  readonly indicator: string;
  /** In the printed unit: 3.5 of 3.5亿元. */
  readonly value: number;
  /** As printed, with its 万 or 亿; empty where there is none. */
  readonly unit: string;
  /** `2019`, `2019-06`, `2019-06-30`, `06-30`, `2004—2022`, or as printed: 前三季度. Null if not printed. */
  readonly period: string | null;
  /** As printed: 同比增长99%, 较基期上升132.45%. */
  readonly change: string | null;
  readonly evidence: Evidence;
}
