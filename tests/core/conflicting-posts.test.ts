import { describe, expect, test } from 'vitest';

import type { Modality } from '#lib/domain/kinds.ts';
import { findConflicts } from '#lib/views/conflicting-posts.ts';

const post = (
  holder: string,
  title: string,
  sightings: string,
  modality: Modality = 'asserted',
  body = '乙县委',
) => ({
  holder,
  title,
  modality,
  body,
  sightings: sightings.split(' '),
});
const kinds = (...posts: ReturnType<typeof post>[]) => findConflicts(posts).map(({ kind }) => kind);

describe('posts that cannot all be so', () => {
  test('two in print as the one secretary, each in the time of the other', () => {
    const [a, b] = [post('王一', '书记', '2020-01-01 2020-06-01'), post('李二', '书记', '2020-03-01')];
    expect(findConflicts([a, b])).toEqual([{ kind: 'two-holders', posts: [a, b] }]);
  });

  test('former before in office', () => {
    expect(
      kinds(post('王一', '书记', '2020-01-01', 'former'), post('王一', '书记', '2019-05-01 2020-02-01')),
    ).toEqual(['former-first']);
  });

  test.each([
    [
      'one after the other',
      post('王一', '书记', '2020-01-01 2020-03-01'),
      post('李二', '书记', '2020-03-01 2020-06-01'),
    ],
    ['deputies', post('王一', '副书记', '2020-01-01 2020-06-01'), post('李二', '副书记', '2020-03-01')],
    ['members', post('王一', '常委', '2020-01-01 2020-06-01'), post('李二', '常委', '2020-03-01')],
    [
      'another body',
      post('王一', '书记', '2020-01-01 2020-06-01'),
      post('李二', '书记', '2020-03-01', 'asserted', '丙县委'),
    ],
    ['acting', post('王一', '县长', '2020-01-01 2020-06-01'), post('李二', '县长', '2020-03-01', 'acting')],
    ['a career step', post('王一', '县长', '2020-01-01'), post('王一', '书记', '2020-06-01')],
    ['former afterwards', post('王一', '书记', '2020-05-01', 'former'), post('王一', '书记', '2019-05-01')],
  ])('but not %s', (_, a, b) => {
    expect(kinds(a, b)).toEqual([]);
  });
});
