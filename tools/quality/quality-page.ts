import { precisionTable, reliabilityTable, type Judged } from './calibration.ts';
import type { TextSet } from './load-texts.ts';
import { causesOf, tableOf } from './report.ts';
import type { Tally } from './tally.ts';

export interface SetReport {
  readonly set: TextSet;
  readonly texts: number;
  readonly tally: Tally;
}

const titles: Readonly<Record<string, string>> = {
  written: 'Articles written for this measure',
  'made pages': 'Newspaper pages set by a program from news of 2025 and 2026',
  broadcast: 'News of 2025 and 2026, as broadcast',
  develop: 'Articles written for this measure, the half that was read later',
  gold: 'Texts the rules were made with in sight',
};

/** docs/quality.md as a whole: written by `npm run eval` and by nothing else. */
export function qualityPage(
  version: string,
  reports: readonly SetReport[],
  judged: readonly Judged[],
): string {
  const there = reports.filter((r) => r.texts > 0);
  const parts = [
    '# How good extraction is',
    `Written by \`npm run eval\`; do not edit. Extractor: ${version}.`,
    [
      'Nobody who works on the rules reads the held-out texts; their annotators have not read the rules. A name counts',
      'as found under any of its printed forms, people only whole. Precision is of everything found that is neither',
      'listed nor optional. Relations are annotated conservatively: their recall is measured here, their precision on',
      'the [sheet](quality/judged.tsv) of statements judged by hand against their sentence.',
    ].join('\n'),
    ...there.map((r) => section(r)),
  ];
  if (judged.length > 0)
    parts.push(
      '## Precision of relations, judged by hand',
      precisionTable(judged),
      '## Is it as sure as it says?',
      'Confidences are fitted on one half of the judged texts; this is the other half.',
      reliabilityTable(judged),
    );
  return `${parts.join('\n\n')}\n`;
}

function section({ set, texts, tally }: SetReport): string {
  const title = titles[set.name] ?? set.name;
  const head = `## ${title} (${texts}, ${set.isHeldOut ? 'held out' : 'not held out'})\n\n${tableOf(tally)}`;
  return set.isHeldOut ? `${head}\n\n### Errors by cause\n\n${causesOf(tally)}` : head;
}
