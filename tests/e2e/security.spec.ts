/** What docs/security.md says of hostile pages, tried by pages that are hostile. */
import type { Page } from '@playwright/test';

import { readTable } from '../../tools/library-summary.ts';
import { expect, test, type App } from './fixtures.ts';
import { readCard } from './read-card.ts';

const article = (body: string) =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>测试</title><h1>一篇</h1>${body}<p id="end">完</p>`;
const news = article(
  `<article>${'<p>自治区党委常委、组织部部长<span class="name">杨伟东</span>在兴安盟调研，先后到了几个嘎查，同干部群众交谈，详细了解情况。</p>'.repeat(6)}</article>`,
);

async function markSite(app: App): Promise<void> {
  const page = await app.open('popup.html');
  await page.evaluate(() =>
    chrome.storage.local.set({ markSites: { everywhere: false, sites: { 'http://127.0.0.1': 'on' } } }),
  );
  await page.close();
}

const marked = (page: Page) => page.evaluate(() => CSS.highlights.get('baopu-person')?.size ?? 0);

/** All that a script of the page can see of its own world. */
const look = (page: Page) =>
  page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(window).sort().join(' '),
    html: document.documentElement.outerHTML,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    highlights: CSS.highlights.size,
    requests: performance.getEntriesByType('resource').map(({ name }) => name),
    runtime: typeof (window as { chrome?: { runtime?: unknown } }).chrome?.runtime,
    style: getComputedStyle(document.querySelector('p')!).cssText,
    heard: (window as unknown as { heard?: string[] }).heard ?? [],
  }));

const listening = `<script>
  heard = [];
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { heard.push('dispatched ' + event.type); return dispatch.call(this, event); };
  addEventListener('message', (event) => heard.push('message ' + JSON.stringify(event.data)));
</script>`;

test('a page that is read and saved cannot tell that we are there', async ({ app, site }) => {
  const library = await app.openLibraryWithSample();
  const page = await app.context.newPage();
  await page.goto(site.put('/read.html', `${news}${listening}`));
  const before = await look(page);
  await app.clickMenu(page, { menuItemId: 'save-page' });
  await expect.poll(() => app.iconSays(page)).toBe('✓');
  expect(await look(page)).toEqual(before);

  // Nothing of the extension's files can be had, whatever way a page asks.
  for (const file of ['manifest.json', 'icon/16.png', 'library.html', 'marks.css', 'lookup-card.js']) {
    const url = `chrome-extension://${app.extensionId}/${file}`;
    expect(
      await page.evaluate(async (address) => {
        const loads = (tag: 'img' | 'script' | 'link') =>
          new Promise<boolean>((resolve) => {
            const element = document.createElement(tag);
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
            if (element instanceof HTMLLinkElement) [element.rel, element.href] = ['stylesheet', address];
            else element.src = address;
            document.head.append(element);
          });
        const fetched = await fetch(address).then(
          () => true,
          () => false,
        );
        return [fetched, await loads('img'), await loads('script'), await loads('link')];
      }, url),
      file,
    ).toEqual([false, false, false, false]);
  }
  await library.close();
});

