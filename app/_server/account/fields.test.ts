import { describe, expect, it } from 'vitest';
import { emailSchema, nameSchema, newPasswordSchema } from './fields.ts';

const problemOf = (result: { error?: { issues: { message: string }[] } }): string | undefined =>
  result.error?.issues[0]?.message;

describe('a name', () => {
  it.each(['Ada', '李小龍', 'Siân O’Brien', 'زهرا\u200cی', 'Нина 2'])('may be %s', (name) => {
    expect(nameSchema.parse(name)).toBe(name.normalize('NFC'));
  });

  it('is trimmed and its white space made single', () => {
    expect(nameSchema.parse('  Ada \t  Lovelace\u00a0 ')).toBe('Ada Lovelace');
  });

  it.each([
    ['a control character', 'Ada\u0007'],
    ['U+0000', 'Ada\u0000'],
    ['an override of the writing direction', 'Ada \u202Eadmin'],
    ['an isolate', '\u2066Ada'],
    ['a zero-width space', 'A\u200Bda'],
    ['half a character', 'Ada \ud800'],
    ['a private-use character', 'Ada \ue000'],
    ['marks stacked upon marks', 'A\u0301\u0302\u0303\u0304\u0305\u0306\u0307da'],
  ])('may not hold %s', (_what, name) => {
    expect(problemOf(nameSchema.safeParse(name))).toBe('This name holds characters that cannot be shown.');
  });

  it('has 1 to 80 characters, however many code units they take', () => {
    expect(nameSchema.safeParse('𝒜'.repeat(80)).success).toBe(true);
    expect(problemOf(nameSchema.safeParse('a'.repeat(81)))).toBe('A name has at most 80 characters.');
    expect(problemOf(nameSchema.safeParse('   '))).toBe('Give a name.');
    expect(problemOf(nameSchema.safeParse('…'))).toBe('A name needs a letter or a digit.');
    expect(nameSchema.safeParse('a'.repeat(2_000_000)).success).toBe(false);
  });
});

describe('an e-mail address', () => {
  it('is the same whatever its case and the space around it', () => {
    expect(emailSchema.parse(' Ada@Example.ORG ')).toBe('ada@example.org');
  });

  it.each(['', 'ada', 'ada@', 'a da@example.org', 'ada@example.org\u0000', `${'a'.repeat(250)}@example.org`])(
    'is not %j',
    (email) => {
      expect(emailSchema.safeParse(email).success).toBe(false);
    },
  );
});

describe('a new password', () => {
  it('has 12 to 256 characters', () => {
    expect(newPasswordSchema.safeParse('a'.repeat(11)).success).toBe(false);
    expect(newPasswordSchema.safeParse('a'.repeat(12)).success).toBe(true);
    expect(newPasswordSchema.safeParse('a'.repeat(256)).success).toBe(true);
    expect(newPasswordSchema.safeParse('a'.repeat(257)).success).toBe(false);
  });

  it('is the same however a keyboard composes its accents', () => {
    expect(newPasswordSchema.parse('pe\u0301pinie\u0300re 12')).toBe(newPasswordSchema.parse('p\u00e9pini\u00e8re 12'));
  });
});
