/** A guest without walls, for tests of suites: the module as a function in this very process, evaluated anew by each call. */
import { transformSync } from 'esbuild';
import type { Guest } from '../../contract/judge-session.ts';

type Instantiate = (module: { exports: Record<string, unknown> }) => void;

/** Only for sources of our own. Not for performance, either: the sandbox has frozen intrinsics, this has none. */
export function inProcessGuest(source: string): Guest {
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs', target: 'es2024' });
  const evaluate = new Function('module', 'Math', `const exports = module.exports;\n${code}`) as (
    module: { exports: Record<string, unknown> },
    math: Math,
  ) => ReturnType<Instantiate>;
  const virtualMath = Object.create(Math) as Math;
  return {
    instantiate() {
      const module = { exports: {} };
      evaluate(module, virtualMath);
      return module.exports;
    },
    describe: (thrown) => ({ error: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : 'something else' }),
    reseed(seed) {
      let state = seed;
      virtualMath.random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 0x1_0000_0000;
    },
  };
}
