import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { isTogetherId, togetherWidth } from '#lib/graph/together.ts';
import type { GraphState } from '#lib/services/page-state.ts';
import type { FakePress, FakeStatement } from '../fake-press.ts';
import { mountGraph, unmountGraphs, type MountedGraph } from './mount-graph.ts';

beforeEach(() => page.viewport(1440, 900));
afterEach(unmountGraphs);

const people = ['方知远', '陆青禾', '何望舒', '顾明川'];
const meetings = ['绿水座谈会', '北原全体会议', '青岩现场会'];
const present: readonly (readonly [meeting: number, people: readonly number[]])[] = [
  [0, [0, 1, 2]],
  [1, [0, 1, 3]],
  [2, [0, 1]],
];

function said(kind: FakeStatement['kind'], from: string, to: string, day: number): FakeStatement {
  return {
    ...{ kind, from, to, label: kind === 'attends' ? '出席' : '同行' },
    ...{ outlet: '北原日报', published: `2020-07-0${String(day)}`, page: '2' },
    sentence: `${from}到了${to}。`,
  };
}

const meetingPress: FakePress = {
  entities: {
    ...Object.fromEntries(people.map((name) => [name, { kind: 'person', type: 'official' } as const])),
    ...Object.fromEntries(meetings.map((name) => [name, { kind: 'initiative', type: 'meeting' } as const])),
    北原党委: { kind: 'organization', type: 'party' },
  },
  statements: [
    ...present.flatMap(([meeting, who]) =>
      who.map((person) => said('attends', people[person]!, meetings[meeting]!, meeting + 1)),
    ),
    said('cooperatesWith', people[0]!, people[1]!, 5),
    said('memberOf', people[3]!, '北原党委', 6),
  ],
};

const drawn = (graph: MountedGraph, names: number) =>
  vi.waitFor(() => expect(graph.cy().nodes('[^of]').length).toBe(names));
const lines = (graph: MountedGraph) => graph.cy().edges('[?together]');
const box = (graph: MountedGraph) =>
  graph.target.querySelector<HTMLInputElement>('[aria-labelledby=filter-together] input')!;
const between = (graph: MountedGraph, a: number, b: number) => {
  const [one, other] = [graph.library.idOf(people[a]!), graph.library.idOf(people[b]!)];
  return lines(graph).filter((line) => {
    const ends = [String(line.data('source')), String(line.data('target'))];
    return ends.includes(one) && ends.includes(other);
  });
};
const press = (graph: MountedGraph, words: RegExp) =>
  [...graph.target.querySelectorAll('button')]
    .find((button) => words.test(button.getAttribute('aria-label') ?? button.textContent.trim()))!
    .click();
const told = (graph: MountedGraph) =>
  graph.target.querySelector('section[tabindex="-1"]')!.textContent.replace(/\s+/g, ' ');

test('meetings become dotted lines, as wide as there are meetings; nothing moves, and Ctrl+Z brings them back', async () => {
  const graph = mountGraph(meetingPress);
  await drawn(graph, 8);
  const before = graph.positions();
  box(graph).click();
  await drawn(graph, 5);
  expect(lines(graph).length).toBe(5);
  const strongest = between(graph, 0, 1);
  expect([strongest.data('together'), strongest.style('line-cap')]).toEqual([3, 'round']);
  const [width] = [strongest, between(graph, 0, 2)].map((line) => Number(line.numericStyle('width')));
  expect(width! / between(graph, 0, 2).numericStyle('width')).toBeCloseTo(
    togetherWidth(3) / togetherWidth(1),
  );
  // The printed relation between the two keeps its own line, and the other does not lie on it.
  expect([strongest.style('curve-style'), between(graph, 0, 2).style('curve-style')]).toEqual([
    'unbundled-bezier',
    'straight',
  ]);
  const printed = strongest.parallelEdges().not(strongest);
  expect(printed.map((edge) => [isTogetherId(edge.id()), String(edge.style('line-style'))])).toEqual([
    [false, 'solid'],
  ]);
  expect(before).toMatchObject(graph.positions());
  expect(graph.target.querySelector('.legend')!.textContent).toContain('推算：同场');
  await vi.waitFor(() => {
    expect(graph.surroundings.remembered.at(-1)).toMatchObject({ together: true });
  });
  const left = graph.surroundings.remembered.at(-1) as GraphState;
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
  await drawn(graph, 8);
  expect([box(graph).checked, lines(graph).length, graph.positions()]).toEqual([false, 0, before]);
  press(graph, /^重做/);
  await drawn(graph, 5);
  unmountGraphs();
  const again = mountGraph(meetingPress, { left });
  await drawn(again, 5);
  expect(box(again).checked).toBe(true);
});

test('its inspector lists each meeting with a sentence of both, and a meeting that is asked for is drawn again', async () => {
  const graph = mountGraph(meetingPress);
  await drawn(graph, 8);
  box(graph).click();
  await drawn(graph, 5);
  between(graph, 0, 1).emit('tap');
  await vi.waitFor(() => expect(graph.target.querySelectorAll('blockquote').length).toBe(6));
  expect(told(graph)).toContain('同场 3 次');
  expect([...graph.target.querySelectorAll('section h3')].map((heading) => heading.textContent)).toEqual(
    [2, 1, 0].map((meeting) => expect.stringContaining(meetings[meeting]!) as string),
  );
  for (const meeting of meetings)
    for (const person of people.slice(0, 2)) expect(told(graph)).toContain(`${person}到了${meeting}。`);
  expect(between(graph, 0, 1).hasClass('chosen')).toBe(true);
  press(graph, /^把会议画回来/);
  await drawn(graph, 8);
  expect([box(graph).checked, told(graph).includes('青岩现场会')]).toEqual([false, true]);
});

test('the list names the lines apart from the printed ones, and opens the same proof', async () => {
  const graph = mountGraph(meetingPress);
  await drawn(graph, 8);
  box(graph).click();
  press(graph, /^表/);
  await vi.waitFor(() => expect(graph.target.querySelectorAll('table').length).toBe(3));
  const table = graph.target.querySelector('[aria-labelledby=list-together]')!;
  const [first] = table.querySelectorAll('tbody tr');
  expect([table.querySelectorAll('tbody tr').length, first!.textContent]).toEqual([
    5,
    expect.stringContaining('青岩现场会、北原全体会议、绿水座谈会'),
  ]);
  expect(graph.target.querySelectorAll('[aria-labelledby=list-edges] tbody tr').length).toBe(2);
  first!.querySelector<HTMLElement>('.label')!.click();
  await vi.waitFor(() => expect(graph.target.querySelectorAll('blockquote').length).toBe(6));
});

for (const language of ['zh-CN', 'en'] as const)
  for (const theme of ['light', 'dark'] as const)
    test(`lines for the same meetings in ${language}, ${theme}`, async () => {
      const graph = mountGraph(meetingPress, { language, theme });
      await drawn(graph, 8);
      box(graph).click();
      await drawn(graph, 5);
      between(graph, 0, 1).emit('tap');
      await vi.waitFor(() => expect(graph.target.querySelectorAll('blockquote').length).toBe(6));
      box(graph).scrollIntoView({ block: 'center' });
      await page.screenshot({ path: `../../../artefacts/ui/graph-together-${language}-${theme}.png` });
    });
