import { afterEach, describe, expect, it } from 'vitest';

import { readOpenPage } from '#lib/html/read-open-page.ts';
import { chooseSelection } from '#lib/platform/page/choose-selection.ts';
import { readSelectionOfFrame, type FrameSelection } from '#lib/platform/page/selection-of-frame.ts';
import { capturePage, captureSelection } from '#lib/services/capture-page.ts';

/** As the browser injects it: the text of the function alone, in the world of that frame. */
function runIn<T>(frame: Window, func: () => T): T {
  return (frame as unknown as { eval: (code: string) => T }).eval(`(${func.toString()})()`);
}

function selectIn(node: Node, text: string): void {
  const document = node.ownerDocument ?? (node as Document);
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let at = walker.nextNode(); at; at = walker.nextNode()) {
    const start = at.nodeValue?.indexOf(text) ?? -1;
    if (start >= 0)
      document.defaultView?.getSelection()?.setBaseAndExtent(at, start, at, start + text.length);
  }
}

async function addFrame(html: string, sandbox?: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve);
  });
  document.body.append(frame);
  await loaded;
  return frame;
}

function put(html: string): void {
  const made = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...made.body.childNodes);
}

function windowOf(frame: HTMLIFrameElement): Window {
  if (!frame.contentWindow) throw new Error('No frame');
  return frame.contentWindow;
}

afterEach(() => {
  document.body.replaceChildren();
  document.head.querySelectorAll('meta[name], meta[property]').forEach((element) => element.remove());
  document.title = '';
  getSelection()?.removeAllRanges();
});

/** The tests themselves run in a frame of the runner, which the page of a reader does not. */
const own = () => runIn(window, readSelectionOfFrame).text;

describe('the selection of a frame', () => {
  it('is the selected text of its page', () => {
    put('<p>自治区党委常委杨伟东到旗里。</p>');
    selectIn(document.body, '杨伟东');
    expect(own()).toBe('杨伟东');
  });

  it.each([
    ['<input value="去了兴安盟的旗">', '兴安盟'],
    ['<textarea>去了兴安盟的旗</textarea>', '兴安盟'],
    ['<input type="search" value="去了兴安盟的旗">', '兴安盟'],
  ])('in %s is what is selected there, not what is on the page', (html, expected) => {
    put(`<p>杨伟东</p>${html}`);
    selectIn(document.body, '杨伟东');
    const field = document.querySelector<HTMLInputElement>('input, textarea')!;
    field.focus();
    field.setSelectionRange(2, 5);
    expect(own()).toBe(expected);
  });

  it.each([
    '<input type="password" value="秘密在这里">',
    '<input type="text" autocomplete="current-password" value="秘密在这里">',
    '<input type="text" autocomplete="one-time-code" value="秘密在这里">',
  ])('is never read from %s', (html) => {
    put(html);
    const field = document.querySelector('input')!;
    field.focus();
    field.select();
    expect(own()).toBe('');
  });

  it('has no text in a field without offsets', () => {
    put('<input type="number" value="2020">');
    document.querySelector('input')!.focus();
    expect(own()).toBe('');
  });

  it('is found inside an open shadow root', () => {
    put('<div></div>');
    const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
    const field = document.createElement('input');
    field.value = '去了兴安盟的旗';
    root.append(field);
    field.focus();
    field.setSelectionRange(2, 5);
    expect(own()).toBe('兴安盟');
  });

  it('is cut at 2,000 characters', () => {
    put('<textarea></textarea>');
    const field = document.querySelector('textarea')!;
    field.value = '盟'.repeat(5000);
    field.focus();
    field.select();
    expect(own()).toHaveLength(2000);
  });

  it('says that another frame has the focus', async () => {
    const one = await addFrame('<p>乌兰浩特</p><input>');
    const other = await addFrame('<input>');
    const focusOf = (frame: HTMLIFrameElement) => runIn(windowOf(frame), readSelectionOfFrame).focus;
    one.contentDocument!.querySelector('input')!.focus();
    expect(focusOf(one)).not.toBe('elsewhere');
    expect(focusOf(other)).toBe('elsewhere');
    other.contentDocument!.querySelector('input')!.focus();
    expect(focusOf(one)).toBe('elsewhere');
    expect(focusOf(other)).not.toBe('elsewhere');
  });

  it('says that it cannot know, inside a frame of another origin', async () => {
    // A sandboxed frame is closed to us: it must tell by itself.
    const told = new Promise<unknown>((resolve) => {
      addEventListener('message', ({ data }) => resolve(data), { once: true });
    });
    await addFrame(
      `<script>parent.postMessage((${readSelectionOfFrame.toString()})().focus, '*')</script>`,
      'allow-scripts',
    );
    expect(await told).toBe('unknown');
  });
});

