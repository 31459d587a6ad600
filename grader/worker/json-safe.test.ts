import { expect, it } from 'vitest';
import { jsonSafe } from './json-safe.ts';

it('leaves ordinary values as they are', () => {
  const value = { a: [1, -0.5, true, null, 'é𝒜'], 'b c': {} };
  expect(jsonSafe(value)).toEqual(value);
});

it('replaces what jsonb refuses, in values and in keys, at any depth', () => {
  expect(jsonSafe({ a: [{ 'k\u0000': 'x\u0000y' }], b: '\ud800', c: 'ok \udc00!' })).toEqual({
    a: [{ 'k␀': 'x␀y' }],
    b: '\ufffd',
    c: 'ok \ufffd!',
  });
});

it('keeps a key named __proto__ a key', () => {
  const safe = jsonSafe(JSON.parse('{"__proto__":{"polluted":1}}'));
  expect(JSON.stringify(safe)).toBe('{"__proto__":{"polluted":1}}');
  expect((safe as { polluted?: number }).polluted).toBeUndefined();
});
