import { describe, expect, it } from 'vitest';
import { OperatorError } from './failure.ts';
import { processEnvironment, readSettings } from './settings.ts';

const secret = 's'.repeat(32);
const refusal = (env: Record<string, string>) => {
  try {
    readSettings(env);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(OperatorError);
    return (error as OperatorError).message;
  }
};

describe('settings', () => {
  it('need nothing: a site for this machine alone, with the built-in database', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      databaseUrl: undefined,
      dataDir: expect.stringMatching(/^\/.*\/\.data$/),
      signUp: 'open',
      trustProxy: false,
      judgeChildren: 1,
    });
  });

  it('take an empty variable for an unset one', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', PUBLIC_URL: '' })).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
    });
  });

  it('let the public address follow the port until it is set, and drop its trailing slash', () => {
    expect(readSettings({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(readSettings({ PUBLIC_URL: 'https://dojo.example.org/' }).publicUrl).toBe('https://dojo.example.org');
  });

  it.each([
    [{ PORT: '0' }, 'PORT must be 1 to 65535.'],
    [{ PORT: 'eighty' }, 'PORT must be a number.'],
    [{ PORT: '80.5' }, 'PORT must be whole.'],
    [{ PUBLIC_URL: 'dojo.example.org' }, 'PUBLIC_URL must be an http:// or https:// address.'],
    [{ PUBLIC_URL: 'javascript:alert(1)' }, 'PUBLIC_URL must be an http:// or https:// address.'],
    [{ DATABASE_URL: 'mysql://db/dojo', AUTH_SECRET: secret }, 'DATABASE_URL must be a postgresql:// address.'],
    [{ SIGN_UP: 'maybe' }, 'SIGN_UP must be open or closed.'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be 0 or 1.'],
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET must be 32 characters or more.'],
    [{ JUDGE_CHILDREN: '0' }, 'JUDGE_CHILDREN must be 1 to 64.'],
  ])('refuse %j in one line that names the variable', (env, message) => {
    expect(refusal(env)).toBe(message);
  });

  it('never repeat a secret in a refusal', () => {
    expect(refusal({ AUTH_SECRET: 'hunter2' })).not.toContain('hunter2');
    expect(refusal({ DATABASE_URL: 'mysql://dojo:hunter2@db/dojo' })).not.toContain('hunter2');
  });

  it('ask for a secret that all machines share where the database is shared', () => {
    expect(refusal({ DATABASE_URL: 'postgresql://db/dojo' })).toMatch(/^AUTH_SECRET must be set where DATABASE_URL is/);
    expect(readSettings({ DATABASE_URL: 'postgresql://db/dojo', AUTH_SECRET: secret }).databaseUrl).toBe(
      'postgresql://db/dojo',
    );
  });

  it('read the same once they are handed down to a process', () => {
    const settings = readSettings({
      PORT: '4000',
      SIGN_UP: 'closed',
      TRUST_PROXY: '1',
      JUDGE_CHILDREN: '3',
      DATA_DIR: '/data',
    });
    const databaseUrl = 'postgresql://127.0.0.1/dojo';
    const env = processEnvironment(settings, { databaseUrl, authSecret: secret, builtInDatabase: true });
    expect(readSettings(env)).toEqual({ ...settings, databaseUrl, authSecret: secret });
  });
});
