import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canaries, findLeaks, longStrings } from './bundle-secrets.ts';

const root = join(import.meta.dirname, '..');

describe('canaries', () => {
  it('are the long strings of a source, templates included', () => {
    const source =
      "const a = 'short'; const b = 'a sentence that only the suite knows'; const c = `${x} then a long tail of words ${y}`;";
    expect(longStrings(source)).toEqual(['a sentence that only the suite knows', 'then a long tail of words']);
  });

  it('come from this repository in numbers', () => {
    expect(canaries(root).length).toBeGreaterThan(20);
  });
});

describe('the search of browser bundles', () => {
  it('finds a secret however the bundle is folded, and refuses to search nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quorum-dojo-bundle-'));
    try {
      expect(() => findLeaks(folder, ['secret'])).toThrow('Nothing was built');
      mkdirSync(join(folder, 'chunks'));
      writeFileSync(join(folder, 'chunks/a.js'), 'x("a sentence that only the suite knows")');
      writeFileSync(join(folder, 'b.js'), 'x("public")');
      expect(findLeaks(folder, ['a sentence that only the suite knows'])).toEqual([
        { file: 'chunks/a.js', canary: 'a sentence that only the suite knows' },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
