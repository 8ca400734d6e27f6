import { bylineLine } from './byline-marks.ts';
import { continuedFrom, continuedOn } from './continuation.ts';
import { datelineOf, type Dateline } from './dateline.ts';
import { pageFacts, type PageFacts } from './page-furniture.ts';
import { endsSentence, type PageLine } from './page-line.ts';

export type UnitKind = 'prose' | 'heading' | 'opens' | 'closes' | 'either' | 'editor' | 'furniture';

export interface TypedLine extends PageLine {
  readonly kind: UnitKind | null;
  readonly facts: PageFacts | null;
  readonly opens: boolean;
  readonly dateline: Dateline | null;
  readonly isContinued: boolean;
  readonly ends: boolean;
}

export const tighten = (text: string): string => text.replace(/\s+/gu, '');

export function typeLines(lines: readonly PageLine[]): TypedLine[] {
  return lines.map((line, at) => {
    const isMarkCut = /[转接]\s*第?$/u.test(lines[at - 1]?.text.slice(-4) ?? '');
    const facts = isMarkCut ? null : pageFacts(line.text);
    const byline = facts ? null : bylineLine(line.text);
    const ahead = tighten(line.text.slice(0, 80) + (lines[at + 1]?.text.slice(0, 40) ?? ''));
    const dateline =
      facts || byline ? null : (datelineOf(tighten(line.text.slice(0, 80))) ?? datedOnly(datelineOf(ahead)));
    const isContinued = continuedFrom(line.text) !== null;
    const kind = facts ? 'furniture' : byline;
    return {
      ...line,
      kind,
      facts,
      dateline,
      isContinued,
      opens: dateline !== null || isContinued,
      ends: endsParagraph(line.text, lines[at - 1]?.text ?? ''),
    };
  });
}

/** A sign-off may be cut by the line break: 。（记 / 者 李四）. */
function endsParagraph(text: string, above: string): boolean {
  if (endsSentence(text) || continuedOn(text)) return true;
  if (text.length < 6 && continuedOn(above.slice(-20) + text)) return true;
  return (
    /[）)]$/u.test(text) && text.length < 20 && !/[（(]/u.test(text) && endsSentence(above.slice(-40) + text)
  );
}

/** A dateline that a line break cuts is believed only with its day. */
function datedOnly(dateline: Dateline | null): Dateline | null {
  return dateline?.day ? dateline : null;
}
