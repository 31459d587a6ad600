/** The judge's script: realm and suite in one text, with nothing of the machine it was made on. */
import { createHash } from 'node:crypto';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface JudgeScript {
  /** An expression: the realm's entry function. */
  code: string;
  /** SHA-256 of the code, the first 12 hex digits: the version of the suite. */
  hash: string;
}

const sandboxFolder = dirname(fileURLToPath(import.meta.url));
const cache = new Map<string, Promise<JudgeScript>>();

/** Bundles the realm with the suite in `suiteFile` (absolute), once per process. The same sources give the same bytes anywhere. */
export function bundleJudge(suiteFile: string): Promise<JudgeScript> {
  const known = cache.get(suiteFile);
  if (known) return known;
  const made = bundle(suiteFile);
  cache.set(suiteFile, made);
  made.catch(() => cache.delete(suiteFile));
  return made;
}

/** The hash of a module of ours with all that it imports of ours: its version. */
export async function hashModule(file: string): Promise<string> {
  const result = await build({
    entryPoints: [file],
    absWorkingDir: sandboxFolder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    write: false,
    format: 'esm',
    minifyWhitespace: true,
    legalComments: 'none',
    target: 'es2024',
    tsconfigRaw: '{}',
    logLevel: 'silent',
  });
  return hashOf(result.outputFiles[0]!.text);
}

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex').slice(0, 12);

async function bundle(suiteFile: string): Promise<JudgeScript> {
  const specifier = `./${relative(sandboxFolder, suiteFile).split(sep).join('/')}`;
  const result = await build({
    stdin: {
      // The suite is evaluated first, while the realm is still soft.
      contents: `import suite from ${JSON.stringify(specifier)};
import { openRealm } from './realm/main.ts';
export default openRealm(suite);`,
      resolveDir: sandboxFolder,
      sourcefile: 'judge.ts',
      loader: 'ts',
    },
    absWorkingDir: sandboxFolder,
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'judge',
    banner: { js: '(()=>{"use strict";' },
    footer: { js: 'return judge.default})()' },
    minifyWhitespace: true,
    legalComments: 'none',
    target: 'es2024',
    tsconfigRaw: '{}',
    logLevel: 'silent',
  });
  const code = result.outputFiles[0]!.text;
  return { code, hash: hashOf(code) };
}
