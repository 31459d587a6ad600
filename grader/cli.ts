/** `npm run --silent grade -- <kata> <file> [--json] [--seed N] [--schedules N]`: the same judge from a terminal, without database or server. */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogue } from '../content/catalogue.ts';
import { exitCodeOf, exitCodes } from './cli/exit-code.ts';
import { verdictText } from './cli/verdict-text.ts';
import { gradeRequestSchema, seedSchema, type GradeRequest, type Language } from './contract/request.ts';
import { createJudge } from './judge.ts';

const usage = 'Usage: npm run --silent grade -- <kata> <file> [--json] [--seed N] [--schedules N]';

const languages: Record<string, Language> = {
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.js': 'javascript',
  '.mjs': 'javascript',
};

/** Something that whoever typed the command can put right; its message is one line. */
class UsageError extends Error {}

interface Command {
  request: GradeRequest;
  json: boolean;
}

async function readCommand(args: string[]): Promise<Command> {
  const { values, positionals } = parseFlags(args);
  const [kata, file, ...others] = positionals;
  if (!kata || !file || others.length > 0) throw new UsageError(usage);

  const open = catalogue.filter((one) => one.status === 'open' && one.languages.length > 0).map(({ slug }) => slug);
  if (!open.includes(kata))
    throw new UsageError(`There is no kata ${JSON.stringify(kata)} to grade; there is ${open.join(', ')}.`);
  const language = languages[extname(file).toLowerCase()];
  if (!language)
    throw new UsageError(
      `The language is told by the file's ending, one of ${Object.keys(languages).join(', ')}; not by ${file}.`,
    );
  const source = await readSource(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} cannot be read: ${error.code ?? error.message}.`);
  });
  const seed = values.seed === undefined ? undefined : wholeNumber('--seed', values.seed, 0, seedSchema.maxValue ?? 0);
  const schedules =
    values.schedules === undefined ? undefined : wholeNumber('--schedules', values.schedules, 1, 10_000_000);
  return { json: values.json, request: gradeRequestSchema.parse({ kata, language, source, seed, schedules }) };
}

/** Rejects where there is no file to be read to its end: a pipe may have none. */
async function readSource(file: string): Promise<string> {
  const stats = await stat(file);
  if (!stats.isFile() && !stats.isDirectory()) throw new Error('it is no regular file');
  return readFile(file, 'utf8');
}

function parseFlags(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, seed: { type: 'string' }, schedules: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(/\.(?:\s|$)/)[0]}. ${usage}`);
  }
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${flag} takes a whole number from ${least} to ${most}, not ${JSON.stringify(text)}.`);
}

async function main(args: string[]): Promise<number> {
  const { request, json } = await readCommand(args);
  const judge = createJudge({ children: 1, log: (line) => process.stderr.write(`${line}\n`) });
  try {
    const verdict = await judge.grade(request);
    const colours = process.stdout.isTTY && !process.env.NO_COLOR;
    const text = json ? JSON.stringify(verdict) : verdictText(verdict, { colours });
    await new Promise<void>((resolve) => process.stdout.write(`${text}\n`, () => resolve()));
    return exitCodeOf(verdict.kind);
  } finally {
    await judge.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof UsageError ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = error instanceof UsageError ? exitCodes.usage : exitCodes.internalError;
}
