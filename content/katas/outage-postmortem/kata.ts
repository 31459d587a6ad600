import type { Kata } from '../../kata.ts';

export const kata: Kata = {
  slug: 'outage-postmortem',
  title: 'Outage postmortem',
  summary: 'Read a real outage and name what the textbook calls it.',
  limitMinutes: 60,
  languages: [],
  prose: 'analysis',
  status: 'open',
  source: 'The publishers’ own postmortems',
  schedules: 0,
};
