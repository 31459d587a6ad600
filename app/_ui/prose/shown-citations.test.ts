import { describe, expect, it } from 'vitest';
import { conceptIds } from '../../../content/concepts/concept-ids.ts';
import { citationOf } from '../../../content/katas/outage-postmortem/citations.ts';
import { analysisOf, emptyAnalysis, proseOf, withAnswer } from './analysis-draft.ts';
import { findConcepts } from './find-concepts.ts';
import { askedAt, chipBefore, insertedChip, keptText, shownPieces, shownText } from './shown-citations.ts';

describe('citations in a field', () => {
  it('are shown by number and kept by name, whichever concept it is', () => {
    const kept = conceptIds.map((id) => `a ${citationOf(id)} b`).join('\n');
    expect(shownText(kept)).toContain('a ⟦15⟧ b');
    expect(keptText(shownText(kept))).toBe(kept);
  });

  it('leave alone what is none: other brackets, other numbers', () => {
    for (const text of ['⟦0⟧ ⟦16⟧ ⟦99⟧ [7] [[blockchain]] ⟦⟧ ⟦1', '⟦100⟧'])
      expect([keptText(text), shownText(text)]).toEqual([text, text]);
  });

  it('come in pieces that make up the text again', () => {
    const shown = 'x ⟦7⟧⟦07⟧ y ⟦16⟧\n';
    const again = shownPieces(shown).map((piece) => (piece.kind === 'text' ? piece.text : `⟦${piece.number}⟧`));
    expect(again.join('')).toBe(shown);
    expect(shownPieces(shown).filter(({ kind }) => kind === 'chip')).toHaveLength(1);
  });

  it('are taken away as a whole from behind', () => {
    expect(chipBefore('far ⟦12⟧', 8)).toBe(4);
    expect(chipBefore('far ⟦12⟧', 7)).toBeNull();
  });

  it('stand apart from words, and close to punctuation', () => {
    expect(insertedChip(7, 'far', 'But')).toBe(' ⟦7⟧ ');
    expect(insertedChip(7, 'far ', '. But')).toBe('⟦7⟧');
    expect(insertedChip(7, '', '')).toBe('⟦7⟧ ');
  });
});

describe('asking for a concept', () => {
  it('begins with an @ at the beginning of a word', () => {
    expect(askedAt('It was (@', 9)).toEqual({ at: 8, query: '' });
    expect(askedAt('It was @fail here', 12)).toEqual({ at: 7, query: 'fail' });
    expect(askedAt('ada@example', 11)).toBeNull();
    expect(askedAt('@ far', 5)).toBeNull();
  });

  it('finds by number and by any word of the name', () => {
    expect(findConcepts('7').map(({ id }) => id)).toEqual(['failure-detectors']);
    expect(findConcepts('DETECT').map(({ id }) => id)).toEqual(['failure-detectors']);
    expect(findConcepts('')).toHaveLength(15);
    expect(findConcepts('zzz')).toEqual([]);
  });
});

describe('an analysis in a draft', () => {
  const incident = 'github-2018-10-21';

  it('comes back as it was, with its concepts as the answers cite them', () => {
    const analysis = withAnswer(emptyAnalysis(incident), 3, 'Far. [[failure-detectors]]');
    expect(analysis.concepts).toEqual(['failure-detectors']);
    expect(analysisOf(proseOf(analysis), incident)).toEqual(analysis);
  });

  it('is empty where a draft is of another incident, or of no shape', () => {
    const other = proseOf(withAnswer(emptyAnalysis('stripe-2019-07-10'), 0, 'x'));
    expect(analysisOf(other, incident)).toEqual(emptyAnalysis(incident));
    expect(analysisOf(null, incident)).toEqual(emptyAnalysis(incident));
    expect(analysisOf({ incident, answers: 'x', quotation: ['y'] }, incident)).toEqual(emptyAnalysis(incident));
    expect(analysisOf({ incident, answers: ['x'] }, incident).answers).toEqual(['x', '', '', '', '', '']);
  });
});
