import { describe, expect, it } from 'vitest';
import type { Counterexample } from '../../../grader/contract/verdict.ts';
import { citedParts } from './citations.ts';

const counterexample = (causes: number[], ats = [0, 1, 2, 3, 4, 5, 6, 7]): Counterexample => ({
  seed: 1,
  schedule: [],
  causes,
  violatedAt: causes.at(-1) ?? 0,
  shrunkFrom: 50,
  trace: { nodes: 2, events: ats.map((at) => ({ at, node: 0, kind: 'local', state: {} })) },
});
const written = (message: string, of: Counterexample) =>
  citedParts(message, of)
    .map((part) =>
      part.kind === 'text' ? part.text : `${part.word}${part.broken ? `<${part.number}>` : `(${part.number})`}`,
    )
    .join('');

describe('the causes of a violation', () => {
  it('are numbered where the sentence mentions them, the last as the break', () => {
    const message = 'Process 0 sent at tick 1 and process 1 received it at tick 4: 3 is not larger than 3.';
    expect(written(message, counterexample([1, 4]))).toBe(
      'Process 0 sent at tick 1(1) and process 1 received it at tick 4<2>: 3 is not larger than 3.',
    );
  });

  it('stay on one line with the word before them', () => {
    expect(citedParts('Received at tick 4: too late.', counterexample([4]))).toEqual([
      { kind: 'text', text: 'Received at tick ' },
      { kind: 'cause', word: '4', number: 1, event: 4, broken: true },
      { kind: 'text', text: ': too late.' },
    ]);
  });

  it('keep a unit, its number and their badge on one line', () => {
    expect(citedParts('Voted at 41.7 ms for node 2.', counterexample([0], [41.7]))).toEqual([
      { kind: 'text', text: 'Voted at ' },
      { kind: 'cause', word: '41.7 ms', number: 1, event: 0, broken: true },
      { kind: 'text', text: ' for node 2.' },
    ]);
  });

  it('are not mistaken for longer numbers', () => {
    expect(written('At tick 0: at tick 12, then at tick 1.', counterexample([1]))).toBe(
      'At tick 0: at tick 12, then at tick 1<1>.',
    );
  });

  it('may be mentioned as events of a trace or by their time', () => {
    expect(written('It said event 2 was before event 5.', counterexample([2, 5]))).toBe(
      'It said event 2(1) was before event 5<2>.',
    );
    expect(written('Voted at 168 ms and at 186 ms.', counterexample([0, 1], [168, 186]))).toBe(
      'Voted at 168 ms(1) and at 186 ms<2>.',
    );
  });

  it('are told apart where two happened at the same moment', () => {
    expect(written('Node 0 at 177 ms, and node 1 at 177 ms.', counterexample([0, 1], [177, 177]))).toBe(
      'Node 0 at 177 ms(1), and node 1 at 177 ms<2>.',
    );
  });

  it('read a decimal point as one', () => {
    expect(written('At 1417 ms nothing; late at 1417 ms, at 14.7 ms.', counterexample([0], [14.7]))).toBe(
      'At 1417 ms nothing; late at 1417 ms, at 14.7 ms<1>.',
    );
  });

  it('follow the sentence where it does not mention them', () => {
    expect(written('Nothing is cited.', counterexample([3]))).toBe('Nothing is cited.<1>');
  });
});
