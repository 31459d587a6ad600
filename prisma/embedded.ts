/**
 * The built-in PostgreSQL: real PostgreSQL from the npm registry, run as a child of whoever starts it.
 *
 * PostgreSQL refuses to run as root, so under root it runs as the user `postgres`, and that user may be unable to enter the
 * directories that lead to the checkout. The data stays in its place all the same: the server starts inside its data
 * directory and is told to find it at /proc/self/cwd, which needs no way in from above. Its programs are copied to where
 * everyone can run them (prisma/embedded-programs.ts).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initialiseCluster, role } from './embedded-cluster.ts';
import { stopOrphan } from './embedded-orphan.ts';
import { findPrograms, type Programs } from './embedded-programs.ts';
import { choosePort } from './free-port.ts';

export interface EmbeddedPostgres {
  /** Of the database `quorum_dojo`, password included. */
  databaseUrl: string;
  port: number;
  /** Whether this start made the cluster. */
  created: boolean;
  /** Resolves with one line once the server has ended, whoever ended it. */
  ended: Promise<string>;
  /** Disconnects everyone, writes a checkpoint and stops; about 100 ms. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Absolute, in a directory that exists. Made where missing. */
  directory: string;
  password: string;
  /** The port of last time: taken again if it is free, so that an operator's bookmarks and tools go on working. */
  port?: number | undefined;
}

/** Small and safe: one machine, one site, a worker or two. Durability is never traded. */
const serverSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  max_connections: '100',
  fsync: 'on',
  log_min_messages: 'warning',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/** Starts the server on its data directory, after ending one that a killed start left behind. Throws where it does not come up. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const programs = findPrograms(options.directory);
  await stopOrphan(options.directory);
  const created = !existsSync(options.directory);
  if (created) await initialiseCluster(programs, options);
  const port = await choosePort(options.port);
  const server = spawnServer(programs, options.directory, port);
  const ended = new Promise<string>((resolve) => {
    server.once('exit', (code, signal) => resolve(`PostgreSQL ended (${signal ?? `exit code ${code}`})`));
  });
  await untilReady(server, ended);
  return {
    databaseUrl: `postgresql://${role}:${options.password}@127.0.0.1:${port}/${role}`,
    port,
    created,
    ended,
    async stop() {
      server.stdin!.destroy();
      await ended;
    },
  };
}

/** A server in a temporary directory, for tests and comparisons: gone, with all its data, when `action` has returned. */
export async function withScratchPostgres<T>(action: (databaseUrl: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-dojo-scratch-'));
  try {
    const postgres = await startEmbedded({
      directory: join(folder, 'postgres'),
      password: randomBytes(16).toString('hex'),
    });
    try {
      return await action(postgres.databaseUrl);
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The shell that becomes the server first leaves a watcher behind, which waits for its standard input to close and then asks
 * the server for a fast shutdown. The other end of that pipe is ours, so however we end, kill -9 included, the server ends too.
 * A session of its own keeps the terminal's Ctrl-C from reaching the server before the site and the worker are done with it.
 */
const startScript = `exec 3<&0; ( { cat <&3 >/dev/null 2>&1; kill -INT $$ 2>/dev/null; } & ); exec "$@" </dev/null 3<&-`;

function spawnServer(programs: Programs, directory: string, port: number): ChildProcess {
  const flags = Object.entries(serverSettings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [programs.postgres, '-D', programs.seenFromInside(directory), '-p', String(port), ...flags];
  return spawn('/bin/sh', ['-c', startScript, 'sh', ...command], {
    cwd: directory,
    detached: true,
    env: programs.environment,
    stdio: ['pipe', 'ignore', 'pipe'],
    ...programs.user,
  });
}

/** PostgreSQL says that it is ready in its data directory's postmaster.pid, and in its log, which is what we read: no polling. */
function untilReady(server: ChildProcess, ended: Promise<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr!.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    void ended.then((line) => reject(new Error(`${line} before it was ready:\n${log.trim()}`)));
  });
}
