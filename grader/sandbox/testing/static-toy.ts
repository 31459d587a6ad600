/** Static checks of a few lines, for the tests of the thread they run in: what they do is what the source says. */
import type { StaticChecks } from '../../contract/static-checks.ts';

let spoilt = false;

const checks: StaticChecks = {
  invariants: ['is-quiet'],
  warm: () => Promise.resolve(),
  async check({ source, texts }) {
    if (source === 'loops') for (;;);
    if (source === 'grows') for (const all: unknown[] = []; ;) all.push(new Array(1_000).fill(0));
    if (source === 'throws') throw new Error('ours');
    if (source === 'spoils') spoilt = true;
    else if (spoilt) return [{ invariant: 'is-quiet', message: 'An earlier one was loud.', state: {} }];
    return source === 'loud' ? [{ invariant: 'is-quiet', message: 'It is loud.', state: { texts } }] : [];
  },
  sound: () => !spoilt,
};

export default checks;
