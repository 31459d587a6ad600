/** What is wrong with the form of an analysis, one fault at a time: each is laid over an analysis that is in order. */
export const structuralFailings = [
  { failing: 'no incident', finding: { check: 'incident', state: 'missing' }, overlay: { incident: '' } },
  {
    failing: 'a third answer that is a bare verdict',
    finding: { check: 'answers', state: 'missing', open: [3] },
    answers: { 2: 'No, clocks were not involved.' },
  },
  {
    failing: 'an answer of blanks and characters that nobody sees',
    finding: { check: 'answers', state: 'missing', open: [5] },
    answers: { 4: ' \u200B\u2066\n\t\u00AD'.repeat(200) },
  },
  {
    failing: 'six answers that are too short in all',
    finding: { check: 'words', state: 'too-few' },
    everyAnswer: `No, this was not involved: nothing in the report speaks of it, and what might be taken for it is a duration and
no more than that.`,
  },
  {
    failing: 'a sixth answer that runs on',
    finding: { check: 'words', state: 'too-many' },
    answers: { 5: 'And then the runbook says what to do. '.repeat(140) },
  },
  { failing: 'no quotation', finding: { check: 'quotation', state: 'missing' }, overlay: { quotation: '  “ … ”  ' } },
  {
    failing: 'a quotation of two words',
    finding: { check: 'quotation', state: 'too-short', words: 2 },
    overlay: { quotation: '“round trip”' },
  },
  {
    failing: 'a quotation of a whole paragraph',
    finding: { check: 'quotation', state: 'too-long' },
    overlay: { quotation: 'unable to cope with the additional latency '.repeat(10) },
  },
  { failing: 'no concept', finding: { check: 'concepts', state: 'missing', cited: 0 }, overlay: { concepts: [] } },
  {
    failing: 'a concept that the glossary does not have',
    finding: { check: 'concepts', state: 'unknown', cited: 1 },
    overlay: { concepts: ['quorums', 'blockchain'] },
  },
];
