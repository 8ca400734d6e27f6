/**
 * `npm run eval`: how good the extractor is on texts that nobody who works on the rules has read, in tests/fixtures/heldout
 * and, where it is there, in the corpus of broadcasts. Prints every row and writes docs/quality.md; figures in the
 * repository come from here only.
 * `--faults` names every error; `--sheet N` writes N statements that nobody has judged, with their sentences, to
 * artefacts/to-judge.tsv; `--calibrate` writes what is right by rule, on the half of the judged texts that fits confidences, to
 * lib/extract/rule-precision.ts: run it twice to see its effect in the report.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './build.ts';
import { openExtractor } from './extract/open-extractor.ts';
import { broadcastFolder } from './quality/broadcast-archive.ts';
import { countByRule, type Judged } from './quality/calibration.ts';
import { printedOf } from './quality/document.ts';
import { loadVerdicts } from './quality/judged.ts';
import { broadcasts, loadTexts, textSets, type TextSet } from './quality/load-texts.ts';
import { chanceFrom } from './quality/made/chance.ts';
import { readNews } from './quality/made/news.ts';
import { makePage } from './quality/made/page.ts';
import { qualityPage, type SetReport } from './quality/quality-page.ts';
import { detailOf, statementsOf, type ToJudge } from './quality/read-text.ts';
import { lineOf } from './quality/report.ts';
import { scoreMadePages } from './quality/score-made-pages.ts';
import { scoreText } from './quality/score-text.ts';
import { Tally } from './quality/tally.ts';

const words = process.argv.slice(2);
const extractor = openExtractor();
const verdicts = loadVerdicts();
const judged: Judged[] = [];
const open: (ToJudge & { readonly text: string })[] = [];

function evaluate(set: TextSet): SetReport {
  const tally = new Tally();
  const texts = loadTexts(set);
  for (const text of texts) {
    scoreText(tally, text, printedOf(extractor, text.text, text.published));
    for (const said of statementsOf(extractor, text)) {
      const verdict = verdicts.get(said.statement.id);
      // What was judged before its text was read still holds.
      if (verdict?.from === said.from && verdict.to === said.to)
        judged.push({ statement: said.statement, verdict });
      else if (set.isHeldOut) open.push({ ...said, text: text.name });
    }
  }
  return print({ set, texts: texts.length, tally });
}

/** Pages set by a program from news that take no part in making the rules. */
function evaluateMadePages(): SetReport {
  const set: TextSet = { name: 'made pages', folder: '', isHeldOut: true };
  const tally = new Tally();
  const folder = broadcastFolder(broadcasts);
  const news = folder === undefined ? [] : readNews(folder, /^202[56]/u);
  const chance = chanceFrom(1);
  const pages = news.length === 0 ? [] : Array.from({ length: 150 }, () => makePage(chance, news));
  const given = { published: null, outlet: null, page: null };
  scoreMadePages(tally, pages, (text) => extractor.segment(text, given));
  return print({ set, texts: pages.length, tally });
}

function print(report: SetReport): SetReport {
  const { set, texts, tally } = report;
  console.log(`\n── ${set.name}: ${texts} texts`);
  for (const [name, row] of tally.rows) console.log(lineOf(name, row));
  if (words.includes('--faults'))
    for (const f of tally.faults) console.log(`${f.text}  ${f.row}  ${f.what}  ${f.name}  (${f.cause})`);
  return report;
}

const reports = [...textSets.map(evaluate), evaluateMadePages()];
writeFileSync(join(root, 'docs/quality.md'), qualityPage(extractor.version, reports, judged));

if (words.includes('--calibrate')) {
  const path = join(root, 'lib/extract/rule-precision.ts');
  const rows = countByRule(judged).map(({ rule, right, all }) => `  '${rule}': [${right}, ${all}],\n`);
  const head = readFileSync(path, 'utf8').replace(/= \{[^}]*\};\s*$/, '');
  writeFileSync(path, `${head}= {\n${rows.join('')}};\n`);
}

const wanted = Number(words[words.indexOf('--sheet') + 1] ?? 0);
if (words.includes('--sheet') && wanted > 0) {
  mkdirSync(join(root, 'artefacts'), { recursive: true });
  const path = join(root, 'artefacts/to-judge.tsv');
  // Every n-th statement by id, which is as good as chance and the same tomorrow.
  const sorted = open.sort((a, b) => (a.statement.id < b.statement.id ? -1 : 1)).slice(0, wanted);
  const rows = sorted.map(({ statement, text, from, to, sentence }) =>
    [
      statement.id,
      text,
      statement.kind,
      from,
      to,
      detailOf(statement),
      '',
      '',
      statement.rule,
      sentence,
    ].join('\t'),
  );
  writeFileSync(path, `${rows.join('\n')}\n`);
  console.log(`\n${sorted.length} statements to judge: ${path}`);
}
