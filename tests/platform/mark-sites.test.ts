import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { forgetSites, keepMarkScripts, markSites } from '#lib/platform/mark-sites.ts';

const every = ['http://*/*', 'https://*/*'];
let allowed: string[] = [];
let registered: { matches?: string[]; excludeMatches?: string[] }[] = [];
let answer = true;

beforeEach(() => {
  fakeBrowser.reset();
  [allowed, registered, answer] = [[], [], true];
  Object.assign(fakeBrowser, {
    permissions: {
      contains: ({ origins }: { origins: string[] }) =>
        Promise.resolve(
          origins.every((one) => allowed.includes(one) || every.every((all) => allowed.includes(all))),
        ),
      request: vi.fn(({ origins }: { origins: string[] }) => {
        if (answer) allowed.push(...origins);
        return Promise.resolve(answer);
      }),
    },
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve(registered),
      unregisterContentScripts: () => Promise.resolve(void (registered = [])),
      registerContentScripts: (scripts: typeof registered) => Promise.resolve(void (registered = scripts)),
    },
  });
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([]) });
});

const [site, other] = ['https://news.example', 'https://paper.example'];

describe('marking on a site', () => {
  it('is wanted only where the browser said yes; a no leaves everything as it was', async () => {
    answer = false;
    expect(await markSites.choose(site, 'on')).toBe(false);
    expect(await markSites.chooseEverywhere(true)).toBe(false);
    expect(await markSites.load()).toEqual({ everywhere: false, sites: {} });
    await keepMarkScripts();
    expect(registered).toEqual([]);
  });

  it('puts the script there and nowhere else, and never where the reader said never', async () => {
    await markSites.choose(site, 'on');
    await keepMarkScripts();
    expect(registered.map(({ matches }) => matches)).toEqual([[`${site}/*`]]);
    await markSites.chooseEverywhere(true);
    await markSites.choose(other, 'never');
    await keepMarkScripts();
    expect(registered).toMatchObject([{ matches: every, excludeMatches: [`${other}/*`] }]);
  });

  it('ends when its permission is taken back, and does not come back with it', async () => {
    await markSites.choose(site, 'on');
    await markSites.choose(other, 'on');
    allowed = [`${other}/*`];
    await forgetSites();
    await keepMarkScripts();
    expect((await markSites.load()).sites).toEqual({ [other]: 'on' });
    expect(registered.map(({ matches }) => matches)).toEqual([[`${other}/*`]]);
    allowed.push(`${site}/*`);
    await keepMarkScripts();
    expect(registered.map(({ matches }) => matches)).toEqual([[`${other}/*`]]);
  });

  it('everywhere ends with its permission; a site that is still allowed by itself stays, and so does never', async () => {
    await markSites.choose(site, 'on');
    await markSites.choose('http://old.example', 'never');
    await markSites.chooseEverywhere(true);
    allowed = [`${site}/*`];
    await forgetSites();
    expect(await markSites.load()).toEqual({
      everywhere: false,
      sites: { [site]: 'on', 'http://old.example': 'never' },
    });
  });

  it('ends under whatever pattern the browser takes it back: what counts is what it allows', async () => {
    await markSites.choose(site, 'on');
    await markSites.choose(other, 'on');
    allowed = [`${site}/*`];
    await forgetSites();
    expect((await markSites.load()).sites).toEqual({ [site]: 'on' });
  });
});
