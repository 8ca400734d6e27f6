/** Pages that stand around the extension in pictures for the stores; their words are the sample's own. */

/** Articles of the sample, as a paper's site would set them. */
export function samplePage(sample: string): string {
  const blocks = sample.trim().split(/\n\s*\n/u);
  const articles = blocks.slice(1).reduce<string[][]>((all, block) => {
    const lines = block.split('\n');
    // A headline stands alone; the body follows it.
    if (lines.every((line) => line.length < 40)) all.push([block]);
    else all.at(-1)?.push(block);
    return all;
  }, []);
  const set = (block: string, isHead: boolean) =>
    block
      .split('\n')
      .map((line, i) => (isHead && i === 0 ? `<h2>${escape(line)}</h2>` : `<p>${withMark(escape(line))}</p>`))
      .join('');
  const body = articles
    .map((article) => `<article>${article.map((block, i) => set(block, i === 0)).join('')}</article>`)
    .sort((a, b) => Number(b.includes('id="name"')) - Number(a.includes('id="name"')))
    .join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>样例</title><style>
    body { margin: 0 auto; max-width: 760px; padding: 28px 32px; color: #222; background: #fff;
      font: 17px/1.95 'Noto Serif CJK SC', 'Songti SC', serif; }
    header { border-bottom: 3px solid #222; margin-bottom: 8px; font-size: 14px; color: #555; }
    h2 { margin: 20px 0 4px; font-size: 25px; line-height: 1.4; }
    p { margin: 6px 0; text-indent: 2em; }
  </style><header>${escape(blocks[0] ?? '')}</header>${body}</html>`;
}

/** The first place of the name that is pressed. */
function withMark(line: string): string {
  return line.replace(/(?<=组织部部长)杨伟东/u, '<span id="name">杨伟东</span>');
}

/** The small picture that stands for the extension in lists. */
export function tilePage(icon: string, words: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; display: grid; place-content: center; justify-items: center; gap: 14px; height: 280px;
      background: #fff; color: #17181a; font: 600 30px/1.2 'Noto Serif CJK SC', 'Songti SC', serif; }
    svg { width: 96px; height: 96px; }
    p { margin: 0; max-width: 380px; text-align: center; font: 400 16px/1.5 'Noto Sans CJK SC', system-ui, sans-serif; color: #4b4e52; }
  </style>${icon}<div>报谱 Baopu</div><p>${escape(words)}</p>`;
}

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
