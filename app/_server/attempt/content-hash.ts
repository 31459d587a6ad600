/** Which texts a learner was given: so that a page can say that they have changed since. */
import { createHash } from 'node:crypto';
import type { KataTexts } from '../../../content/read-kata.ts';

/** 12 hexadecimal digits of the SHA-256 of prompt, contract and starters. */
export const contentHash = ({ prompt, api, starters }: Pick<KataTexts, 'prompt' | 'api' | 'starters'>): string =>
  createHash('sha256')
    .update(JSON.stringify([prompt, api, Object.entries(starters).sort()]))
    .digest('hex')
    .slice(0, 12);
