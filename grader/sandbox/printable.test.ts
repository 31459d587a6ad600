import { expect, test } from 'vitest';
import { printable, wellFormed, wellFormedJson } from './printable.ts';

test('text for the database has no U+0000 and no half of a surrogate pair, also where it is cut', () => {
  expect(wellFormed('a\u0000b\ud800c', 100)).toBe('a\ufffdb\ufffdc');
  expect(wellFormed('ab😀', 3)).toBe('ab\ufffd…');
});

test('text for people shows control characters and overrides of the writing direction', () => {
  expect(printable('\u001b[2J red\u202eder\n\ttab\u0007', 100)).toBe('␛[2J red\ufffdder\n\ttab␇');
});

test('every string of a JSON value is mended, keys and __proto__ too', () => {
  const value = JSON.parse('{"__proto__": {"a": "\\u0000"}, "k\\ud800": ["\\udc00", 1, null, true]}') as unknown;
  const mended = JSON.stringify(wellFormedJson(value));
  expect(mended).toBe('{"__proto__":{"a":"\ufffd"},"k\ufffd":["\ufffd",1,null,true]}');
});

test('long strings are cut', () => {
  expect(wellFormedJson({ a: 'x'.repeat(5_000) }).a).toHaveLength(4_001);
});

test('what is nested deeper than a stack can follow is cut', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
  const text = JSON.stringify(wellFormedJson({ body: deep, next: { a: 1 } }));
  expect(text).toBe(`{"body":${'['.repeat(99)}"…"${']'.repeat(99)},"next":{"a":1}}`);
});
