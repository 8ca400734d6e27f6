/** The visible article of one frame; null fields where the page does not say. */
export interface FrameArticle {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly outlet: string | null;
  /** ISO date. */
  readonly published: string | null;
  readonly page: string | null;
  readonly url: string;
}

/**
 * Injected into every frame, so it stands alone: nothing outside its body exists there. That is why it is long.
 *
 * The body is the element that holds the most running text near to it: text that is visible, no link, and in a block
 * with a full stop. Structure decides, not class names: `ad` is part of `headline`.
 * Check by hand: an article of people.com.cn, of paper.people.com.cn, of a provincial e-paper, of a 公众号.
 */
export function readArticleOfFrame(): FrameArticle | null {
  const shortest = 40;
  const outside =
    'nav, aside, footer, form, button, select, textarea, script, style, noscript, template, svg, iframe, dialog, [role=navigation], [role=complementary], [role=contentinfo], [role=dialog], [aria-hidden=true]';
  const blocks =
    'address,article,aside,blockquote,center,dd,div,dl,dt,fieldset,figure,figcaption,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,tbody,td,th,tr,ul,body,founder-content,founder-title,founder-author';
  const isBlock = new Set(blocks.toUpperCase().split(','));

  const clean = (text: string | null | undefined) => (text ?? '').replace(/[\s\u3000]+/g, ' ').trim();
  const isVisible = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest(outside);

  interface Paragraph {
    readonly element: Element;
    readonly text: string;
    readonly linked: number;
  }

  /** Runs of text between block borders and line breaks, in document order. */
  function findParagraphs(root: Element): Paragraph[] {
    const found: Paragraph[] = [];
    let text = '';
    let linked = 0;
    const flush = (element: Element) => {
      const made = clean(text);
      if (made) found.push({ element, text: made, linked });
      text = '';
      linked = 0;
    };
    const walk = (element: Element, block: Element, inLink: boolean) => {
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) {
          text += node.nodeValue ?? '';
          if (inLink) linked += clean(node.nodeValue).length;
        } else if (node instanceof Element) {
          const name = node.tagName;
          if (name === 'BR') flush(block);
          else if (!isVisible(node)) continue;
          else if (isBlock.has(name)) {
            flush(block);
            walk(node, node, inLink || name === 'A');
            flush(node);
          } else walk(node, block, inLink || name === 'A');
        }
      }
    };
    walk(root, root, false);
    flush(root);
    return found;
  }

  const lengthOf = (paragraph: Paragraph) => Math.max(0, paragraph.text.length - paragraph.linked);
  const isRunning = (paragraph: Paragraph) =>
    /[。！？；.!?]/.test(paragraph.text) && paragraph.linked * 2 < paragraph.text.length;

  /** A <p> is itself the block of its text; the article is what holds it. */
  const holderOf = ({ element }: Paragraph) =>
    element.tagName === 'P' ? (element.parentElement ?? element) : element;

  /** The element that holds most running text near to it. Deep and scattered text, as readers' comments are, counts little. */
  function findBody(running: readonly Paragraph[]): Element | null {
    const weight = new Map<Element, number>();
    for (const paragraph of running) {
      let share = lengthOf(paragraph);
      for (
        let at: Element | null = holderOf(paragraph);
        at && at !== document.documentElement && share >= 1;
        at = at.parentElement
      ) {
        weight.set(at, (weight.get(at) ?? 0) + share);
        share *= 0.6;
      }
    }
    let best: Element | null = null;
    for (const [element, points] of weight) if (!best || points > (weight.get(best) ?? 0)) best = element;
    return best && widenBody(best, running);
  }

  /** A picture or an advertisement may part an article: text of the same depth beside it belongs to it. */
  function widenBody(body: Element, running: readonly Paragraph[]): Element {
    const parent = body.parentElement;
    if (!parent || body === document.body) return body;
    const lengthIn = (paragraphs: readonly Paragraph[]) =>
      paragraphs.reduce((sum, paragraph) => sum + lengthOf(paragraph), 0);
    const beside = running.filter((paragraph) => {
      const holder = holderOf(paragraph);
      return !body.contains(holder) && (holder === parent || holder.parentElement === parent);
    });
    const own = lengthIn(running.filter(({ element }) => body.contains(element)));
    return lengthIn(beside) > own * 0.2 ? widenBody(parent, running) : body;
  }

  function meta(...names: string[]): string | null {
    for (const name of names)
      for (const element of document.querySelectorAll('meta'))
        if (
          [element.name, element.getAttribute('property'), element.getAttribute('itemprop')].some(
            (n) => n?.toLowerCase() === name,
          )
        ) {
          const value = clean(element.content);
          if (value) return value;
        }
    return null;
  }

  /** The first real date in a text, ISO. */
  function dateIn(text: string | null): string | null {
    for (const [, year, month, day] of (text ?? '').matchAll(
      /((?:19|20)\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?!\d)/g,
    )) {
      const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
      const time = Date.parse(`${iso}T00:00:00Z`);
      if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)) return iso;
    }
    return null;
  }

  /** The headline: what page and heading agree on, else the heading nearest above the body, else what the page calls itself. */
  function findTitle(body: Element): string | null {
    const named = [meta('articletitle'), meta('og:title'), clean(document.title)].filter(
      (text) => text !== null,
    );
    const before = (element: Element) =>
      body.contains(element) ||
      Boolean(element.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING);
    const headings = [...document.querySelectorAll('h1, h2, h3, founder-title, [class~=title], [id=title]')]
      .filter((element) => isVisible(element) && before(element))
      .map((element) => clean(element.textContent))
      .filter((text) => text.length >= 2 && text.length <= 120);
    const agreed = headings.filter((text) =>
      named.some((name) => name.replace(/\s/g, '').includes(text.replace(/\s/g, ''))),
    );
    const longest = agreed.sort((a, b) => b.length - a.length)[0];
    if (longest) return longest;
    const first = [...document.querySelectorAll('h1')]
      .filter((element) => isVisible(element) && before(element))
      .at(-1);
    return (
      meta('articletitle') ??
      (clean(first?.innerText) || null) ??
      meta('og:title') ??
      (clean(document.title.split(/\s*[-_|—–]+\s*/)[0]) || null)
    );
  }

  const paragraphs = findParagraphs(document.body);
  const body = findBody(paragraphs.filter(isRunning));
  if (!body) return null;

  const inside = paragraphs.filter(({ element }) => body.contains(element));
  const title = findTitle(body);
  const squeeze = (text: string) => text.replace(/\s/g, '');
  const kept = inside.filter((paragraph, index) => {
    if (paragraph.linked * 2 > paragraph.text.length) return false;
    // The headline and the line under it stand in the body of some pages; they are said elsewhere.
    if (title && index < 4 && squeeze(paragraph.text) === squeeze(title)) return false;
    return !(
      index < 6 &&
      paragraph.text.length < 80 &&
      /来源[：:]|发布时间|字号|责任编辑[：:]/.test(paragraph.text) &&
      !/[。！？]/.test(paragraph.text)
    );
  });
  if (kept.filter(isRunning).reduce((sum, paragraph) => sum + lengthOf(paragraph), 0) < shortest) return null;

  // What stands around the headline: the last lines above the body, its first ones, and its last (（2020年7月29日 第02版）).
  const first = paragraphs.indexOf(inside[0] as Paragraph);
  const around = [...paragraphs.slice(Math.max(0, first - 12), first), ...inside.slice(0, 5)]
    .map(({ text }) => text)
    .filter((text) => text.length < 120);
  const end = inside
    .slice(-3)
    .map(({ text }) => text)
    .filter((text) => text.length < 60);
  const head = around.join('\n');

  const printed = /《\s*([^《》]{2,20}?)\s*》\s*[（(]\s*([^（）()]*\d\s*日[^（）()]*)[）)]/.exec(
    [...end, head].join('\n'),
  );
  const source = /来源\s*[：:]\s*([^\s|：:，,（(]{2,30})/.exec(head)?.[1] ?? null;
  const pageWords = /第?\s*([A-Z]?\d{1,3})\s*版/;
  const page = pageWords.exec(printed?.[2] ?? '') ?? /(?:第\s*|[（(]\s*)([A-Z]?\d{1,3})\s*版/.exec(head);

  return {
    title,
    paragraphs: kept.map(({ text }) => text),
    outlet: printed?.[1] ?? source ?? meta('contentsource', 'source', 'mediaid') ?? meta('og:site_name'),
    published:
      dateIn(printed?.[2] ?? null) ??
      dateIn(
        meta('pubdate', 'article:published_time', 'publishdate', 'datepublished', 'firstpublishedtime'),
      ) ??
      dateIn(document.querySelector('time[datetime]')?.getAttribute('datetime') ?? null) ??
      dateIn(head),
    page: page?.[1]?.replace(/^0+(?=\d)/, '') ?? null,
    url: location.href.split('#')[0] ?? location.href,
  };
}
