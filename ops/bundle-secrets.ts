/**
 * Looks for the judge's secrets in what browsers are given. A bundler renames, but keeps what stands in quotation marks: so the
 * long strings of suites, solutions, mutants and keys are the canaries, less those that a kata's public half says itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Leak {
  /** Of the bundle, below `distDir`. */
  file: string;
  canary: string;
}

/** Suites, solutions and mutants; and the keys of what people judge. */
const secretPath =
  /^content\/(katas\/[^/]+\/((suite|solutions|mutants|keys|samples)\/.*|[^/]+-key)|spotting\/.*)\.(ts|js)$/;
const publicPath =
  /^(app\/.*|content\/(katas\/([^/]+|outage-postmortem\/incidents)\/|concepts\/)?[^/]+|grader\/contract\/.*)$/;
const leastLength = 24;

/** Quoted strings, and the parts of templates between their expressions, of 24 characters or more. */
export function longStrings(source: string): string[] {
  const parts = source.match(/'[^'\\\n]{24,}'|"[^"\\\n]{24,}"|[`}][^`$\\{}]{24,}(?=[`$])/g) ?? [];
  return parts.map((part) => part.replace(/^['"`}]|['"]$/g, '').trim()).filter((part) => part.length >= leastLength);
}

/** The canaries of the repository at `root`; throws if there are suspiciously few, as then the search would prove nothing. */
export function canaries(root: string): string[] {
  const files = ['app', 'content', 'grader/contract'].flatMap((folder) => filesBelow(root, folder));
  const told = files.filter((file) => publicPath.test(file) && !secretPath.test(file)).map((file) => readFileSync(join(root, file), 'utf8')).join('\n'); // prettier-ignore
  const secrets = files.filter((file) => secretPath.test(file)).map((file) => readFileSync(join(root, file), 'utf8'));
  const found = [...new Set(secrets.flatMap(longStrings))].filter((canary) => !told.includes(canary));
  if (found.length < 20)
    throw new Error(`Only ${found.length} canaries in suites, solutions, mutants and keys: too few to tell.`);
  return found;
}

/** Every canary in every file below `folder`. */
export function findLeaks(folder: string, secrets: readonly string[]): Leak[] {
  const files = filesBelow(folder, '.').filter((file) => /\.(js|mjs|css|json|map|html|txt)$/.test(file));
  if (files.length === 0) throw new Error(`Nothing was built in ${folder}.`);
  return files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return secrets.filter((canary) => text.includes(canary)).map((canary) => ({ file, canary }));
  });
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
}
