import { expect, test, vi } from 'vitest';

import { Corrections } from '#components/correct/corrections.svelte.ts';
import { Picture } from '#components/graph/picture-state.svelte.ts';
import { Scenes } from '#components/graph/scenes-state.svelte.ts';
import type { Act, Decision } from '#lib/domain/decision.ts';
import type { DecisionId } from '#lib/domain/ids.ts';
import { fail, ok } from '#lib/domain/result.ts';
import type { Library } from '#lib/services/library.ts';
import { undoSteps } from '#lib/views/undo-steps.ts';
import { createFakeLibrary, type FakeLibrary } from '../fake-library.ts';
import { smallPress, starPress } from '../fake-press.ts';
import { layoutHere } from './mount-graph.ts';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A log of decisions that takes its time: the first longest, so that what came later would overtake it. */
function slowLog() {
  const log: Decision[] = [];
  let asked = 0;
  let isFull = false;
  const library = {
    async decide(act: Act) {
      await wait(Math.max(0, 40 - 20 * asked++));
      if (isFull) return fail({ code: 'disk-full' });
      const id = `d${String(log.length)}` as DecisionId;
      const decision = { id, author: 'me', at: log.length, act, note: '' } as unknown as Decision;
      log.push(decision);
      return ok(decision);
    },
    undoSteps: () => Promise.resolve(ok(undoSteps(log, 'me'))),
    scenes() {
      const kept = new Map(
        log.flatMap(({ act, at }) => (act.act === 'scene' ? [[act.scene.id, { scene: act.scene, at }]] : [])),
      );
      return Promise.resolve(ok([...kept.values()].filter(({ scene }) => scene.steps.length > 0)));
    },
  };
  return { log, library: library as unknown as Library, fill: () => void (isFull = true) };
}

async function openStory() {
  const { log, library, fill } = slowLog();
  const picture = new Picture(createFakeLibrary(smallPress), layoutHere);
  await picture.open(null);
  const corrections = new Corrections(library, () => Promise.resolve());
  const scenes = new Scenes(library, picture, (act) => corrections.decide(act));
  return { log, fill, picture, corrections, scenes };
}

const steps = (scenes: Scenes) => scenes.kept.map(({ scene }) => scene.steps.map(({ caption }) => caption));

test('what is done to a story in quick succession is all kept, whatever the writing takes', async () => {
  const { log, scenes } = await openStory();
  await Promise.all([
    scenes.keep('甲'),
    scenes.caption('一'),
    scenes.addStep(),
    scenes.caption('二'),
    scenes.rename(scenes.current!.scene.id, '乙'),
  ]);
  expect(steps(scenes)).toEqual([['一', '二']]);
  expect(scenes.current).toMatchObject({ step: 1, scene: { name: '乙' } });
  const written = log.at(-1)!.act;
  expect(written).toMatchObject({ act: 'scene', scene: scenes.current!.scene });
  expect(log).toHaveLength(5);
});

test('a step that is added is open at once, with the sheet as it was when it was asked for', async () => {
  const { picture, scenes } = await openStory();
  const keeping = scenes.keep('甲');
  const adding = scenes.addStep();
  expect(scenes.current?.step).toBe(1);
  const id = [...picture.scene.nodes.keys()][0]!;
  picture.hide(id);
  await Promise.all([keeping, adding]);
  expect(scenes.current?.scene.steps[1]?.picture.drawn.map((place) => place.id)).toContain(id);
});

test('what cannot be written is not shown as kept', async () => {
  const { scenes, fill } = await openStory();
  await scenes.keep('甲');
  await scenes.caption('一');
  fill();
  await Promise.all([scenes.addStep(), scenes.caption('二')]);
  expect(steps(scenes)).toEqual([['一']]);
});

test('undo pressed twice takes back two', async () => {
  const { log, scenes, corrections } = await openStory();
  await scenes.keep('甲');
  await scenes.caption('一');
  await Promise.all([corrections.undo(), corrections.undo()]);
  expect(undoSteps(log, 'me').undo).toBeNull();
  await Promise.all([corrections.redo(), corrections.redo()]);
  expect(undoSteps(log, 'me').undo?.entries).toEqual([log[1]!.id]);
});

