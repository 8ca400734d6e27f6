import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';

import { createFakeLibrary } from '../fake-library.ts';
import { smallPress } from '../fake-press.ts';
import { createFakeSurroundings } from '../fake-surroundings.ts';
import { setLanguage } from '../setup-i18n.ts';
import { contextOf } from '#components/shared/library-context.ts';
import HolderTable from '#components/graph/HolderTable.svelte';
import { RankView } from '#components/graph/rank-view.ts';
import { Silence } from '#components/graph/silence.ts';
import type { EdgeId, EntityId } from '#lib/domain/ids.ts';
import type { Lane } from '#lib/services/timeline.ts';

let gone: (() => void) | null = null;
afterEach(() => gone?.());

const lane = (who: string, days: readonly string[], part: Partial<Lane> = {}): Lane => ({
  edge: `${who} ${part.title ?? '书记'}` as EdgeId,
  title: '书记',
  modality: 'asserted',
  other: { id: who as EntityId, kind: 'person', name: who },
  within: ['甲省', '乙县'],
  sightings: days,
  from: null,
  to: null,
  articles: 1,
  outlets: 1,
  before: null,
  after: null,
  ...part,
});

function show(lanes: readonly Lane[], held: readonly string[]) {
  setLanguage('zh-CN');
  const target = document.createElement('div');
  document.body.append(target);
  const onedge = vi.fn();
  const table = mount(HolderTable, {
    target,
    context: contextOf(createFakeSurroundings(createFakeLibrary(smallPress))),
    props: {
      body: '乙县委',
      lanes,
      silence: new Silence(held, 0.3),
      ranks: new RankView({}),
      onentity: vi.fn(),
      onedge,
    },
  });
  flushSync();
  gone = () => {
    void unmount(table);
    target.remove();
    gone = null;
  };
  return { target, onedge };
}

const lanes = [
  lane('李二', ['2020-01-10'], { title: '书记' }),
  lane('王一', ['2020-01-01']),
  lane('张三', ['2020-02-01'], { modality: 'planned' }),
];

test('holders stand under their post in order, what is planned in words, and a vacancy with its base', () => {
  const held = ['2020-01-02', '2020-01-03', '2020-01-05', '2020-01-10'];
  const { target, onedge } = show(lanes, held);
  const rows = [...target.querySelectorAll('tbody tr')].map(({ textContent }) =>
    textContent.replaceAll(/\s+/gu, ' ').trim(),
  );
  expect(rows[0]).toBe('书记 推定：县处级正职');
  expect(rows[1]).toContain('王一');
  expect(rows[2]).toBe('2020-01-01 以后、2020-01-10 以前，库中未见任职的人（其间收 3/8 天）');
  expect(rows[3]).toContain('李二');
  expect(rows[4]).toContain('拟任书记');
  target.querySelectorAll<HTMLElement>('[data-edge]')[0]!.click();
  expect(onedge).toHaveBeenCalledWith('王一 书记');
});

test('where too little is held nobody is said to have been missing', () => {
  const { target } = show(lanes, ['2020-01-03', '2020-01-10']);
  expect(target.textContent).toContain('2020-01-01 以后、2020-01-10 以前收得少，不知谁在任');
  expect(target.textContent).not.toContain('未见任职');
});
