/** What a form of the account pages shows after it was sent. Shared with the browser: nothing of the server may be imported here. */
export type FormField = 'name' | 'email' | 'password' | 'current' | 'token';

export type FormState =
  | { kind: 'idle' }
  /** `values`: what was typed, to be put back into the form; never a password or a token. */
  | { kind: 'refused'; message: string; field?: FormField; values: Record<string, string> }
  | { kind: 'done'; message: string };

export const idle: FormState = { kind: 'idle' };
