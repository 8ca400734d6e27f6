import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { ok, type Result } from '#lib/domain/result.ts';
import { answerCalls, ask, askCard } from '#lib/platform/messaging.ts';
import { kindOfSender } from '#lib/platform/sender.ts';
import type { Protocol } from '#lib/platform/messages.ts';
import { spyOn } from './spy-on.ts';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

const own = () => fakeBrowser.runtime.getURL('/graph.html');
const page = () => ({ id: fakeBrowser.runtime.id, url: own() });
const card = () => ({
  id: fakeBrowser.runtime.id,
  url: 'https://news.example/a.html',
  tab: { id: 3 },
  frameId: 0,
});
const state = { page: 'library', article: null, evidence: null } as const;

function backgroundWith(
  calls: Partial<Protocol['background']>,
): (message: unknown, sender: object) => Promise<unknown> {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  answerCalls('background', {
    resumeReading: () => Promise.resolve(ok(null)),
    lookAtNews: () => Promise.resolve(ok(null)),
    saveListed: () => Promise.resolve(ok({ saved: 0, known: 0, failed: [] })),
    askLibrary: () => Promise.resolve(ok('answer')),
    openPage: () => Promise.resolve(ok(null)),
    lookUpMark: () => Promise.resolve(ok(null)),
    countMarks: () => Promise.resolve(ok(null)),
    foretell: () => Promise.resolve(ok({ names: [], links: [] })),
    addName: () => Promise.resolve(ok({ is: 'not-saved' })),
    savePage: () => Promise.resolve(ok(null)),
    watch: () => Promise.resolve(ok(null)),
    watchPhrase: () => Promise.resolve(ok(null)),
    takeBack: () => Promise.resolve(ok(null)),
    stepMark: () => Promise.resolve(ok(null)),
    ...calls,
  });
  const listener = add.mock.calls.at(-1)?.[0] as unknown as Listener;
  return (message, sender) =>
    new Promise((resolve) => {
      if (listener(message, sender, resolve) !== true) resolve('not answered');
    });
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('a sender', () => {
  const cases: [string, () => object, string][] = [
    ['page of ours', page, 'page'],
    ['page of ours in a tab', () => ({ ...page(), tab: { id: 1 } }), 'page'],
    ['background without address', () => ({ id: fakeBrowser.runtime.id }), 'page'],
    ['card on a foreign page', card, 'card'],
    ['another extension', () => ({ id: 'other', url: own() }), 'stranger'],
    ['a web page', () => ({ url: 'https://news.example/' }), 'stranger'],
    ['a tab without an address', () => ({ id: fakeBrowser.runtime.id, tab: { id: 1 } }), 'stranger'],
    [
      'an address that only begins like ours',
      () => ({ ...card(), url: own().replace('/graph.html', '.evil.example/') }),
      'card',
    ],
  ];
  it.each(cases)('that is a %s counts as it should', (_, sender, kind) => {
    expect(kindOfSender(sender())).toBe(kind);
  });
});

describe('the dispatcher', () => {
  it('leaves alone what is not for it', async () => {
    const send = backgroundWith({});
    for (const message of [
      null,
      'text',
      {},
      { baopu: 'offscreen', call: 'read', question: null },
      { baopu: 'background' },
    ])
      expect(await send(message, page())).toBe('not answered');
  });

  it('answers a page of ours', async () => {
    const resumeReading = vi.fn(() => Promise.resolve(ok(null)));
    const send = backgroundWith({ resumeReading });
    expect(await send({ baopu: 'background', call: 'resumeReading', question: null }, page())).toEqual(
      ok(null),
    );
    expect(resumeReading).toHaveBeenCalledOnce();
  });

  it('lets the card make the calls that are the card’s, and no other', async () => {
    const resumeReading = vi.fn(() => Promise.resolve(ok(null)));
    const send = backgroundWith({ resumeReading });
    expect(await send({ baopu: 'background', call: 'openPage', question: state }, card())).toEqual(ok(null));
    expect(
      await send(
        { baopu: 'background', call: 'askLibrary', question: { ask: 'find', with: ['x', 1] } },
        card(),
      ),
    ).toEqual(ok('answer'));
    expect(await send({ baopu: 'background', call: 'resumeReading', question: null }, card())).toEqual({
      ok: false,
      error: { code: 'untrusted-sender', about: 'resumeReading' },
    });
    expect(resumeReading).not.toHaveBeenCalled();
  });

  it('does nothing for a stranger', async () => {
    const openPage = vi.fn(() => Promise.resolve(ok(null)));
    const send = backgroundWith({ openPage });
    const answer = await send(
      { baopu: 'background', call: 'openPage', question: state },
      { ...card(), id: 'other' },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'untrusted-sender' } });
    expect(openPage).not.toHaveBeenCalled();
  });

  it.each(['nothing', 'toString', '__proto__', 'constructor'])('has no call %s', async (call) => {
    const answer = await backgroundWith({})({ baopu: 'background', call, question: null }, page());
    expect(answer).toMatchObject({ ok: false, error: { code: 'unknown' } });
  });

  it('turns an error of a handler into a failure, in words that cross contexts', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const send = backgroundWith({ resumeReading: () => Promise.reject(new Error('broken')) });
    const answer = (await send(
      { baopu: 'background', call: 'resumeReading', question: null },
      page(),
    )) as Result<null>;
    expect(structuredClone(answer)).toEqual({
      ok: false,
      error: { code: 'unknown', cause: 'Error: broken' },
    });
    expect(log).toHaveBeenCalledOnce();
  });
});

describe('asking', () => {
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });

  it('gives a failure where nobody answers', async () => {
    spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
    expect(await ask('background', 'resumeReading', null)).toMatchObject({
      ok: false,
      error: { code: 'unknown' },
    });
  });

  it('gives a failure where nobody can be reached', async () => {
    spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Could not establish connection'));
    expect(await ask('background', 'resumeReading', null)).toMatchObject({
      ok: false,
      error: { code: 'unknown' },
    });
  });

  it('gives a failure in a script orphaned by an update, where the API throws at once', async () => {
    spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await ask('background', 'openPage', state)).toMatchObject({
      ok: false,
      error: { code: 'unknown' },
    });
  });

  it('reaches one frame of one tab', async () => {
    const send = spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(ok(true));
    expect(await askCard({ tab: 4, frame: 2 }, 'showCard', { text: '兴安盟', force: false })).toEqual(
      ok(true),
    );
    expect(send).toHaveBeenCalledWith(
      4,
      { baopu: 'card', call: 'showCard', question: { text: '兴安盟', force: false } },
      { frameId: 2 },
    );
  });
});
