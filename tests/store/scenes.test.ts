import { afterEach, expect, test } from 'vitest';

import { parseDecision, parseScene } from '#lib/archive/backup-records.ts';
import type { EntityId } from '#lib/domain/ids.ts';
import type { Scene } from '#lib/domain/scene.ts';
import { loadReplay } from '#lib/store/decision-log.ts';

import { got, openLibrary, type OpenedLibrary } from './open-library.ts';

let opened: OpenedLibrary | null = null;
afterEach(async () => {
  await opened?.database.delete();
  opened = null;
});

const entity = '0123456789abcdef0123456789abcdef' as EntityId;
const step = (caption: string): Scene['steps'][number] => ({
  caption,
  picture: {
    drawn: [{ id: entity, x: 10, y: -4, expanded: true }],
    columns: [
      { x: 90, from: null },
      { x: 170, from: '2019-03' },
    ],
    hiddenKinds: ['place'],
    hiddenRelations: ['attends'],
    time: { clock: 'inPost', from: null, to: '2020-07-29' },
  },
});
const scene: Scene = { id: 'a-1', name: '甲', steps: [step('一'), step('二')] };

const names = async () => got(await opened!.library.scenes()).map(({ scene: { name } }) => name);

test('the last keeping of a scene counts, none of its steps take it away, and undo brings it back', async () => {
  opened = await openLibrary();
  const { library } = opened;
  got(await library.decide({ act: 'scene', scene }));
  got(await library.decide({ act: 'scene', scene: { ...scene, id: 'b-2', name: '乙' } }));
  got(await library.decide({ act: 'scene', scene: { ...scene, name: '丙' } }));
  expect(await names()).toEqual(['丙', '乙']);
  const gone = got(await library.decide({ act: 'scene', scene: { ...scene, steps: [] } }));
  expect(await names()).toEqual(['乙']);
  got(await library.decide({ act: 'undo', decision: gone.id }));
  expect(await names()).toEqual(['丙', '乙']);
  expect(got(await library.scenes())[0]?.scene.steps).toEqual(scene.steps);
});

test('watching is an act that the log plays again', async () => {
  opened = await openLibrary();
  const { library, database } = opened;
  const watching = got(await library.decide({ act: 'watch', entity, name: '甲', put: true }));
  expect([...(await loadReplay(database)).watched]).toEqual([entity]);
  got(await library.decide({ act: 'watch', entity, name: '甲', put: false }));
  expect((await loadReplay(database)).watched.size).toBe(0);
  expect(parseDecision(JSON.parse(JSON.stringify(watching)))).toEqual(watching);
});

test('a scene passes through a backup; one that somebody bent is none', async () => {
  opened = await openLibrary();
  const kept = got(await opened.library.decide({ act: 'scene', scene }));
  expect(parseDecision(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  expect(parseScene(JSON.parse(JSON.stringify(scene)))).toEqual(scene);
  const bent = [
    { ...scene, id: '<script>' },
    { ...scene, steps: [{ caption: 1, picture: step('').picture }] },
    { ...scene, steps: [{ caption: '', picture: { ...step('').picture, hiddenKinds: ['alien'] } }] },
    {
      ...scene,
      steps: [
        { caption: '', picture: { ...step('').picture, drawn: [{ id: 'x', x: 0, y: 0, expanded: true }] } },
      ],
    },
    null,
    'text',
  ];
  for (const one of bent) expect(parseScene(one)).toBeNull();
});
