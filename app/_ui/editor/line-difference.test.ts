import { describe, expect, it } from 'vitest';
import { compareLines } from './line-difference.ts';

const source = ['class Process {', '  tick() {', '    this.lamport += 1;', '  }', '}'].join('\n');

describe('lines edited since a verdict', () => {
  it('are none where the source is the same, whatever its line ends', () => {
    expect(compareLines(source, source).edited).toBe(0);
    expect(compareLines(source, source.replaceAll('\n', '\r\n')).edited).toBe(0);
  });

  it('count a changed line once, an added and a removed one too', () => {
    expect(compareLines(source, source.replace('+= 1', '+= 2')).edited).toBe(1);
    expect(compareLines(source, `// mine\n${source}`).edited).toBe(1);
    expect(compareLines(source, source.replace('    this.lamport += 1;\n', '')).edited).toBe(1);
  });

  it('count edits in different places apart', () => {
    const edited = source.replace('Process', 'Clock').replace('+= 1', '= 1') + '\n// end';
    expect(compareLines(source, edited).edited).toBe(3);
  });

  it('count all lines of a source too large to compare, and nothing crashes', () => {
    const lines = (mark: string) => Array.from({ length: 3000 }, (_, line) => `${mark}${line}`).join('\n');
    expect(compareLines(lines('a'), lines('b')).edited).toBe(3000);
  });
});

describe('lines added and removed', () => {
  const sizes = (before: string, after: string, cellsMax?: number) => {
    const { added, removed } = compareLines(before, after, cellsMax);
    return { added, removed };
  };

  it('count a changed line in both, and a moved one, too', () => {
    expect(sizes(source, source.replace('+= 1', '+= 2'))).toEqual({ added: 1, removed: 1 });
    expect(sizes('a\nb\nc', 'b\nc\na')).toEqual({ added: 1, removed: 1 });
  });

  it('of what was empty are those that were written, and the other way round', () => {
    expect(sizes('', source)).toEqual({ added: 5, removed: 0 });
    expect(sizes(source, '')).toEqual({ added: 0, removed: 5 });
    expect(sizes('', '')).toEqual({ added: 0, removed: 0 });
  });

  it('are the whole middle where comparing would cost more than is allowed', () => {
    expect(sizes('a\nb\nc\nd', 'a\nx\nb\nd', 1)).toEqual({ added: 2, removed: 2 });
    expect(sizes('a\nb\nc\nd', 'a\nx\nb\nd')).toEqual({ added: 1, removed: 1 });
  });
});

describe('a judged line', () => {
  it('is found where it is now', () => {
    expect(compareLines(source, `// one\n// two\n${source}`).lineNow(3)).toBe(5);
    expect(compareLines(source, source).lineNow(1)).toBe(1);
  });

  it('is nowhere once it was changed, or never was', () => {
    expect(compareLines(source, source.replace('+= 1', '+= 2')).lineNow(3)).toBeNull();
    expect(compareLines(source, source).lineNow(99)).toBeNull();
  });
});
