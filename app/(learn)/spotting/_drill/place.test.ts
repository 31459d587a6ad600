import { expect, test } from 'vitest';
import type { SpottingResult } from '../../../_server/spotting/answer.ts';
import { dropPlace, hasPlace, keepPlace, placeAt, readPlace, type Place } from './place.ts';

function storage(refuses = false) {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (refuses) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
    kept,
  };
}

const open: Place = {
  ...placeAt({
    kind: 'question',
    question: { id: 'room-b', text: 'Two rooms…', picks: 1 },
    again: false,
    due: 0,
    unmet: 8,
    answered: 3,
  }),
  picked: ['quorums'],
};
const result: SpottingResult = {
  ...{ kind: 'answered', earlier: false, right: true, picked: ['quorums'], shown: ['quorums'], why: 'A majority…' },
  ...{ wrong: [], tempting: [{ id: 'partitions', why: 'Every link was up.' }], againAt: 1 },
};

test('whoever comes back finds the story that was before them, and what they had picked', () => {
  const tab = storage();
  keepPlace(tab, 'ada', open);
  expect(readPlace(tab, 'ada', 3)).toEqual(open);
  expect(hasPlace(tab, 'ada')).toBe(true);
});

test('nobody else at the same browser does', () => {
  const tab = storage();
  keepPlace(tab, 'ada', open);
  expect(readPlace(tab, 'ben', 3)).toBeNull();
  expect(hasPlace(tab, 'ben')).toBe(false);
});

test('once something was answered elsewhere the server says what is asked', () => {
  const tab = storage();
  keepPlace(tab, 'ada', open);
  expect(readPlace(tab, 'ada', 4)).toBeNull();
});

test('an answer that was read stays until the next story, whether or not the page knows that it was counted', () => {
  const tab = storage();
  keepPlace(tab, 'ada', { ...open, result });
  for (const answered of [3, 4]) expect(readPlace(tab, 'ada', answered)).toEqual({ ...open, result });
  expect(readPlace(tab, 'ada', 5)).toBeNull();
  dropPlace(tab, 'ada');
  expect(readPlace(tab, 'ada', 4)).toBeNull();
});

test.each(['', '{', 'null', '{}', '{"spotting":{},"picked":["nothing"],"result":null}'])(
  'takes %j for no place',
  (text) => {
    const tab = storage();
    keepPlace(tab, 'ada', open);
    for (const key of tab.kept.keys()) tab.setItem(key, text);
    expect(readPlace(tab, 'ada', 3)).toBeNull();
  },
);

test('a browser that keeps nothing is no obstacle', () => {
  expect(() => keepPlace(storage(true), 'ada', open)).not.toThrow();
});
