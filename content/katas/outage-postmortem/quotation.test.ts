import { describe, expect, test } from 'vitest';
import { standsIn } from './quotation.ts';

const report = `We build with the assumption that parts fail.
  Orchestrator’s actions behaved as configured — despite our application tier
being un\u00ADable to support “this” topology change… We are sorry.`;

describe('a line that stands in the report', () => {
  test.each([
    ['as it is', 'the assumption that parts fail'],
    ['across a line break', 'behaved as configured — despite our application tier being'],
    ['with other quotation marks', `Orchestrator's actions behaved`],
    ['with other dashes, and no space around them', 'configured-despite our application'],
    ['with a soft hyphen set aside', 'tier being unable to support'],
    ['with dots for an ellipsis', 'topology change... We are sorry.'],
    ['within quotation marks of its author’s', '“able to support "this" topology change”'.replace('able', 'unable')],
    ['with dots at its ends', '… assumption that parts fail …'],
    ['as a Markdown quotation', '> We build with the assumption'],
    [
      'with no-break, zero-width and bidirectional characters',
      '\u202Ethe\u00A0assum\u200Bption\u2069 that parts\u061C fail',
    ],
    ['with breaks where a page had a link', 'the assumption\nthat\nparts\nfail\n. Orchestrator\n’s actions'],
    ['composed otherwise', 'We build with the assumption'.normalize('NFD')],
  ])('is found %s', (_how, quotation) => {
    expect(standsIn(quotation, report)).toBe(true);
  });

  test('is found where the report is composed otherwise', () => {
    expect(standsIn('the caf\u00E9 was closed', 'Then the cafe\u0301 was closed.')).toBe(true);
  });

  test('is found where taking the report from its page broke its lines around a link', () => {
    const taken = 'On 21 September, as part of\na known and planned change\n, a record (\nnew\n) came.';
    expect(standsIn('as part of a known and planned change, a record (new) came', taken)).toBe(true);
  });

  test('is found at a later place than where it first begins inside a word', () => {
    expect(standsIn('all failed', 'small failed, and all failed')).toBe(true);
  });
});

describe('a line that does not stand in the report', () => {
  test.each([
    ['other words', 'the assumption that parts never fail'],
    ['another case', 'The assumption that parts fail'],
    ['a gap', 'We build with … parts fail'],
    ['other punctuation', 'the assumption, that parts fail'],
    ['a beginning inside a word', 'umption that parts fail'],
    ['an end inside a word', 'with the assump'],
    ['nothing', ''],
    ['only marks', ' “ … ” '],
    ['only what nobody sees', '\u200B\u2066\u00AD'],
  ])('is not found: %s', (_how, quotation) => {
    expect(standsIn(quotation, report)).toBe(false);
  });

  test('is not found in nothing', () => {
    expect(standsIn('parts fail', '')).toBe(false);
  });
});

test('hostile lines are looked for as text, and soon', () => {
  expect(standsIn('.*+?^${}()|[\\]\\\\', 'a .*+?^${}()|[\\]\\\\ b')).toBe(true);
  expect(standsIn('<script>alert(1)</script>', 'a <script>alert(1)</script> b')).toBe(true);
  expect(standsIn('\uD800 lone', 'a \uD800 lone half')).toBe(true);
  expect(standsIn('nul\u0000led', 'it was nulled')).toBe(true);
  const [line, text] = ['. '.repeat(500), '- . '.repeat(50_000)];
  const begin = performance.now();
  expect(standsIn(`x${line}`, text)).toBe(false);
  expect(performance.now() - begin).toBeLessThan(2_000);
});