test('a script of the page opens no card: not by clicks it makes, not by events it guesses', async ({
  app,
  site,
}) => {
  await app.openLibraryWithSample();
  await markSite(app);
  const page = await app.context.newPage();
  await page.goto(site.put('/fake.html', news));
  await expect.poll(() => marked(page)).toBeGreaterThan(0);
  await page.evaluate(async () => {
    const name = document.querySelector<HTMLElement>('.name')!;
    const { x, y, width, height } = name.getBoundingClientRect();
    const at = { bubbles: true, composed: true, clientX: x + width / 2, clientY: y + height / 2 };
    for (let i = 0; i < 3; i++) {
      for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup'])
        name.dispatchEvent(new PointerEvent(type, at));
      for (const type of [
        'mouseover',
        'mousemove',
        'mousedown',
        'mouseup',
        'click',
        'dblclick',
        'contextmenu',
      ])
        name.dispatchEvent(new MouseEvent(type, at));
      name.click();
      for (const key of ['m', 'M', 'Enter', 'b'])
        name.dispatchEvent(
          new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true, composed: true }),
        );
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    for (const type of ['baopu-card', 'baopu-show', 'baopu-marks', 'showCard'])
      for (const target of [window, document, name])
        target.dispatchEvent(new CustomEvent(type, { detail: { text: '杨伟东' } }));
    postMessage({ baopu: 'card', call: 'showCard', question: { text: '杨伟东', force: true } }, '*');
    postMessage({ baopu: 'background', call: 'lookUpMark', question: { text: '杨伟东' } }, '*');
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  await expect(page.locator('baopu-card')).toHaveCount(0);
  await page.locator('.name').first().click();
  await expect(page.locator('baopu-card'), 'the reader does').toHaveCount(1);
});

test('a page that has laid traps for it beforehand cannot look into the card', async ({ app, site }) => {
  await app.openLibraryWithSample();
  const page = await app.context.newPage();
  await page.goto(
    site.put(
      '/traps.html',
      `<script>
        caught = [];
        for (const [owner, name] of [[Element.prototype, 'attachShadow'], [Node.prototype, 'appendChild'], [Element.prototype, 'append'],
          [Document.prototype, 'createElement'], [HTMLElement.prototype, 'attachInternals'], [HTMLElement.prototype, 'showPopover']]) {
          const own = owner[name];
          owner[name] = function (...args) { const got = own.apply(this, args); caught.push(name); return got; };
        }
        customElements.define('baopu-card', class extends HTMLElement {
          connectedCallback() { caught.push('ours ' + (this.shadowRoot ? 'open' : 'closed') + this.innerText); }
        });
      </script>${news}`,
    ),
  );
  await page
    .locator('.name')
    .first()
    .evaluate((element) => getSelection()?.selectAllChildren(element));
  await app.lookUp(page, '杨伟东');
  const card = page.locator('baopu-card');
  await expect(card).toHaveCount(1);
  await expect.poll(async () => (await card.boundingBox())?.height ?? 0).toBeGreaterThan(200);
  const caught = await page.evaluate(() => (window as unknown as { caught: string[] }).caught);
  expect(caught.filter((one) => one !== 'ours closed')).toEqual([]);
  const seen = await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('baopu-card')!;
    const box = host.getBoundingClientRect();
    getSelection()?.selectAllChildren(host);
    return {
      shadow: host.shadowRoot,
      text: host.innerText + host.innerHTML + (getSelection()?.toString() ?? ''),
      at: document.elementFromPoint(box.x + 20, box.y + 20)?.tagName,
    };
  });
  expect(seen).toEqual({ shadow: null, text: '', at: 'BAOPU-CARD' });

  // Chromium looks into closed roots for it (docs/browser-bugs.md).
  const find = (words: string) =>
    page.evaluate((text) => {
      getSelection()?.removeAllRanges();
      const found = (window as unknown as { find(text: string): boolean }).find(text);
      // From a word it knows on to the end of the card.
      getSelection()?.modify('extend', 'forward', 'documentboundary');
      return [found, getSelection()?.toString() ?? ''];
    }, words);
  expect(await find('yang wei dong'), 'what the page guesses is not confirmed').toEqual([false, '']);
  expect(await find('嘎查'), 'of its own words it finds each').toEqual([
    true,
    expect.stringContaining('嘎查'),
  ]);
  const own = await app.open('options.html');
  expect((await readCard(own, page))?.text, 'which the card shows').toContain('yang wei dong');
});

test('a link to text goes into a closed root, and not into an object in it: no page learns by scrolling what a card says', async ({
  app,
  site,
}) => {
  const page = await app.context.newPage();
  // What is in the object stands first, and so would be gone to first; the page itself tells when the search is over.
  const address = site.put(
    '/linked.html',
    `<!doctype html><style>div { height: 4000px } object, p { display: block }</style>
      <div></div><x-card id="shielded"></x-card><div></div><x-card id="bare"></x-card><div></div><p id="own">own words</p><div></div>
      <script>
        for (const host of document.querySelectorAll('x-card')) {
          const words = document.createElement('p');
          words.textContent = host.id + ' words';
          const shield = document.createElement(host.id === 'shielded' ? 'object' : 'section');
          shield.append(words);
          host.attachShadow({ mode: 'closed' }).append(shield);
          host.height = () => words.getBoundingClientRect().height;
        }
      </script>`,
  );
  await page.goto(address);
  const isShown = () =>
    page.evaluate(() => {
      const hosts = [...document.querySelectorAll('x-card')] as unknown as { height(): number }[];
      return hosts.every((host) => host.height() > 0);
    });
  await expect.poll(isShown).toBe(true);
  const inView = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('x-card, #own')]
        .filter((one) => {
          const { top } = one.getBoundingClientRect();
          return top >= 0 && top < innerHeight;
        })
        .map(({ id }) => id),
    );
  for (const [words, goneTo] of [
    ['bare words', 'bare'],
    ['shielded words', 'own'],
  ] as const) {
    await page.evaluate(() => scrollTo(0, 0));
    await page.goto(`${address}#:~:text=${encodeURIComponent(words)}&text=own%20words`);
    await expect.poll(inView, words).toEqual([goneTo]);
  }
});

