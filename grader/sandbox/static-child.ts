/** The process in which a kata's static checks run: parsers on hostile text, which may hang or run out of memory without taking us along. */
import type { StaticChecks, Submitted } from '../contract/static-checks.ts';

/** MiB beyond which the process gives way to a fresh one: parsers that are not JavaScript keep some of what each text took. */
const residentMibMax = 512;

const { default: checks } = (await import(process.argv[2]!)) as { default: StaticChecks };
await checks.warm();
process.on('message', (submitted: Submitted) => {
  checks.check(submitted).then(
    (findings) => process.send!({ kind: 'checked', findings, spent: isSpent() }),
    (error: unknown) => process.send!({ kind: 'broken', note: String((error as Error | null)?.stack ?? error) }),
  );
});
const isSpent = (): boolean => checks.sound?.() === false || process.memoryUsage.rss() > residentMibMax * 1024 * 1024;
process.on('disconnect', () => process.exit());
process.send!({ kind: 'ready', invariants: checks.invariants });
