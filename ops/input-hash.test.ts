import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashInputs } from './input-hash.ts';

let root: string;
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const hash = () => hashInputs(root, ['app', 'lockfile', 'missing']);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'quorum-dojo-hash-'));
  mkdirSync(join(root, 'app/deep'), { recursive: true });
  write('app/page.tsx', 'page');
  write('app/deep/part.ts', 'part');
  write('lockfile', '1');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the hash of a product’s inputs', () => {
  it('stays while nothing changes', () => {
    const before = hash();
    write('app/page.tsx', 'page');
    expect(hash()).toBe(before);
  });

  it.each([
    ['a file changes, however deep', () => write('app/deep/part.ts', 'other')],
    ['a file is added', () => write('app/deep/new.ts', '')],
    ['a file is renamed', () => renameSync(join(root, 'app/page.tsx'), join(root, 'app/sheet.tsx'))],
    ['a file is removed', () => rmSync(join(root, 'app/deep/part.ts'))],
    ['a missing input appears', () => write('missing', '')],
    ['text moves from one file to the next', () => (write('app/page.tsx', 'pagep'), write('app/deep/part.ts', 'art'))],
  ])('changes when %s', (_what, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  it('does not follow what is not built from: tests, products and hidden files', () => {
    const before = hash();
    write('app/deep/part.test.ts', 'test');
    write('app/.swap', 'hidden');
    mkdirSync(join(root, 'app/generated'));
    write('app/generated/client.ts', 'made');
    expect(hash()).toBe(before);
  });
});
