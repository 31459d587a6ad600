import type { Kata } from '../../kata.ts';

export const kata: Kata = {
  slug: 'idempotent-payments',
  title: 'Idempotent payments API',
  summary: 'Move money once, however often the request arrives.',
  limitMinutes: 30,
  languages: ['typescript', 'javascript'],
  prose: 'argument',
  status: 'open',
  source: 'IETF draft, Idempotency-Key header',
  schedules: 1500,
};
