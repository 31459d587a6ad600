import type { Kata } from '../../kata.ts';

export const kata: Kata = {
  slug: 'logical-clocks',
  title: 'Lamport and vector clocks',
  summary: 'Order events by cause, and tell “before” from “at the same time”.',
  limitMinutes: 20,
  languages: ['typescript', 'javascript'],
  status: 'open',
  source: 'Lamport 1978; Fidge 1988; Mattern 1988',
  schedules: 1000,
};
