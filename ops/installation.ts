/** What `npm start`, `npm run dev` and the browser tests share: a database with its records, the site and a worker, up and down in order. */
import { tryPort } from '../prisma/free-port.ts';
import { applyMigrations, requireDatabase } from '../prisma/migrate.ts';
import { openDatabase } from './database.ts';
import { OperatorError } from './failure.ts';
import { processEnvironment, type Settings } from './settings.ts';
import { supervise, type Supervised } from './supervise.ts';

export interface Installation {
  databaseUrl: string;
  authSecret: string;
  /** Resolves with one line when something has ended that cannot be started again. */
  failed: Promise<string>;
  stop(): Promise<void>;
}

export interface InstallationOptions {
  settings: Settings;
  /** `production` serves what was built before; `development` compiles as it goes. */
  mode: 'production' | 'development';
  parts: readonly ('web' | 'worker')[];
  log(line: string): void;
  /** Each time a process of this installation has started. */
  onProcess?(part: 'web' | 'worker', pid: number): void;
}

/** Brings an installation up; resolves once the site answers. Throws, with everything stopped again, where it cannot. */
export async function startInstallation({
  settings,
  mode,
  parts,
  log,
  onProcess,
}: InstallationOptions): Promise<Installation> {
  const database = await openDatabase(settings);
  log(`Database: ${database.description}.`);
  const running: Partial<Record<'web' | 'worker', Supervised>> = {};
  const stop = async () => {
    await Promise.all([running.web?.stop(), running.worker?.stop()]);
    await database.close();
  };
  try {
    const applied = await applyMigrations(database.url);
    if (applied.length > 0) log(`Applied ${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'}.`);
    const ours = processEnvironment(settings, {
      databaseUrl: database.url,
      authSecret: database.authSecret,
      builtInDatabase: database.builtIn,
    });
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: mode, ...ours };
    // The worker signs nothing, so it is not told the secret.
    const workerEnv = { ...env, AUTH_SECRET: undefined, NEXTAUTH_SECRET: undefined };
    const begin = (part: 'web' | 'worker', name: string, module: string, environment: NodeJS.ProcessEnv) =>
      (running[part] = supervise({
        name,
        arguments: [module],
        env: environment,
        log,
        onStart: (pid) => onProcess?.(part, pid),
      }));
    if (parts.includes('worker')) begin('worker', 'The worker', 'grader/worker.ts', workerEnv);
    if (parts.includes('web')) await begin('web', 'The site', 'ops/web.ts', env).ready;
    const { url: databaseUrl, authSecret, ended: failed } = database;
    return { databaseUrl, authSecret, failed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What would make a start fail in the end, found before anything takes time: throws an OperatorError. */
export async function requireReachable(settings: Settings, parts: InstallationOptions['parts']): Promise<void> {
  if (parts.includes('web')) await requirePort(settings);
  if (settings.databaseUrl !== undefined) await requireDatabase(settings.databaseUrl);
}

async function requirePort({ host, port }: Settings): Promise<void> {
  const tried = await tryPort(port, host);
  if ('port' in tried) return;
  const reasons: Record<string, string> = {
    EADDRINUSE: `port ${port} on ${host} is in use by another program; stop it, or set PORT.`,
    EACCES: `port ${port} may not be used by this user; set PORT to 1024 or more.`,
    EADDRNOTAVAIL: `this machine has no address ${host}; set HOST to one it has.`,
    ENOTFOUND: `HOST ${host} is no address of this machine.`,
  };
  throw new OperatorError(reasons[tried.code] ?? `cannot listen on ${host}:${port} (${tried.code}).`);
}
