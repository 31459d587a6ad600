import { expect, it } from 'vitest';
import { editorTheme, toHex } from './theme.ts';

it('reads a colour as browsers compute it', () => {
  expect(toHex('rgb(18, 27, 36)')).toBe('#121b24');
  expect(toHex('rgba(0, 0, 0, 0.55)')).toBe('#0000008c');
});

it('gives every colour of the editor a value Monaco can read, and the base its scheme', () => {
  const theme = editorTheme((token) => toHex(`rgb(${token.length}, 0, 255)`), true);
  expect(theme.base).toBe('vs-dark');
  for (const colour of Object.values(theme.colors)) expect(colour).toMatch(/^#[0-9a-f]{6}([0-9a-f]{2})?$/);
  for (const rule of theme.rules) expect(rule.foreground).toMatch(/^[0-9a-f]{6}$/);
});
