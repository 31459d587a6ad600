/** What is made from the sources before anything runs: the Prisma client and the site. Each is made anew when its inputs changed. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OperatorError } from './failure.ts';
import { hashInputs } from './input-hash.ts';

const root = join(import.meta.dirname, '..');

export interface Product {
  /** As in "Building the site". */
  doing: string;
  /** Where the hash of the inputs is noted once the product is complete. */
  stamp: string;
  inputs: string[];
  module: string;
  arguments: string[];
  env: Record<string, string>;
}

export const prismaClient: Product = {
  doing: 'Generating the database client',
  stamp: 'prisma/generated/.inputs',
  inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'],
  module: 'node_modules/prisma/build/index.js',
  arguments: ['generate', '--no-hints'],
  // `generate` needs no schema engine, and yet looks for one on a host that an installation may not reach, unless told where one is.
  env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
};

/** `distDir` as next.config.mjs reads it. */
export const site = (distDir = process.env.NEXT_DIST_DIR ?? '.next'): Product => ({
  doing: 'Building the site',
  stamp: `${distDir}/inputs`,
  inputs: [
    'app',
    'content',
    'grader/contract',
    'ops/request-headers.ts',
    'prisma/client.ts',
    'prisma/schema.prisma',
    'public',
  ].concat(['proxy.ts', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json']),
  module: 'node_modules/next/dist/bin/next',
  arguments: ['build'],
  env: { NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
});

/**
 * Makes the product if its inputs changed since it was last complete. Quiet but for the time it takes; where it fails, throws an
 * OperatorError with the tool's own output. `signal` ends it early.
 */
export async function ensure(product: Product, log: (line: string) => void, signal?: AbortSignal): Promise<void> {
  const stamp = join(root, product.stamp);
  const hash = hashInputs(root, product.inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  log(`${product.doing} …`);
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const ticking = setInterval(() => log(`  … ${seconds()}`), 10_000);
  rmSync(stamp, { force: true });
  const { code, output } = await runTool([join(root, product.module), ...product.arguments], product.env, signal);
  clearInterval(ticking);
  if (code !== 0) throw new OperatorError(`${product.doing.toLowerCase()} failed after ${seconds()}:\n${output}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  log(`  took ${seconds()}.`);
}

function runTool(
  args: string[],
  env: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const tool = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let output = '';
    for (const stream of [tool.stdout, tool.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    tool.once('error', reject);
    tool.once('close', (code) => resolve({ code, output }));
  });
}
