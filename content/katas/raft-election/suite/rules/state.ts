import { finding } from '../../../../../grader/check/finding.ts';
import { Name, type Rule, when } from './rule.ts';

export const stateWellFormed: Rule = {
  id: 'state-well-formed',
  title: 'A node reports its id, term, vote, role and log as the contract types them',
  explanation: 'They are read after every event. A log holds what was on disk: nothing in this kata appends to it.',
  source: 'Contract',
  on: ['malformed'],
  check(turn) {
    if (turn.malformed === null) return null;
    return finding`${Name(turn.node)}’s ${turn.malformed} ${when(turn)}.`;
  },
};
