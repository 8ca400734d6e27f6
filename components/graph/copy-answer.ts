import { citeSentence, type CitationWords } from '#components/shared/citation.ts';
import type { EdgeId } from '#lib/domain/ids.ts';
import type { Library } from '#lib/services/library.ts';
import type { Answer } from '#lib/services/questions.ts';

const mostNotes = 100;

/**
 * Rows of an answer as numbered lines, each link with the number of a note, and below them the latest sentence that
 * proves each, cited. A link whose sentence cannot be had says so by having no number.
 */
export async function answerAsText(
  library: Pick<Library, 'evidence'>,
  { rows, nodes }: Answer,
  heading: string,
  words: CitationWords,
  labelOf: (edge: EdgeId, label: string | null) => string,
): Promise<string> {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const notes = new Map<EdgeId, string>();
  for (const edge of new Set(rows.flatMap(({ hops }) => hops.map((hop) => hop.edge)))) {
    if (notes.size === mostNotes) break;
    const answer = await library.evidence(edge, 1);
    const sentence = answer.ok ? answer.value.sentences[0] : undefined;
    if (sentence) notes.set(edge, citeSentence(sentence.text, sentence, words));
  }
  const numbers = new Map([...notes.keys()].map((edge, i) => [edge, i + 1]));
  const lines = rows.map(({ entities, hops }, i) => {
    const chain = entities.map((id, k) => {
      const hop = hops[k - 1];
      if (!hop) return names.get(id) ?? '';
      const number = numbers.get(hop.edge);
      const note = number === undefined ? '' : `[${String(number)}]`;
      return ` — ${labelOf(hop.edge, hop.label)}${note} — ${names.get(id) ?? ''}`;
    });
    return `${String(i + 1)}. ${chain.join('')}`;
  });
  const cited = [...notes.values()].map((note, i) => `[${String(i + 1)}] ${note}`);
  return [heading, '', ...lines, '', ...cited].join('\n');
}
