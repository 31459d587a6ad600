/** What an operator may set, all of it through the environment. README.md has the same table. */
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { OperatorError } from './failure.ts';

export interface Settings {
  /** The address the site binds to. */
  host: string;
  port: number;
  /** Where browsers reach the site, without a trailing slash. */
  publicUrl: string;
  /** `undefined`: the built-in PostgreSQL, kept in `dataDir`. */
  databaseUrl: string | undefined;
  /** Absolute. */
  dataDir: string;
  signUp: 'open' | 'closed';
  /** Whether a reverse proxy in front of the site writes X-Forwarded-For and its kin. */
  trustProxy: boolean;
  /** Signs sessions. `undefined`: generated once and kept in `dataDir`. */
  authSecret: string | undefined;
  /** Sandbox children kept warm by one worker. */
  judgeChildren: number;
}

const isHttpUrl = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');
const isPostgresUrl = (text: string): boolean => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '');

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('must be a number').int('must be whole').min(1, 'must be 1 to 65535').max(65_535, 'must be 1 to 65535').default(3000), // prettier-ignore
  PUBLIC_URL: z.string().refine(isHttpUrl, 'must be an http:// or https:// address').optional(),
  DATABASE_URL: z.string().refine(isPostgresUrl, 'must be a postgresql:// address').optional(),
  DATA_DIR: z.string().default('.data'),
  SIGN_UP: z.enum(['open', 'closed'], 'must be open or closed').default('open'),
  TRUST_PROXY: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
  AUTH_SECRET: z.string().min(32, 'must be 32 characters or more').optional(),
  JUDGE_CHILDREN: z.coerce.number('must be a number').int('must be whole').min(1, 'must be 1 to 64').max(64, 'must be 1 to 64').default(1), // prettier-ignore
});

/**
 * Reads the settings. An empty variable counts as unset, as in a `.env` file with the value left out.
 * Throws an OperatorError that names the first variable that does not hold.
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new OperatorError(`${issue.path.join('.')} ${issue.message}.`);
  }
  const value = parsed.data;
  if (value.DATABASE_URL !== undefined && value.AUTH_SECRET === undefined)
    throw new OperatorError('AUTH_SECRET must be set where DATABASE_URL is, to the same value on every machine.');
  return {
    host: value.HOST,
    port: value.PORT,
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, ''),
    databaseUrl: value.DATABASE_URL,
    dataDir: isAbsolute(value.DATA_DIR) ? value.DATA_DIR : resolve(import.meta.dirname, '..', value.DATA_DIR),
    signUp: value.SIGN_UP,
    trustProxy: value.TRUST_PROXY === '1',
    authSecret: value.AUTH_SECRET,
    judgeChildren: value.JUDGE_CHILDREN,
  };
}

/** What the site and the worker are started with: the settings spelt out, so that neither has a default of its own. */
export function processEnvironment(
  settings: Settings,
  resolved: { databaseUrl: string; authSecret: string; builtInDatabase: boolean },
): Record<string, string> {
  return {
    HOST: settings.host,
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl,
    DATABASE_URL: resolved.databaseUrl,
    DATABASE_BUILT_IN: resolved.builtInDatabase ? '1' : '0',
    DATA_DIR: settings.dataDir,
    SIGN_UP: settings.signUp,
    TRUST_PROXY: settings.trustProxy ? '1' : '0',
    AUTH_SECRET: resolved.authSecret,
    NEXTAUTH_URL: settings.publicUrl,
    NEXTAUTH_SECRET: resolved.authSecret,
    JUDGE_CHILDREN: String(settings.judgeChildren),
  };
}
