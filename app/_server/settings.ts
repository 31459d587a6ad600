/** The settings that the site looks at while it answers. The launcher has validated them (ops/settings.ts) and hands them down. */

export const signUpSetting = (): 'open' | 'closed' => (process.env['SIGN_UP'] === 'closed' ? 'closed' : 'open');

/** Whether the database is the one that the start brings along. */
export const isDatabaseBuiltIn = (): boolean => process.env['DATABASE_BUILT_IN'] === '1';
