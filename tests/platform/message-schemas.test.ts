import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { isQuestion, questionsToBackground } from '#lib/platform/message-schemas.ts';
import { callsOfCard, cardQuestions } from '#lib/platform/messages.ts';

const id = '0123456789abcdef0123456789abcdef';
const box = { left: 1, top: 2, right: 3.5, bottom: 4 };

const asked: readonly [string, unknown][] = [
  ['resumeReading', null],
  ['saveListed', { tab: 3, urls: ['https://news.example/1.html'] }],
  ['askLibrary', { ask: 'namesIn', with: ['杨伟东到兴安盟'] }],
  ['askLibrary', { ask: 'spot', with: [['甲', '乙']] }],
  ['askLibrary', { ask: 'find', with: ['杨', 12] }],
  ['askLibrary', { ask: 'status', with: [] }],
  ['askLibrary', { ask: 'search', with: ['扶贫', { limit: 10 }] }],
  ['askLibrary', { ask: 'card', with: [id] }],
  ['askLibrary', { ask: 'sentences', with: [id, 30] }],
  ['askLibrary', { ask: 'evidence', with: [id, 30] }],
  ['askLibrary', { ask: 'neighbours', with: [id, { limit: 30, kinds: ['person'] }] }],
  ['openPage', { page: 'graph', entity: id, edge: null, drawn: [], hiddenKinds: [], twin: 'picture' }],
  ['openPage', { page: 'library', article: id, evidence: { in: 'text', start: 0, end: 3 } }],
  ['openPage', { page: 'library', article: null, evidence: null, name: { id, show: 'card' } }],
  ['askLibrary', { ask: 'savedFrom', with: ['https://news.example/1.html'] }],
  ['lookAtNews', null],
  ['lookUpMark', { text: '兴安盟', at: box, index: 3, hit: { number: 4, total: 9 }, isPassing: true }],
  ['stepMark', { by: -1 }],
  ['foretell', { text: '柴望山到白水镇调研。' }],
  [
    'addName',
    { kind: 'person', name: '柴望山', proof: { text: '柴望山到白水镇调研。', start: 0, end: 3, url: null } },
  ],
  ['savePage', null],
  ['watch', { entity: id, isWatched: true }],
  ['watchPhrase', { phrase: '乡村振兴', isWatched: true }],
  ['askLibrary', { ask: 'watchesPhrase', with: ['乡村振兴'] }],
  ['takeBack', { decision: id }],
  ['countMarks', { count: 12, isPaused: false }],
];

const forged: readonly [string, string, unknown][] = [
  ['a call nobody has', 'erase', null],
  ['a call of every object', 'toString', null],
  ['a prototype', '__proto__', null],
  ['something for nothing', 'resumeReading', { articles: 'all' }],
  ['a question that writes', 'askLibrary', { ask: 'decide', with: [{}] }],
  ['a question without a name', 'askLibrary', { with: [] }],
  ['more than was asked for', 'askLibrary', { ask: 'status', with: ['all'] }],
  ['an id that is none', 'askLibrary', { ask: 'card', with: ['../../etc'] }],
  ['an object for an id', 'askLibrary', { ask: 'card', with: [{ toString: 'x' }] }],
  ['all sentences at once', 'askLibrary', { ask: 'sentences', with: [id, 1e9] }],
  ['half a sentence', 'askLibrary', { ask: 'sentences', with: [id, 0.5] }],
  ['a name of a megabyte', 'askLibrary', { ask: 'find', with: ['字'.repeat(1e6), 5] }],
  ['a book in one slice', 'askLibrary', { ask: 'spot', with: [Array(40).fill('字'.repeat(5000))] }],
  ['texts that are none', 'askLibrary', { ask: 'spot', with: [[{ length: 3 }]] }],
  ['a page of ours that is none', 'openPage', { page: 'options' }],
  ['an address for a page', 'openPage', { page: 'library', article: 'javascript:alert(1)', evidence: null }],
  [
    'a graph with a hundred names',
    'openPage',
    {
      page: 'graph',
      entity: null,
      edge: null,
      drawn: [{ id, x: 0, y: 0, expanded: true }],
      hiddenKinds: [],
      twin: 'picture',
    },
  ],
  ['a place nowhere', 'lookUpMark', { text: '兴安盟', at: { ...box, left: Number.NaN }, index: 0 }],
  ['a count that is none', 'countMarks', { count: 'many', isPaused: false }],
  ['less than nothing', 'countMarks', { count: -1, isPaused: false }],
  ['a step over ten', 'stepMark', { by: 10 }],
  [
    'a name of a kind nobody has',
    'addName',
    { kind: 'god', name: '甲', proof: { text: '甲', start: 0, end: 1, url: null } },
  ],
  ['a book for a paragraph', 'foretell', { text: '字'.repeat(5_000) }],
  ['an address of ours', 'saveListed', { tab: 3, urls: ['chrome-extension://x/library.html'] }],
  ['an address of a file', 'saveListed', { tab: 3, urls: ['file:///etc/passwd'] }],
];

describe('what the background is asked', () => {
  it.each(asked)('%s has a shape: %j', (call, question) => {
    expect(isQuestion(call, question)).toBe(true);
  });

  it.each(forged)('is refused: %s', (_, call, question) => {
    expect(isQuestion(call, question)).toBe(false);
  });

  it('has a shape for every call, and an example of each here', () => {
    expect(Object.keys(questionsToBackground)).toEqual(expect.arrayContaining([...callsOfCard]));
    expect(new Set(asked.map(([call]) => call))).toEqual(new Set(Object.keys(questionsToBackground)));
    const examples = asked.flatMap(([call, question]) =>
      call === 'askLibrary' ? [(question as { ask: string }).ask] : [],
    );
    expect(new Set(examples)).toEqual(new Set(cardQuestions));
  });

  it('is checked where it is answered', () => {
    const wiring = readFileSync(new URL('../../entrypoints/background/index.ts', import.meta.url), 'utf8');
    expect(wiring).toMatch(/answerCalls\(\s*'background',[\s\S]+?\bisQuestion,\s*\);/u);
  });
});
