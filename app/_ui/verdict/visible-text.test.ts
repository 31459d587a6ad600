import { describe, expect, it } from 'vitest';
import { visibleText } from './visible-text.ts';

describe('what a submission printed', () => {
  it('keeps its lines, tabs and letters of any script', () => {
    expect(visibleText('tick\t1\nвектор ∥ 時計 é')).toBe('tick\t1\nвектор ∥ 時計 é');
    expect(visibleText('a\r\nb\rc')).toBe('a\nb\nc');
  });

  it('loses terminal colours, titles and cursor jumps', () => {
    expect(visibleText('\u001b[31mred\u001b[0m \u001b]0;title\u0007and \u001b[2J\u001b[1;1Hhome')).toBe('red and home');
  });

  it('shows control characters instead of obeying them', () => {
    expect(visibleText('a\u0000b\u0008c\u007f\u001b')).toBe('a␀b␈c␡␛');
  });

  it('shows characters that turn or hide text by their code point', () => {
    expect(visibleText('user\u202e\u2066// admin\u2069')).toBe('user⟨U+202E⟩⟨U+2066⟩// admin⟨U+2069⟩');
    expect(visibleText('pass\u200bed\ufeff')).toBe('pass⟨U+200B⟩ed⟨U+FEFF⟩');
  });

  it('has no half characters and no towers of accents', () => {
    expect(visibleText('\ud800x')).toBe('\ufffdx');
    expect([...visibleText(`e${'\u0301'.repeat(200)}`)].length).toBe(5);
  });
});
