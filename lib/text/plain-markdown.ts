/** What stands between `---` at the head of a note: fields for programs, no text of an article. */
const frontMatter = /^\uFEFF?---[^\S\n]*\r?\n[^]*?\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/u;

/** Marks of a line, from the outside in; what they mark stays. */
const lineMarks: readonly (readonly [RegExp, string])[] = [
  // A rule, and the underline of a heading.
  [/^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+)$/u, ''],
  [/^(?:\s{0,3}>\s?)+/u, ''],
  [/^\s{0,3}#{1,6}(?:\s+|$)/u, ''],
  [/^\s*[-*+]\s+/u, ''],
  [/^\s{0,3}(?:```|~~~).*$/u, ''],
];

/** Marks within a line. */
const wordMarks: readonly (readonly [RegExp, string])[] = [
  [/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/gu, ''],
  [/!\[\[[^\]]*\]\]/gu, ''],
  [/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/gu, '$1'],
  [/\[([^\]]+)\]\([^)\s]*(?:\s+"[^"]*")?\)/gu, '$1'],
  [/<(https?:[^>\s]+)>/gu, '$1'],
  [/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2'],
  [/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?!\*)/gu, '$1'],
  [/`([^`]+)`/gu, '$1'],
];

/** A Markdown file as it is read: its words and lines, without the marks that say how they look. */
export function plainMarkdown(markdown: string): string {
  return markdown
    .replace(frontMatter, '')
    .replace(/<!--[^]*?-->/gu, '')
    .split(/\r?\n/u)
    .map((line) => shown(strip(strip(hidden(line), lineMarks), wordMarks)))
    .join('\n');
}

/** Characters that a backslash says are meant; while marks go they wait as code points that are no characters. */
const meant = '\\`*_[]<>#|~{}()+.!-';
const waiting = 0xfdd0;

function hidden(line: string): string {
  return line.replace(/\\(.)/gu, (pair, one: string) => {
    const at = meant.indexOf(one);
    return at < 0 ? pair : String.fromCharCode(waiting + at);
  });
}

function shown(line: string): string {
  return line.replace(/[\uFDD0-\uFDEF]/gu, (one) => meant[one.charCodeAt(0) - waiting] ?? '');
}

function strip(line: string, marks: readonly (readonly [RegExp, string])[]): string {
  return marks.reduce((text, [mark, by]) => text.replace(mark, by), line);
}
