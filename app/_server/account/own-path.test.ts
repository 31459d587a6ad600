import { expect, it } from 'vitest';
import { ownPath, signInPath } from './own-path.ts';

it.each(['/katas/logical-clocks', '/settings?tab=password#end', '/'])('leads to %s of this site', (path) => {
  expect(ownPath(path)).toBe(path);
});

it.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '',
  null,
  undefined,
])('never leads elsewhere: %j', (path) => {
  expect(ownPath(path)).toBe('/');
});

it('comes back from signing in to the page that was asked for', () => {
  expect(signInPath('/katas/a?b=c&d')).toBe('/sign-in?to=%2Fkatas%2Fa%3Fb%3Dc%26d');
  expect(signInPath(null)).toBe('/sign-in');
});
