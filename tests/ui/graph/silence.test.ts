import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { flushSync, mount, unmount } from 'svelte';
import CareerTable from '#components/graph/CareerTable.svelte';
import { RankView } from '#components/graph/rank-view.ts';
import { Silence } from '#components/graph/silence.ts';
import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { Lane } from '#lib/services/timeline.ts';
import { contextOf } from '#components/shared/library-context.ts';
import { createFakeLibrary } from '../fake-library.ts';
import { smallPress } from '../fake-press.ts';
import { createFakeSurroundings } from '../fake-surroundings.ts';
import { setLanguage } from '../setup-i18n.ts';

beforeEach(async () => {
  setLanguage('zh-CN');
  await page.viewport(420, 400);
});
let gone: (() => void) | null = null;
afterEach(() => gone?.());

const lane = (title: string, more: Partial<Lane> = {}): Lane => ({
  within: [],
  edge: title as EdgeId,
  title,
  modality: 'asserted',
  other: { id: 'body' as EntityId, kind: 'organization', name: '青岩县' },
  sightings: ['2020-07-01', '2020-07-03'],
  from: null,
  to: null,
  articles: 2,
  outlets: 1,
  before: null,
  after: null,
  ...more,
});

const held = ['2020-07-01', '2020-07-03', '2020-07-06', '2020-07-10'];

function show(share: number): string {
  gone?.();
  const target = document.createElement('div');
  document.body.append(target);
  const lanes = [
    lane('县长'),
    lane('书记', { to: '2020-07-04' }),
    lane('委员', { sightings: ['2020-07-10'] }),
    lane('原主任', { modality: 'former' }),
  ];
  const surroundings = createFakeSurroundings(createFakeLibrary(smallPress));
  const table = mount(CareerTable, {
    target,
    context: contextOf(surroundings),
    props: {
      lanes,
      silence: new Silence(held, share),
      ranks: new RankView(null),
      onentity: vi.fn(),
      onedge: vi.fn(),
    },
  });
  flushSync();
  gone = () => {
    void unmount(table);
    target.remove();
    gone = null;
  };
  return target.textContent;
}

test('“not seen since” stands with its base, at posts that nothing has ended, where enough is held', () => {
  expect(show(0.2).match(/此后未见（收 2\/7 天）/gu)).toHaveLength(1);
  // Two of seven days are less than half: then nothing is said.
  expect(show(0.5)).not.toContain('未见');
});

test('in words for an edge, up to the time that is shown', () => {
  const silence = new Silence(held, 0.2);
  expect(silence.words('2020-07-03')).toBe('2020-07-03 后未见（此后收 2/7 天）');
  expect(silence.words('2020-07-03', '2020-07-06')).toBe('2020-07-03 后未见（此后收 1/3 天）');
  expect(silence.words('2020-07-10')).toBeNull();
  expect(new Silence([], 0).words('2020-07-03')).toBeNull();
});
