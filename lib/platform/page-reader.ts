import { browser } from 'wxt/browser';

import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { NewCapture } from '#lib/services/library.ts';
import type { PageReader } from '#lib/services/page-state.ts';
import { readArticleOfFrame, type FrameArticle } from './page/article-of-frame.ts';
import { chooseSelection } from './page/choose-selection.ts';
import { readSelectionOfFrame } from './page/selection-of-frame.ts';

/** Reads the page in front of the reader, under activeTab: on a click on us, and only then. */
export const pageReader: PageReader = {
  async readSelection() {
    const frames = await runInFrames(readSelectionOfFrame);
    return frames.ok ? ok(chooseSelection(frames.value)) : frames;
  },

  async readArticle() {
    const frames = await runInFrames(readArticleOfFrame);
    if (!frames.ok) return frames;
    const [largest] = frames.value.sort((a, b) => lengthOf(b) - lengthOf(a));
    return largest ? ok(captureOf(largest)) : fail({ code: 'page-without-article' });
  },
};

/** Two ideographic spaces begin a printed paragraph. */
const indent = '\u3000\u3000';

/** Title and paragraphs, one to a line; the capture of a page says in its source what the page says of itself. */
export function captureOf(article: FrameArticle): NewCapture {
  const { title, paragraphs, outlet, published, page, url } = article;
  const body = paragraphs.map((text) => indent + text);
  return {
    text: [...(title === null ? [] : [title, '']), ...body].join('\n'),
    source: { outlet, published, page, url, fileName: null },
  };
}

/** Frames of another origin are silently left out: activeTab does not reach them. */
async function runInFrames<T>(func: () => T | null): Promise<Result<T[]>> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return fail({ code: 'page-not-readable' });
    const results = await browser.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      func,
    });
    return ok(
      results
        .map(({ result }) => result as T | null | undefined)
        .filter((result) => result !== undefined && result !== null),
    );
  } catch (error) {
    return fail({ code: 'page-not-readable', cause: String(error) });
  }
}

function lengthOf({ paragraphs }: FrameArticle): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0);
}
