import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { ok } from '#lib/domain/result.ts';
import type { CardLibrary, LibraryQuestion } from '#lib/platform/messages.ts';
import { answerLibrary, remoteLibrary } from '#lib/platform/remote-library.ts';
import { spyOn } from './spy-on.ts';

const near = {
  find: vi.fn(() => Promise.resolve(ok([]))),
  namesIn: vi.fn(() => Promise.resolve(ok([]))),
  decide: vi.fn(),
} as unknown as CardLibrary;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the library of the card', () => {
  it('asks the background what it is asked', async () => {
    spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
      const { call, question } = message as { call: string; question: LibraryQuestion };
      return call === 'askLibrary' ? answerLibrary(near, question) : Promise.resolve(undefined);
    });
    expect(await remoteLibrary().find('杨', 12)).toEqual(ok([]));
    expect(near.find).toHaveBeenCalledWith('杨', 12);
  });

  it.each(['decide', 'save', 'describe', 'constructor', '__proto__'])('answers no %s', async (name) => {
    await expect(
      answerLibrary(near, { ask: name, with: [] } as unknown as LibraryQuestion),
    ).rejects.toThrow();
  });
});
