/** How a sandbox process is started: which walls the operating system and Node can put around it. */
import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const childFile = fileURLToPath(new URL('./child.ts', import.meta.url));

/** What the process may read: its own code, isolated-vm, and what isolated-vm's loader looks at to choose a binary. */
const readable = (): string[] => {
  const isolatedVm = dirname(require.resolve('isolated-vm'));
  const loader = dirname(createRequire(join(isolatedVm, 'package.json')).resolve('node-gyp-build'));
  const root = join(dirname(childFile), '..', '..');
  return [dirname(childFile), isolatedVm, loader, join(root, 'package.json'), '/etc/alpine-release'];
};

/**
 * A verdict is a fresh isolate with cold code, and over in half a second. Measured with kata 2; by the time the engine is warm, after ten
 * thousand schedules, neither makes a difference.
 */
const engine = [
  // The judge's functions are compiled when its script is loaded, once per process, and come out of V8's code cache afterwards; by default
  // only those that are called at once do. 8 ms less for each submission: a twelfth of one that fails early.
  '--no-lazy',
  // The optimising compiler gives each function the code of those that it calls, up to 920 bytes of it, and has not earned what that costs
  // when a verdict is over. A third of it takes a tenth of the processor time from a verdict (of a thousand schedules; 5 % to 20 %).
  '--max-inlined-bytecode-size-cumulative=300',
];

/** Starts a process. Only the time zone is in its environment. */
export async function startChild(): Promise<ChildProcessWithoutNullStreams> {
  const node = [
    process.execPath,
    '--no-node-snapshot',
    '--no-warnings',
    ...engine,
    '--permission',
    '--allow-addons',
    ...readable().map((path) => `--allow-fs-read=${path}`),
    childFile,
  ];
  const [command, ...rest] = [...(await networkWall()), ...node] as [string, ...string[]];
  const env = { TZ: 'UTC' } as unknown as NodeJS.ProcessEnv;
  return spawn(command, rest, { env, stdio: 'pipe', cwd: '/', windowsHide: true });
}

let wall: Promise<string[]> | undefined;

/** The command that gives what follows an empty network namespace; empty itself where the system allows none. Tried once. */
export const networkWall = (): Promise<string[]> => (wall ??= findNetworkWall());

async function findNetworkWall(): Promise<string[]> {
  const unshare = (process.env.PATH ?? '')
    .split(delimiter)
    .concat('/usr/bin', '/bin')
    .map((folder) => join(folder, 'unshare'))
    .find((file) => existsSync(file));
  if (!unshare) return [];
  const truth = ['/usr/bin/true', '/bin/true'].find((file) => existsSync(file));
  if (!truth) return [];
  for (const flags of [['-n'], ['-r', '-n']]) {
    const works = await promisify(execFile)(unshare, [...flags, truth]).then(
      () => true,
      () => false,
    );
    if (works) return [unshare, ...flags];
  }
  return [];
}
