import { describe, expect, it } from 'vitest';
import { leftToHandIn } from './left-to-hand-in.ts';
import type { SavedWork } from './left-to-hand-in.ts';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 2, 1) + seconds * 1000);
const code = {};
const argument = { prose: 'argument' as const };
const analysis = { prose: 'analysis' as const };
const draft = { language: 'typescript' as const, source: 'draft', prose: null, savedAt: at(10) };
const work = (over: Partial<SavedWork> = {}): SavedWork => ({
  draft,
  submission: null,
  writing: null,
  untouched: { typescript: 'starter', javascript: 'js starter' },
  ...over,
});
const submission = { language: 'typescript' as const, source: 'handed in', createdAt: at(5) };

describe('of code', () => {
  it('the last draft is handed in', () => {
    expect(leftToHandIn(code, work())).toEqual({ code: { language: 'typescript', source: 'draft' }, prose: null });
    expect(leftToHandIn(code, work({ submission })).code).not.toBeNull();
  });

  it.each([
    ['nothing was saved', { draft: null }],
    ['nobody touched the starter', { draft: { ...draft, source: 'starter' } }],
    ['the editor is empty', { draft: { ...draft, source: ' \n' } }],
    ['it was handed in already', { submission: { ...submission, source: 'draft' } }],
    ['something newer was handed in', { submission: { ...submission, createdAt: at(11) } }],
    ['the kata is prose', { draft: { ...draft, language: null } }],
  ])('nothing is handed in where %s', (_why, over) => {
    expect(leftToHandIn(code, work(over)).code).toBeNull();
  });

  it('the same text in another language is another submission', () => {
    const other = { ...submission, source: 'draft', language: 'javascript' as const };
    expect(leftToHandIn(code, work({ submission: other })).code).not.toBeNull();
  });
});

describe('of prose', () => {
  const prose = { argument: 'Once, because …' };
  const written = work({ draft: { ...draft, prose } });

  it('an argument goes beside the code, and nothing that the kata does not ask for', () => {
    expect(leftToHandIn(argument, written).prose).toEqual({ kind: 'argument', prose });
    const more = work({ draft: { ...draft, prose: { ...prose, more: 'x' } } });
    expect(leftToHandIn(argument, more).prose).toEqual({ kind: 'argument', prose });
    expect(leftToHandIn(code, written).prose).toBeNull();
  });

  it.each([
    ['is blank', { draft: { ...draft, prose: { argument: ' \n' } } }],
    ['was never begun', { draft: { ...draft, prose: {} } }],
    ['was handed in already', { writing: { prose, createdAt: at(5) } }],
    ['was handed in since', { writing: { prose: { argument: 'Newer' }, createdAt: at(11) } }],
  ])('nothing is handed in where it %s', (_why, over) => {
    expect(leftToHandIn(argument, { ...written, ...over }).prose).toBeNull();
  });

  it('an analysis is handed in as soon as a word is written, not where an incident was chosen', () => {
    const blank = { incident: 'some-outage', answers: ['', '', '', '', '', ''], quotation: '', concepts: [] };
    const draftOf = (more: object) => work({ draft: { ...draft, language: null, prose: { ...blank, ...more } } });
    expect(leftToHandIn(analysis, draftOf({})).prose).toBeNull();
    const answers = ['', 'One word', '', '', '', ''];
    expect(leftToHandIn(analysis, draftOf({ answers })).prose).toEqual({
      kind: 'analysis',
      prose: { ...blank, answers },
    });
  });

  it('is the same whatever the order of its fields', () => {
    const one = { incident: 'i', quotation: 'q', concepts: ['quorums'] };
    const other = { concepts: ['quorums'], quotation: 'q', incident: 'i' };
    const writing = { prose: other, createdAt: at(5) };
    expect(leftToHandIn(analysis, work({ draft: { ...draft, prose: one }, writing })).prose).toBeNull();
  });
});
