import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is never an input, wherever it lies: products, data, and what no product is made of. */
const ignored = /^(node_modules|generated|\..*|.*\.(test|spec)\.tsx?|tsconfig\.tsbuildinfo|next-env\.d\.ts)$/;

/**
 * A hash over the names and contents of everything below the given files and folders (relative to `root`), the same on every
 * machine: it changes when a file is added, renamed, changed or removed. Missing ones count as empty. About 20 ms for this repository.
 */
export function hashInputs(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (text: string | Buffer) => hash.update(`${text.length}:`).update(text);
  for (const file of inputs.flatMap((input) => filesBelow(root, input)).sort()) {
    add(file);
    add(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesBelow(root: string, path: string): string[] {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  const names = readdirSync(join(root, path)).filter((name) => !ignored.test(name));
  return names.flatMap((name) => filesBelow(root, `${path}/${name}`));
}