/** A library whose answers to one question wait until they are let through, in any order. */
function held(library: FakeLibrary, question: 'edgesAmong' | 'entities') {
  const waiting: (() => void)[] = [];
  const answer = library[question].bind(library) as (...asked: unknown[]) => Promise<unknown>;
  let isHeld = false;
  Object.assign(library, {
    [question]: async (...asked: unknown[]) => {
      const found = await answer(...asked);
      if (isHeld) await new Promise<void>((resolve) => void waiting.push(resolve));
      return found;
    },
  });
  return {
    hold: () => void (isHeld = true),
    held: (count: number) => vi.waitFor(() => expect(waiting).toHaveLength(count)),
    letOthersPass: () => void (isHeld = false),
    release(at = 0) {
      isHeld = false;
      waiting.splice(at, 1)[0]?.();
    },
  };
}

async function openStar() {
  const library = createFakeLibrary(starPress(60));
  const picture = new Picture(library, layoutHere);
  const county = library.idOf('青岩县');
  await picture.showOnly(county);
  picture.collapse(county);
  return { library, picture, county };
}

test('what the reader expands while the library is followed stays on the sheet', async () => {
  const { library, picture, county } = await openStar();
  const edges = held(library, 'edgesAmong');
  const before = picture.scene.nodes.size;
  edges.hold();
  const following = picture.follow(false);
  await edges.held(1);
  edges.letOthersPass();
  await picture.expand(county);
  edges.release();
  await following;
  expect(picture.scene.nodes.size).toBe(before + 24);
});

test('one expansion after another adds twice, each with its lines', async () => {
  const { picture, county } = await openStar();
  const before = picture.scene.nodes.size;
  await Promise.all([picture.expand(county), picture.expand(county)]);
  expect(picture.scene.nodes.size).toBe(before + 48);
  const villages = [...picture.scene.nodes.values()].filter(({ entity }) => entity.type === 'village');
  for (const { entity } of villages) expect(picture.links.get(entity.id)?.beside.has(county)).toBe(true);
});

test('a name that is put away while it is expanded stays away, and each is one step', async () => {
  const { library, picture, county } = await openStar();
  const edges = held(library, 'edgesAmong');
  edges.hold();
  const expanding = picture.expand(county);
  await edges.held(1);
  picture.hide(county);
  const left = picture.scene.nodes.size;
  edges.release();
  await expanding;
  expect(picture.scene.nodes.size).toBe(left);
  expect(picture.steps.last).toMatchObject({ kind: 'hidden' });
});

test('of two pictures asked for the later stands, whichever comes first', async () => {
  const { library, picture, county } = await openStar();
  const [small, large] = [picture.asScene(), await picture.expand(county).then(() => picture.asScene())];
  const known = held(library, 'entities');
  known.hold();
  const first = picture.openScene(large);
  const second = picture.openScene(small);
  await known.held(2);
  known.release(1);
  known.release(0);
  await Promise.all([first, second]);
  expect(picture.scene.nodes.size).toBe(small.drawn.length);
  await picture.undo(() => Promise.resolve());
  expect(picture.scene.nodes.size).toBe(large.drawn.length);
});

test('measuring waits for names that are being placed', async () => {
  const library = createFakeLibrary(smallPress);
  let place: (() => void) | null = null;
  const picture = new Picture(library, {
    ...layoutHere,
    async arrange(arrangement, signal) {
      await new Promise<void>((resolve, reject) => {
        place = resolve;
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
      return layoutHere.arrange(arrangement, signal);
    },
  });
  const opening = picture.open(null);
  await vi.waitFor(() => expect(place).not.toBeNull());
  const measuring = picture.layout.measure(picture.visible);
  place!();
  await opening;
  expect(await measuring).not.toBeNull();
  expect(picture.layout.isRunning).toBe(false);
  const xs = new Set([...picture.scene.nodes.values()].map(({ x }) => Math.round(x)));
  expect(xs.size).toBeGreaterThan(5);
});
