/** What is made from the sources before anything runs: the Prisma client and the site. Each is made anew when its inputs changed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashInputs } from './input-hash.ts';

const root = join(import.meta.dirname, '..');

export interface Product {
  /** As in "Building the site". */
  doing: string;
  /** Where the hash of the inputs is noted once the product is complete. */
  stamp: string;
  inputs: string[];
  /** What else it depends on. */
  extra?: string[];
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

/** Makes the product if its inputs changed since it was last complete. Quiet unless it fails; then it throws with the tool's own output. */
export function ensure(product: Product, log: (line: string) => void): void {
  const stamp = join(root, product.stamp);
  const hash = hashInputs(root, product.inputs, product.extra);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  log(`${product.doing} …`);
  const began = performance.now();
  rmSync(stamp, { force: true });
  const made = spawnSync(process.execPath, [join(root, product.module), ...product.arguments], {
    cwd: root,
    env: { ...process.env, ...product.env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (made.status !== 0) throw new Error(`${product.doing} failed.\n${made.stdout}${made.stderr}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  log(`${product.doing} took ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}
