import type { Doc, DraftRelation, Range } from '#lib/extract/doc.ts';
import { wordsAt } from '#lib/extract/doc.ts';
import type { Frame } from './frame.ts';
import { relation, type RelationRule } from './rule.ts';

const lead = /^(?:（[^（）]{1,12}）)?(?:同志)?(?:在[^，。；]{1,30}(?:时|中|上|后)|[^，。；：ⓟⓞ“]{0,8})?$/;
const goesOn =
  /^(?:要|必须|同时|他|她|还要|希望|一要|二要|三要|四要|一是|二是|三是|四是|首先|其次|“|我们|各级|下一步)/;

/** Who said what: the evidence is the whole span, over the following sentences until another begins to speak. */
const says: RelationRule = {
  id: 'says.verb',
  kind: 'says',
  reason: 'A speaker, a verb of speech, and what follows.',
  find(doc: Doc, frames) {
    const out: DraftRelation[] = [];
    frames.forEach((frame, i) => {
      const said = speaker(doc, frame);
      if (!said) return;
      const { mention, verb } = said;
      out.push(
        relation(
          doc,
          'says',
          mention,
          null,
          { verb },
          span(doc, frames, i, mention.start),
          'says.verb',
          mention.entity.kind === 'person' ? 0.92 : 0.8,
        ),
      );
    });
    return out;
  },
};

function speaker(doc: Doc, frame: Frame): { mention: DraftMentionOf; verb: string } | null {
  for (const [index, mention] of [...frame.mentions].reverse()) {
    if (mention.entity.kind === 'place') continue;
    for (let at = index + 1; at < Math.min(frame.text.length, index + 40); at++) {
      const position = frame.at[at] ?? 0;
      const verb = wordsAt(doc, 'speech', position)[0];
      if (!verb) continue;
      const between = frame.text.slice(index + 1, at);
      const after = doc.lexical.slice(verb.end, verb.end + 2);
      if (!lead.test(between) || !/^[，：“]|^[^的了]/.test(after)) break;
      const word = doc.lexical.slice(verb.start, verb.end);
      if (mention.entity.kind !== 'person' && !/^(?:要求|强调|指出|表示|认为|宣布|提出|明确)$/.test(word))
        break;
      if (
        /^(?:提出|明确|希望|建议|要求|分析|总结|称|宣布|评价|提醒|解释|介绍)$/.test(word) &&
        /^[。；的]/.test(after)
      )
        break;
      return { mention, verb: word };
    }
  }
  return null;
}

type DraftMentionOf = Doc['mentions'][number];

function span(doc: Doc, frames: readonly Frame[], from: number, start: number): Range {
  let end = frames[from]?.range.end ?? start;
  for (let i = from + 1; i < frames.length && end - start < 1500; i++) {
    const next = frames[i];
    if (
      !next ||
      doc.text.slice(end, next.range.start).includes('\n') ||
      !goesOn.test(next.text) ||
      speaker(doc, next)
    )
      break;
    end = next.range.end;
  }
  return { start, end };
}

export const sayingRules: readonly RelationRule[] = [says];
