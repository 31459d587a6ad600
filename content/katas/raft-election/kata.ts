import type { Kata } from '../../kata.ts';

export const kata: Kata = {
  slug: 'raft-election',
  title: 'Raft leader election',
  summary: 'Elect one leader per term, whatever crashes, splits or arrives twice.',
  limitMinutes: 60,
  languages: ['typescript', 'javascript'],
  status: 'open',
  source: 'Raft, Figure 2 and §5.2',
  schedules: 1000,
};
