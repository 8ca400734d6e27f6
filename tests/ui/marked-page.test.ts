import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

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

describe('text that cannot be seen', () => {
  const style = document.createElement('style');
  style.textContent =
    '.off { display: none } .pale { visibility: hidden } .away { content-visibility: hidden } .bare { display: contents } .open .menu { display: block }';
  beforeEach(() => {
    document.head.append(style);
  });
  afterEach(() => {
    style.remove();
    document.body.className = '';
  });

  it('is neither asked about nor marked, whatever hides it; what can be seen in it is', async () => {
    write(
      `<p class="off">甲${name}</p><div class="pale">乙${name}<p style="visibility: visible">丙${name}</p></div>` +
        `<div class="away"><p>丁${name}</p></div><details>戊${name}<summary>己${name}</summary><p>庚${name}</p></details>` +
        `<p aria-hidden="true">辛${name}</p><div hidden><p><b>壬${name}</b></p></div><div class="bare"><p>癸${name}</p></div>`,
    );
    const { page, asked } = follow();
    await expect.poll(() => page.state.count, soon).toBe(3);
    expect(asked.flat().sort()).toEqual([`丙${name}`, `己${name}`, `癸${name}`]);
  });

  it('is marked once it is shown and no longer once it is hidden, by whatever rule; what stays is not asked about again', async () => {
    write(
      `<p>甲${name}</p><p class="off" id="own">乙${name}</p><div class="off menu"><p>丙${name}</p></div>` +
        `<div class="open"><p><i id="words">丁${name}</i></p></div><details><summary>更多</summary><p>戊${name}</p></details>`,
    );
    const { page, asked } = follow();
    await expect.poll(() => page.state.count, soon).toBe(2);
    asked.length = 0;
    document.querySelector('#own')!.className = '';
    await expect.poll(() => page.state.count, soon).toBe(3);
    // Nothing of the menu itself has changed.
    document.body.className = 'open';
    await expect.poll(() => page.state.count, soon).toBe(4);
    document.querySelector('details')!.open = true;
    await expect.poll(() => page.state.count, soon).toBe(5);
    expect(asked.flat().sort()).toEqual([`丙${name}`, `乙${name}`, `戊${name}`, '更多'].sort());
    document.body.className = '';
    await expect.poll(() => page.state.count, soon).toBe(4);
    document.querySelector<HTMLElement>('#words')!.style.visibility = 'hidden';
    await expect.poll(() => page.state.count, soon).toBe(3);
    expect(asked.flat().join()).not.toContain('甲');
  });

  it('is found late where a style sheet came late', { timeout: 30_000 }, async () => {
    document.documentElement.classList.add('off');
    write(`<p>${name}</p>`);
    const { page } = follow();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(page.state.count).toBe(0);
    const late = document.createElement('style');
    late.textContent = 'html.off { display: block }';
    document.head.append(late);
    await expect.poll(() => page.state.count, soon).toBe(1);
    late.remove();
    document.documentElement.classList.remove('off');
  });
});

describe('the mark that the reader is at', () => {
  it('stays the same one when names come before it, and while text beside it changes', async () => {
    write(`<p id="a">风</p><p>${name}说<b id="clock">一</b></p><p id="c">${name}</p>`);
    const { page } = follow();
    await expect.poll(() => page.state.count, soon).toBe(2);
    const mark = page.goTo(0)!;
    expect(page.state.at).toBe(0);
    const { changes } = page.state;
    document.querySelector('#clock')!.textContent = '两点';
    document.querySelector('#clock')!.after('了');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(page.state, 'the same names stand there').toMatchObject({ at: 0, changes });
    document.querySelector('#a')!.textContent = `${name}和${name}`;
    await expect.poll(() => page.state.count, soon).toBe(4);
    expect(page.state.at).toBe(2);
    expect(page.state.changes).toBeGreaterThan(changes);
    const painted = [...(CSS.highlights.get('baopu-current') ?? [])].map(
      (range) => (range as Range).startContainer,
    );
    expect(painted).toEqual([mark.node]);
    document.querySelector('#clock')!.parentElement!.remove();
    await expect.poll(() => page.state.count, soon).toBe(3);
    expect(page.state.at).toBe(-1);
    expect(CSS.highlights.has('baopu-current')).toBe(false);
  });
});

describe('a page that changes more than can be followed', () => {
  /** Out of sight, so that the browser need not lay it out. */
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
    write(
      `<p id="news">${name}</p><div id="busy" style="position: absolute; top: -9999px; height: 9px; contain: strict; content-visibility: auto"></div>`,
    );
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

  it('is read on after thousands of breaks of lines', async () => {
    write(`<p>${'<br>'.repeat(20_000)}${name}</p>`);
    const { page } = follow();
    await expect.poll(() => page.state.count, soon).toBe(1);
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
