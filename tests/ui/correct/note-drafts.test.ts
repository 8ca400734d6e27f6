import { afterEach, expect, test } from 'vitest';

import { dropDraft, eraseDraft, keepDraft, leftDrafts } from '#components/correct/note-drafts.ts';
import type { Marked } from '#lib/domain/decision.ts';
import type { ArticleId } from '#lib/domain/ids.ts';

const on = (id: string): Marked => ({ is: 'article', id: id as ArticleId, name: null });

afterEach(() => {
  localStorage.clear();
});

test('what was written last on each thing is left, and goes when that very text stands in the log', () => {
  localStorage.setItem('theme', 'dark');
  keepDraft({ on: on('a'), text: '问' });
  keepDraft({ on: on('a'), text: '问过编辑部 ' });
  keepDraft({ on: on('b'), text: '存疑' });
  expect(leftDrafts().map(({ on: { id }, text }) => [id, text])).toEqual(
    expect.arrayContaining([
      ['a', '问过编辑部 '],
      ['b', '存疑'],
    ]),
  );
  expect(leftDrafts()).toHaveLength(2);

  dropDraft({ on: on('a'), text: '问' });
  expect(leftDrafts(), 'more was written since').toHaveLength(2);
  dropDraft({ on: on('a'), text: '问过编辑部' });
  expect(leftDrafts().map((draft) => draft.on.id)).toEqual(['b']);
});

test('erased for good is erased here too', () => {
  keepDraft({ on: on('a'), text: '问过编辑部' });
  eraseDraft('a' as ArticleId);
  expect(leftDrafts()).toEqual([]);
});
