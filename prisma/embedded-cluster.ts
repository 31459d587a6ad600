import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Programs } from './embedded-programs.ts';

/** The role the platform connects as, and the name of its database. Not a superuser. */
export const role = 'quorum_dojo';

/** Sorts as bytes and knows letters beyond ASCII, on every machine alike, whatever locales it has installed. */
const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** The superuser cannot come in by network at all; whoever owns the files can always use `postgres --single`. */
const hostBasedAccess = `host all ${role} 127.0.0.1/32 scram-sha-256\n`;

/**
 * Makes a cluster with one role and one database. It is made beside its place and moved there when complete, so that a start
 * killed half-way leaves nothing that looks like a cluster. Throws with PostgreSQL's own words.
 */
export async function initialiseCluster(
  programs: Programs,
  options: { directory: string; password: string },
): Promise<void> {
  const growing = `${options.directory}.new`;
  rmSync(growing, { recursive: true, force: true });
  mkdirSync(growing, { mode: 0o700 });
  if (programs.user) chownSync(growing, programs.user.uid, programs.user.gid);
  const inside = programs.seenFromInside(growing);
  const run = (program: string, args: string[], input: string) => {
    const { user, environment } = programs;
    const ran = spawnSync(program, args, { cwd: growing, env: environment, input, encoding: 'utf8', ...user });
    if (ran.status !== 0) throw new Error(`${program} failed:\n${ran.error?.message ?? `${ran.stdout}${ran.stderr}`}`);
  };
  run(programs.initdb, ['-D', inside, '--username=postgres', '--auth=reject', ...locale, '--no-instructions'], '');
  run(
    programs.postgres,
    ['--single', '-D', inside, 'postgres'],
    `create role ${role} login createdb password '${options.password}'\ncreate database ${role} owner ${role}\n`,
  );
  writeFileSync(join(growing, 'pg_hba.conf'), hostBasedAccess); // Keeps its owner and mode.
  renameSync(growing, options.directory);
}
