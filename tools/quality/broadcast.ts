import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where an annotated broadcast article stands: its day (YYYYMMDD) and its headline as the transcript prints it. */
export interface BroadcastSource {
  readonly day: string;
  readonly headline: string;
}

const details = '## 详细新闻';
/** What the transcript's file says of itself below an article: its link, its rule, when it was fetched. */
const furniture = /^(?:\[查看原文\]\(.*\)|-{3,}|\(更新时间戳.*\))$/;
const characters: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&gt;': '>',
  '&lt;': '<',
  '&amp;': '&',
};

/** One article of a day's transcript as "headline\n\nbody", tags stripped and paragraphs kept; undefined if the day has no such headline. */
export function articleOfDay(markdown: string, headline: string): string | undefined {
  const from = markdown.indexOf(details);
  const sections = from < 0 ? [] : markdown.slice(from).split(/^### /m).slice(1);
  for (const section of sections) {
    const end = section.indexOf('\n');
    if (end < 0 || section.slice(0, end).trim() !== headline) continue;
    return `${headline}\n\n${plainParagraphs(section.slice(end + 1))}`;
  }
  return undefined;
}

function plainParagraphs(html: string): string {
  return html
    .replace(/<\/p>|<br\s*\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:nbsp|gt|lt|amp);/g, (entity) => characters[entity] ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !furniture.test(line))
    .join('\n');
}

/** The text of a source, from a folder of transcripts named YYYYMMDD.md. */
export function readBroadcast(folder: string, source: BroadcastSource): string {
  const text = articleOfDay(readFileSync(join(folder, `${source.day}.md`), 'utf8'), source.headline);
  if (text === undefined) throw new Error(`${source.day} has no article “${source.headline}”`);
  return text;
}