describe('the selection of a page', () => {
  const frame = (focus: FrameSelection['focus'], text: string): FrameSelection => ({ focus, text });
  it.each([
    ['is that of its only frame', [frame('here', '兴安盟')], '兴安盟', false],
    [
      'is that of the focused frame, not the stale one above',
      [frame('child', '旧'), frame('here', '兴安盟')],
      '兴安盟',
      false,
    ],
    ['is nothing where the focused frame has none', [frame('child', '旧'), frame('here', '')], '', false],
    ['ignores frames beside the focused one', [frame('here', ''), frame('elsewhere', '旁')], '', false],
    ['is unreadable in a frame of another origin', [frame('closed-child', '旧')], '', true],
    [
      'is that of a frame of another origin where we have access',
      [frame('closed-child', '旧'), frame('unknown', '兴安盟')],
      '兴安盟',
      false,
    ],
    ['is nothing where there is no frame', [], '', false],
  ])('%s', (_, frames, text, unreadableFrame) => {
    expect(chooseSelection(frames)).toMatchObject({ text, unreadableFrame });
  });
});

const sentences = [
  '7月27日至28日，自治区有关负责人到旗里调研，先后走进三个嘎查，同农牧民算收入账。',
  '他在座谈会上说，班子要把心思放在产业上，把力气用在项目上，把账算到每一户。',
  '随行的旗里干部介绍，今年以来已有两个合作社开工，带动一百多户增收。',
];
const body = sentences.map((text) => `<p>&emsp;&emsp;${text}</p>`).join('\n');
const open = (selected = '') => readOpenPage(document, location.href, selected);
const article = () => open().page?.article ?? null;

describe('a page without an article', () => {
  it('is read line by line as it is seen, so that names of a list or a front page are known', () => {
    put(
      '<ul><li>杨伟东到<b>兴安盟</b></li><li hidden>不见</li><li>刘奇凡讲话</li></ul><script>没有</script>',
    );
    expect(open()).toMatchObject({ page: null, lines: ['杨伟东到兴安盟', '刘奇凡讲话'] });
  });
});

