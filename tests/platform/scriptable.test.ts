import { describe, expect, it } from 'vitest';

import { isScriptable } from '#lib/platform/scriptable.ts';

describe('a page', () => {
  it.each([
    'http://paper.people.com.cn/rmrb/pc/layout/202007/29/node_01.html',
    'https://www.nmg.gov.cn/',
    'http://127.0.0.1:8080/article.html',
    'https://chrome.google.com/other',
    'https://addons.mozilla.org.example/',
    'https://paper.example/read?file=a.pdf',
  ])('takes scripts at %s', (url) => {
    expect(isScriptable(url, { fileAccess: false })).toBe(true);
  });

  it.each([
    '',
    'no address',
    'about:blank',
    'about:reader?url=https%3A%2F%2Fnews.example',
    'chrome://settings/',
    'edge://settings/',
    'view-source:https://news.example/',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop/library.html',
    'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html',
    'moz-extension://0b4a/sidepanel.html',
    'resource://pdf.js/web/viewer.html',
    'data:text/html,x',
    'blob:https://news.example/1',
    'https://chromewebstore.google.com/detail/x',
    'https://chrome.google.com/webstore/detail/x',
    'https://microsoftedge.microsoft.com/addons/detail/x',
    'https://addons.mozilla.org/zh-CN/firefox/',
    'https://support.mozilla.org/',
    'https://paper.example/20200729/nmgrb-02.pdf',
    'https://paper.example/20200729/NMGRB-02.PDF#page=2',
    'file:///home/reader/page.html',
  ])('takes none at “%s”', (url) => {
    expect(isScriptable(url, { fileAccess: false })).toBe(false);
  });

  it('on the reader’s own disk takes scripts where the reader allowed it, but for PDF', () => {
    expect(isScriptable('file:///home/reader/page.html', { fileAccess: true })).toBe(true);
    expect(isScriptable('file:///home/reader/page.pdf', { fileAccess: true })).toBe(false);
  });
});
