import { afterEach, describe, expect, it, vi } from 'vitest';

import { MarkedPage, type MarksState } from '#lib/platform/marks/mark-page.ts';

const name = '杨伟东';
/** A page that is never idle is looked at once a second. */
const soon = { timeout: 12_000 };

interface Followed {
  readonly page: MarkedPage;
  /** Every text that was asked about, slice by slice. */
  readonly asked: string[][];
  readonly states: MarksState[];
}

let followed: MarkedPage | null = null;

/** Marks one name on the page of the test, as the library would. */
function follow(): Followed {
  const asked: string[][] = [];
  const states: MarksState[] = [];
  const page = new MarkedPage({
    spot(texts) {
      asked.push([...texts]);
      return Promise.resolve(
        texts.map((text) =>
          [...text.matchAll(new RegExp(name, 'gu'))].flatMap(({ index }) => [index, index + name.length, 0]),
        ),
      );
    },
    onstate: (state) => states.push(state),
    onask: vi.fn(),
  });
  followed = page;
  page.start();
  return { page, asked, states };
}

const marked = (page: MarkedPage) => page.painter.marks.map(({ range }) => range.toString());

function write(html: string): void {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
}

afterEach(() => {
  followed?.stop();
  followed = null;
  document.body.replaceChildren();
});

describe('a page that changes', () => {
  it('is asked about what is new, not about what stands beside it', async () => {
    write(`<ul><li>${name}</li><li>第二条</li></ul>`);
    const { page, asked } = follow();
    await expect.poll(() => marked(page), soon).toEqual([name]);
    asked.length = 0;
    const item = document.createElement('li');
    item.textContent = `${name}来了`;
    document.querySelector('ul')!.append(item);
    await expect.poll(() => marked(page), soon).toEqual([name, name]);
    expect(asked.flat()).toEqual([`${name}来了`]);
  });

  it('keeps its marks while text beside them in the same paragraph is looked at again', async () => {
    write(`<p>${name}说：<span id="clock">一</span></p>`);
    const { page, asked } = follow();
    await expect.poll(() => marked(page), soon).toEqual([name]);
    let fewest = Infinity;
    const clock = document.querySelector('#clock')!.firstChild as Text;
    for (let i = 0; i < 60; i++) {
      if (i % 20 === 0) clock.data += '点';
      await new Promise(requestAnimationFrame);
      fewest = Math.min(fewest, CSS.highlights.get('baopu-person')?.size ?? 0);
    }
    await expect.poll(() => asked.at(-1)?.at(-1), soon).toBe(`${name}说：一点点点`);
    expect(fewest).toBe(1);
    expect(marked(page)).toEqual([name]);
  });

  it('is looked at though it never rests', async () => {
    write('<p id="ticker">零</p><p id="news"></p>');
    const { page } = follow();
    await expect.poll(() => page.state.count, soon).toBe(0);
    let n = 0;
    const ticking = setInterval(() => (document.querySelector('#ticker')!.textContent = `第${n++}秒`), 40);
    try {
      document.querySelector('#news')!.textContent = name;
      await expect.poll(() => marked(page), soon).toEqual([name]);
      expect(page.state.isPaused, 'little text is no burden').toBe(false);
    } finally {
      clearInterval(ticking);
    }
  });

  it('gains and loses a name that goes on across what came or went', async () => {
    write('<p id="a">杨<b>小</b>伟东</p><p id="b">杨伟<i>东</i></p>');
    const { page } = follow();
    await expect.poll(() => marked(page), soon).toEqual([name]);
    document.querySelector('b')!.remove();
    await expect.poll(() => marked(page), soon).toEqual([name, name]);
    document.querySelector('i')!.before(document.createElement('div'));
    await expect.poll(() => marked(page), soon).toEqual([name]);
    document.querySelector('#a')!.remove();
    await expect.poll(() => marked(page), soon).toEqual([]);
  });

  it('is followed into another body', async () => {
    write(`<p>${name}</p>`);
    const { page } = follow();
    await expect.poll(() => marked(page), soon).toEqual([name]);
    const before = document.body;
    const body = document.createElement('body');
    body.append(`${name}和${name}`);
    before.replaceWith(body);
    await expect.poll(() => page.state.count, soon).toBe(2);
    body.append(name);
    await expect.poll(() => page.state.count, soon).toBe(3);
    body.replaceWith(before);
  });

  it('is let be where the reader writes and where a screen reader is told nothing', async () => {
    write(
      `<div aria-hidden="true"><div id="a"></div></div><div contenteditable><p id="b">写</p></div><p>${name}</p>`,
    );
    const { page, asked } = follow();
    await expect.poll(() => marked(page), soon).toEqual([name]);
    document.querySelector('#a')!.textContent = name;
    document.querySelector('#b')!.textContent = name;
    document.body.append(name);
    await expect.poll(() => page.state.count, soon).toBe(2);
    expect(asked.flat().join()).not.toContain('写');
  });
});