describe('the article of a page', () => {
  it('is its headline and its running text, without what stands around', () => {
    document.title = '把账算到每一户-某某新闻网';
    put(`
      <nav><a href="/">首页</a> <a href="/yw">要闻</a></nav>
      <div class="headline-wrap ad-free">
        <h1>把账算到每一户</h1>
        <div class="info">2020年07月29日08:12 来源：内蒙古日报 <a href="#">字号</a></div>
        <div id="content">${body}<p>（责任编辑：某某）</p></div>
        <div class="related"><h2>相关</h2><ul><li><a href="/1">别的新闻，有一个很长很长的标题，还有句号。</a></li></ul></div>
      </div>
      <aside><p>编辑推荐：这里也有一句完整的话，但它不是文章。</p></aside>
      <footer><p>版权所有。未经许可不得转载。联系电话在这里。</p></footer>`);
    const read = article();
    expect(read).toMatchObject({
      title: '把账算到每一户',
      outlet: '内蒙古日报',
      published: '2020-07-29',
      page: null,
    });
    expect(read?.paragraphs.slice(0, 3)).toEqual(sentences);
    expect(read?.paragraphs.join('')).not.toMatch(/首页|别的新闻|版权所有|编辑推荐|来源/);
  });

  it('takes lines parted by <br> and text in nested blocks', () => {
    put(
      `<h1>标题在此</h1><table><tr><td><div>${sentences.join('<br>&#12288;&#12288;')}</div></td></tr></table>`,
    );
    expect(article()?.paragraphs).toEqual(sentences);
  });

  it('keeps paragraphs that are parted by other blocks', () => {
    put(
      `<h1>标题在此</h1><main><div><p>${sentences[0]}</p></div><figure><img alt=""></figure><div><p>${sentences[1]}</p><p>${sentences[2]}</p></div></main>`,
    );
    expect(article()?.paragraphs).toEqual(sentences);
  });

  it('is not outweighed by readers’ comments', () => {
    const comments = Array.from(
      { length: 12 },
      (_, i) =>
        `<li><div class="c"><div><span>读者${i}</span><div>说得好，支持这样的做法，希望坚持下去。</div></div></div></li>`,
    );
    put(`<h1>标题在此</h1><div>${body}</div><section><ul>${comments.join('')}</ul></section>`);
    expect(article()?.paragraphs.join('')).not.toContain('读者');
    expect(article()?.paragraphs).toEqual(sentences);
  });

  it('is found where a system wraps the whole page into a form, and is not what is filled in', () => {
    const form =
      '<form><p>填写说明：先写姓名，再写地址，最后按提交。写错了可以重来，不会保存任何东西。</p></form>';
    put(`<form id="aspnetForm"><h1>标题在此</h1><div>${body}</div></form>`);
    expect(article()?.paragraphs).toEqual(sentences);
    put(`<h1>标题在此</h1><div>${body}</div>${form}`);
    expect(article()?.paragraphs).toEqual(sentences);
  });

  it('does not take what is hidden', () => {
    put(
      `<h1>标题在此</h1><div>${body}<p style="display:none">藏起来的一句话，读者看不见它。</p><p style="visibility:hidden">这一句也看不见。</p></div>`,
    );
    expect(article()?.paragraphs).toEqual(sentences);
  });

  it.each([
    [
      '<meta name="PubDate" content="2020-07-29 08:00"><meta name="ContentSource" content="内蒙古日报">',
      '',
      '内蒙古日报',
      '2020-07-29',
      null,
    ],
    [
      '<meta property="article:published_time" content="2020-07-29T08:00:00+08:00"><meta property="og:site_name" content="某某网">',
      '',
      '某某网',
      '2020-07-29',
      null,
    ],
    ['', '<p>《 内蒙古日报 》（ 2020年07月29日 02 版）</p>', '内蒙古日报', '2020-07-29', '2'],
    ['', '<p>《人民日报》（2020年7月29日第A03版）</p>', '人民日报', '2020-07-29', 'A03'],
    ['', '', null, null, null],
    ['<meta name="PubDate" content="2020-13-45">', '', null, null, null],
  ])(
    'says of its source what %s%s says, and nothing that is not said',
    (head, tail, outlet, published, page) => {
      document.head.append(...new DOMParser().parseFromString(head, 'text/html').head.childNodes);
      put(`<h1>标题在此</h1><div>${body}${tail}</div>`);
      expect(article()).toMatchObject({ outlet, published, page });
    },
  );

  it.each([
    ['nothing', ''],
    [
      'a list of links',
      '<ul><li><a href="/1">一条很长的新闻标题，有逗号，也有句号。这是第一条。</a></li><li><a href="/2">另一条很长的新闻标题，有逗号，也有句号。</a></li></ul>',
    ],
    ['a title and a line', '<h1>标题</h1><p>一句短话。</p>'],
  ])('is not there where a page holds %s', (_, html) => {
    put(html);
    expect(article()).toBeNull();
  });

  it('never says where in the page the reader was', () => {
    location.hash = '#杨伟东';
    put(`<h1>标题在此</h1><div>${body}</div>`);
    expect(open().url).not.toContain('#');
    history.replaceState(null, '', location.href.split('#')[0]);
  });

  it('becomes a capture with its headline on top and one paragraph a line', () => {
    document.title = '把账算到每一户';
    put(`<h1>把账算到每一户</h1><div>${body}</div>`);
    const capture = capturePage(open(), new Set());
    expect(capture?.text.split('\n')).toEqual(['把账算到每一户', '', ...sentences, '']);
    expect(capture?.layout?.kind).toBe('web');
    expect(capture?.source.url).toBe(location.href.split('#')[0]);
  });

  it('says what it goes without, and takes each piece back to where it stood', () => {
    document.title = '把账算到每一户';
    put(
      `<nav><a href="/">首页</a> <a href="/yw">要闻</a></nav><h1>把账算到每一户</h1><p>2020年07月29日08:12 来源：内蒙古日报</p>
       <div>${body}</div><aside><p>编辑推荐：这里也有一句完整的话，但它不是文章的一部分。</p></aside>`,
    );
    const read = open();
    const leftOut = read.page?.leftOut ?? [];
    const shown = new Set(document.body.innerText.split('\n').flatMap((line) => line.trim() || []));
    const told = [
      ...(read.page?.article.paragraphs ?? []),
      ...leftOut.flatMap(({ lines }) => lines),
      '把账算到每一户',
    ];
    expect(
      [...shown].filter((line) => !told.some((one) => one.includes(line) || line.includes(one))),
    ).toEqual([]);
    const at = leftOut.findIndex(({ lines }) => lines[0]?.startsWith('编辑推荐'));
    expect(leftOut[at]?.kind).toBe('text');
    const capture = capturePage(read, new Set([at]));
    expect(capture?.text.trimEnd().split('\n').slice(2)).toEqual([...sentences, leftOut[at]?.lines[0]]);
  });

  it('gives way to what is selected, which keeps where it was printed', () => {
    document.title = '把账算到每一户';
    put(`<h1>把账算到每一户</h1><p>2020年07月29日 来源：内蒙古日报</p><div>${body}</div>`);
    const capture = captureSelection(open(`\n  ${sentences[1]}\n\n`));
    expect(capture?.text).toBe(`把账算到每一户\n\n${sentences[1]}\n`);
    expect(capture?.source).toMatchObject({ outlet: '内蒙古日报', published: '2020-07-29' });
    expect(captureSelection(open(' \n'))).toBeNull();
  });

  it('leaves the page as it was', () => {
    put(`<h1>标题在此</h1><div>${body}<p style="display:none">藏起来</p></div>`);
    const before = document.documentElement.outerHTML;
    open();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
