import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const documents = readdirSync(root).filter((file) => file.endsWith('.md'));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

test.each(documents)('whatever %s points to is there', (file) => {
  const targets = [...textOf(file).matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, target]) => target!);
  expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
});

test.each(documents)('every command that %s names is one of package.json’s', (file) => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...textOf(file).matchAll(/npm run (?:--silent )?([a-z0-9:-]+)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
