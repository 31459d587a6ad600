import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A check that did not hold: told with its output, without our stack. */
export class StepFailure extends Error {
  override name = 'StepFailure';
}

export interface Step {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  /** Ends it early, when another has failed. */
  signal?: AbortSignal;
}

/** Runs a tool from the root of the repository, quietly; says how long it took; throws a StepFailure with all that it printed if it fails. */
export async function runStep({ name, command, args, env, signal }: Step, log: (line: string) => void): Promise<void> {
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...env, FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (code !== 0) throw new StepFailure(`${output}\n✗ ${name} failed after ${seconds} s.`);
  log(`✓ ${name}, ${seconds} s`);
}
