import { expect, it } from 'vitest';
import { goodGithubAnalysis } from '../../../content/katas/outage-postmortem/samples/good-github-2018-10-21.ts';
import { analysisSchema } from '../../../content/katas/outage-postmortem/structure.ts';
import { emptyAnalysis } from './analysis-draft.ts';
import { holds, liveFindings } from './live-findings.ts';

const analysis = analysisSchema.parse(goodGithubAnalysis);

it('lets a complete analysis be handed in, also while its quotation is still looked for', () => {
  for (const known of ['held', 'asking', 'later', 'not-checked'] as const)
    expect(holds(liveFindings(analysis, known)), known).toBe(true);
});

it('holds one back whose quotation is in no text', () => {
  const findings = liveFindings(analysis, 'not-found');
  expect(findings.filter(({ blocks }) => blocks)).toMatchObject([{ check: 'verbatim', state: 'not-found' }]);
});

it('says what is missing of an empty one, and nothing of a quotation that is not there', () => {
  const findings = liveFindings(emptyAnalysis('github-2018-10-21'), 'not-checked');
  expect(findings.map(({ check }) => check)).toEqual(['answers', 'words', 'quotation', 'concepts']);
  expect(holds(findings)).toBe(false);
});