test('a script of ours that a page took over gets answers to readings of names, and changes nothing', async ({
  app,
  site,
}) => {
  const library = await app.openLibraryWithSample();
  const before = await readTable(library, 'decisions');
  const page = await app.context.newPage();
  await page.goto(site.put('/taken.html', news));
  // The same world as our scripts have in a page: what runs there can say whatever it likes.
  const say = (message: object) =>
    library.evaluate(
      async ([asked, url]) => {
        const tabs = await chrome.tabs.query({});
        const tab = tabs.find((one) => one.url === url)!;
        const [answer] = await chrome.scripting.executeScript({
          target: { tabId: tab.id! },
          args: [asked],
          func: (sent: object) => chrome.runtime.sendMessage(sent).catch(() => 'nobody answered'),
        });
        return JSON.stringify(answer?.result);
      },
      [message, page.url()] as const,
    );
  const background = (call: string, question: unknown) => say({ baopu: 'background', call, question });
  for (const [call, question] of [
    ['saveListed', { tab: 1, urls: ['http://127.0.0.1/'] }],
    ['resumeReading', null],
  ] as const)
    expect(await background(call, question), call).toContain('untrusted-sender');
  for (const ask of [
    'decide',
    'save',
    'erase',
    'remove',
    'describe',
    'articles',
    'article',
    'changes',
    'constructor',
  ])
    expect(await background('askLibrary', { ask, with: [] }), ask).toMatch(/"ok":false/u);
  expect(await background('askLibrary', { ask: 'sentences', with: ['x', 1e9] })).toMatch(/"ok":false/u);
  expect(await background('openPage', { page: 'library', article: 'javascript:1', evidence: null })).toMatch(
    /"ok":false/u,
  );
  expect(await say({ baopu: 'offscreen', call: 'prepareBackup', question: {} })).not.toMatch(/"ok":true/u);
  expect(await background('askLibrary', { ask: 'find', with: ['杨伟东', 3] })).toContain('"ok":true');
  expect(await readTable(library, 'decisions')).toEqual(before);
});

test('our own pages run no script that is not a file of ours, and reach nobody', async ({ app, site }) => {
  const page = await app.open('library.html');
  const outside = site.put('/outside.js', 'reached = true');
  const refused = await page.evaluate(async (url) => {
    const violations: string[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const add = (tag: string, fields: object) => {
      const element = Object.assign(document.createElement(tag), fields);
      document.body.append(element);
    };
    add('script', { textContent: 'window.ran = true' });
    add('script', { src: url });
    add('img', { src: `${url}?img` });
    add('iframe', { src: url });
    add('object', { data: url });
    add('link', { rel: 'stylesheet', href: url });
    add('video', { src: url });
    document.body.setAttribute('onclick', 'window.ran = true');
    document.body.click();
    const sent = await fetch(url).then(
      () => 'sent',
      () => 'refused',
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const ran = 'ran' in window || 'reached' in window;
    return { violations: [...new Set(violations)].sort(), sent, ran };
  }, outside);
  expect(refused).toEqual({
    violations: expect.arrayContaining([
      'connect-src',
      'frame-src',
      'img-src',
      'media-src',
      'object-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-elem',
    ]) as string[],
    sent: 'refused',
    ran: false,
  });
});

test('a page nested deeper than anybody writes is marked as far as it goes, and does no harm', async ({
  app,
  site,
}) => {
  await app.openLibraryWithSample();
  await markSite(app);
  const page = await app.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(
    site.put(
      '/deep.html',
      article(`<p>杨伟东说</p><script>
        // Some thousands, and the browser itself gives up.
        let at = document.body;
        for (let i = 0; i < 1500; i++) at = at.appendChild(document.createElement('div'));
        at.textContent = '刘奇凡说';
      </script><p>杨伟东又说</p>`),
    ),
  );
  await expect.poll(() => marked(page)).toBe(2);
  expect(errors).toEqual([]);
});
