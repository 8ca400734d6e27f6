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
  [/\\([\\`*_[\]<>#|~{}()+.!-])/gu, '$1'],
];

/** A Markdown file as it is read: its words and lines, without the marks that say how they look. */
export function plainMarkdown(markdown: string): string {
  return markdown
    .replace(frontMatter, '')
    .replace(/<!--[^]*?-->/gu, '')
    .split(/\r?\n/u)
    .map((line) => strip(strip(line, lineMarks), wordMarks))
    .join('\n');
}

function strip(line: string, marks: readonly (readonly [RegExp, string])[]): string {
  return marks.reduce((text, [mark, by]) => text.replace(mark, by), line);
}
