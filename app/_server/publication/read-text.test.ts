import { describe, expect, it } from 'vitest';
import { standsIn } from '../../../content/katas/outage-postmortem/quotation.ts';
import { publicationLimitBytes, readPublication } from './read-text.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const filler = 'The service answered slowly for a while and nobody knew why at first. '.repeat(8);
const line = 'unable to cope with the additional latency';

function textOf(file: string): string {
  const outcome = readPublication(bytes(file));
  if (outcome.kind !== 'read') throw new Error(outcome.message);
  return outcome.text;
}
const refusal = (file: Uint8Array): string => {
  const outcome = readPublication(file);
  return outcome.kind === 'refused' ? outcome.message : 'read';
};

describe('plain text', () => {
  it('is taken as it is', () => {
    const text = `${filler}\n\nAt 5 < 7 & “all” was well.\r\n`;
    expect(textOf(text)).toBe(text);
    expect(readPublication(bytes(text))).toMatchObject({ kind: 'read', words: 110 });
  });

  it('may speak of markup further down without being taken for it', () => {
    const text = `${filler.repeat(8)} The page began with <html> and ended there.`;
    expect(textOf(text)).toContain('<html>');
  });
});

describe('HTML', () => {
  const page = (body: string) => `<!DOCTYPE html><html><head><title>Report</title></head><body>${body}</body></html>`;

  it('gives the text that a reader sees, across inline markup and entities', () => {
    const text = textOf(
      page(`<p>${filler}</p><p>They were un<b>able</b> to&nbsp;cope with <a href="/x">the
      additional</a> latency &mdash; &ldquo;almost&rdquo; &#8230;</p>`),
    );
    expect(standsIn(line, text)).toBe(true);
    expect(text).toContain('latency — “almost” …');
    expect(text).not.toContain('Report');
  });

  it('gives nothing of scripts, styles and what is hidden', () => {
    const text = textOf(
      page(`<script>"${line}"</script><style>.a{}</style><div hidden>${line}</div><svg><text>${line}</text></svg>
        <noscript>${line}</noscript><!-- ${line} --><p>${filler}</p><template>${line}</template>`),
    );
    expect(standsIn(line, text)).toBe(false);
  });

  it('keeps paragraphs apart, so that no line is found across two of them as one word', () => {
    const text = textOf(page(`<p>${filler}</p><ul><li>first</li><li>second</li></ul>`));
    expect(text).toMatch(/first\nsecond$/);
  });

  it('survives a hundred thousand nested elements', () => {
    expect(textOf(page(`${'<div>'.repeat(100_000)}${filler}`))).toBe(filler.trim());
  });
});

describe('what is no report', () => {
  it('is refused in words that say what to do', () => {
    expect(refusal(new Uint8Array())).toBe('The file is empty.');
    expect(refusal(new Uint8Array(publicationLimitBytes + 1).fill(97))).toMatch(/more than 2 MB/);
    expect(refusal(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toMatch(/not UTF-8/);
    expect(refusal(bytes(`${filler}\u0000`))).toMatch(/not UTF-8/);
    expect(refusal(bytes('<html><body><div id="root"></div><script>let all = 1</script></body></html>'))).toMatch(
      /0 words that a reader would see/,
    );
  });
});
