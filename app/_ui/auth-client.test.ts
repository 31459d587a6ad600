import { afterEach, expect, test, vi } from 'vitest';
import { signIn } from './auth-client.ts';

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });
const answers = (answer: () => Response) => {
  vi.stubGlobal('window', { location: { href: 'http://dojo.test/sign-in' } });
  vi.stubGlobal('fetch', async (path: string) => (path === '/api/auth/csrf' ? json({ csrfToken: 't' }) : answer()));
};
afterEach(() => vi.unstubAllGlobals());

test('the right password signs in', async () => {
  answers(() => json({ url: 'http://dojo.test/' }));
  expect(await signIn('a@b.c', 'x')).toEqual({ kind: 'signed-in' });
});

test('a refusal comes back as the sentence the server wrote', async () => {
  const message = 'E-mail and password do not match. 4 tries left in the next 10 minutes.';
  answers(() => json({ url: `http://dojo.test/sign-in?error=${encodeURIComponent(message)}` }, 401));
  expect(await signIn('a@b.c', 'x')).toEqual({ kind: 'refused', message });
});

test.each([
  ['answers with a page of its own', () => new Response('<!doctype html>', { status: 500 })],
  ['is not there', () => { throw new TypeError('fetch failed'); }], // prettier-ignore
  ['answers something else', () => json({})],
])('where the server %s, what was typed is not lost to a navigation', async (_, answer) => {
  answers(answer);
  expect(await signIn('a@b.c', 'x')).toMatchObject({ kind: 'refused' });
});
