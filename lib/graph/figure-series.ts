import type { PrintedFigure } from '#lib/services/timeline.ts';

/** One thing that was measured, in one unit, over time. */
export interface FigureSeries {
  readonly indicator: string;
  readonly unit: string;
  /** In the order of the times they are of. */
  readonly points: readonly FigurePoint[];
}

export interface FigurePoint {
  /** Time it is of as printed, else the issue it stands in; null where neither is known. */
  readonly time: string | null;
  readonly value: number;
  readonly change: string | null;
  /** Share of the largest of its series, 0 to 1. */
  readonly share: number;
  /** Another value stands for the same time: papers, or the time of counting, differ. */
  readonly isDisputed: boolean;
  /** The earliest first. */
  readonly told: readonly [PrintedFigure, ...PrintedFigure[]];
}

/** The series with most points first; the same value of the same time is one point, however many papers print it. */
export function figureSeries(figures: readonly PrintedFigure[]): readonly FigureSeries[] {
  return [...Map.groupBy(figures, ({ indicator, unit }) => `${indicator}\n${unit}`).values()]
    .flatMap((own): FigureSeries[] => {
      const [first] = own;
      return first ? [{ indicator: first.indicator, unit: first.unit, points: pointsOf(own) }] : [];
    })
    .toSorted((a, b) => b.points.length - a.points.length || (a.indicator < b.indicator ? -1 : 1));
}

function pointsOf(figures: readonly PrintedFigure[]): readonly FigurePoint[] {
  const most = Math.max(...figures.map(({ value }) => Math.abs(value)), Number.MIN_VALUE);
  const timeOf = ({ period, published }: PrintedFigure) => period ?? published;
  const values = Map.groupBy(figures, (figure) => timeOf(figure) ?? '');
  return [...Map.groupBy(figures, (figure) => `${timeOf(figure) ?? ''}\n${String(figure.value)}`).values()]
    .flatMap((own): FigurePoint[] => {
      const [first, ...rest] = own;
      if (!first) return [];
      const time = timeOf(first);
      const rivals = values.get(time ?? '') ?? [];
      return [
        {
          time,
          value: first.value,
          change: own.find(({ change }) => change !== null)?.change ?? null,
          share: Math.abs(first.value) / most,
          isDisputed: time !== null && rivals.some(({ value }) => value !== first.value),
          told: [first, ...rest],
        },
      ];
    })
    .toSorted((a, b) => ((a.time ?? '') < (b.time ?? '') ? -1 : (a.time ?? '') > (b.time ?? '') ? 1 : 0));
}