describe('a page that changes more than can be followed', () => {
  /** Not shown, so that the browser need not lay it out. */
  function makeBusy(): () => void {
    const busy = document.querySelector('#busy')!;
    busy.append(...Array.from({ length: 400 }, () => document.createElement('p')));
    let n = 0;
    const changing = setInterval(() => {
      n += 1;
      for (const line of busy.children) line.textContent = '风雨无阻，'.repeat(1_500) + String(n);
    }, 300);
    return () => {
      clearInterval(changing);
      busy.replaceChildren();
    };
  }

  it('is paused and says so; looked at again it is followed as before', { timeout: 60_000 }, async () => {
    write(`<p id="news">${name}</p><div id="busy" hidden></div>`);
    const { page, states, asked } = follow();
    // The first look may take its time on any page.
    await expect.poll(() => page.state.count, soon).toBe(1);
    const calm = makeBusy();
    await expect.poll(() => page.state.isPaused, { timeout: 50_000 }).toBe(true);
    expect(states.at(-1)).toMatchObject({ isPaused: true, count: 1 });
    calm();
    const before = asked.length;
    document.querySelector('#news')!.textContent = `${name}和${name}`;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(asked).toHaveLength(before);
    page.resume();
    await expect.poll(() => page.state, soon).toMatchObject({ isPaused: false, count: 2 });
    document.querySelector('#news')!.append(name);
    await expect.poll(() => page.state.count, soon).toBe(3);
  });
});

describe('a page that is large', () => {
  it('is asked about in slices, however long one text is, and every name in it is found', async () => {
    const long = `${'风雨无阻。'.repeat(2_000)}${name}`;
    const paragraph = document.createElement('p');
    paragraph.append(long.repeat(12), '尾');
    document.body.append(paragraph);
    const { page, asked } = follow();
    await expect.poll(() => page.state.count, soon).toBe(12);
    expect(Math.max(...asked.map((texts) => texts.join('').length))).toBeLessThanOrEqual(32_768);
    const text = paragraph.firstChild as Text;
    expect(page.painter.marks.map(({ range }) => range.startOffset)).toEqual(
      Array.from({ length: 12 }, (_, i) => long.length * (i + 1) - name.length),
    );
    text.data = `${name}${text.data}`;
    await expect.poll(() => page.state.count, soon).toBe(13);
  });

  it('is read to the bottom where it nests deep, each level as quickly as the one above', async () => {
    const build = (levels: number) => {
      let at: Element = document.body;
      for (let i = 0; i < levels; i++) {
        at = at.appendChild(document.createElement('div'));
        at.append(`${name}说`, document.createElement('br'));
      }
    };
    build(513);
    const { page } = follow();
    await expect.poll(() => page.state.count, soon).toBe(513);
  });

  it('is looked at in tasks of a few milliseconds', async () => {
    write(
      Array.from(
        { length: 3_000 },
        (_, i) => `<p>${'干部群众谈得很热烈，'.repeat(30)}<b>${name}</b>第${i}次来</p>`,
      ).join(''),
    );
    const tasks: number[] = [];
    const idle = vi.spyOn(window, 'requestIdleCallback').mockImplementation((callback) =>
      window.setTimeout(() => {
        const begun = performance.now();
        const end = begun + 10;
        callback({ didTimeout: false, timeRemaining: () => Math.max(0, end - performance.now()) });
        queueMicrotask(() => queueMicrotask(() => tasks.push(performance.now() - begun)));
      }),
    );
    const { page } = follow();
    await expect.poll(() => page.state.count, soon).toBe(3_000);
    idle.mockRestore();
    tasks.sort((a, b) => a - b);
    expect(tasks[tasks.length >> 1]).toBeLessThan(16);
  });
});
