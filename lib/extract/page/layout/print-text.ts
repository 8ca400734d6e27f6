import type { LineSpan } from '#lib/text/join-lines.ts';

/** Writes lines one below the other and remembers where each stands. */
export class TextPrinter<Line extends { readonly text: string }> {
  private readonly parts: string[] = [];
  private readonly places = new Map<Line, LineSpan>();
  private length = 0;

  line(line: Line): void {
    this.places.set(line, { start: this.length, end: this.length + line.text.length });
    this.put(`${line.text}\n`);
  }

  gap(): void {
    if (this.length > 0) this.put('\n');
  }

  spanOf(line: Line): LineSpan {
    const span = this.places.get(line);
    if (!span) throw new Error('a line was never printed');
    return span;
  }

  get text(): string {
    return this.parts.join('');
  }

  private put(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
