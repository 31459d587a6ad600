/** Kata 3's argument for effectively-once processing. Public; what it must hold is the kata's argument-key.ts. */
import { z } from 'zod';
import { countWords } from './prose.ts';

/** In UTF-16 code units. */
const limit = 20_000;
const tooLong = 'An argument has at most 20,000 characters.';

export const argumentSchema = z.object({ argument: z.string().max(limit, tooLong) });
export type Argument = z.infer<typeof argumentSchema>;

export const argumentLeastWords = 50;

/** `message`: for the writer, how far it is. */
export type ArgumentCheck = { kind: 'ready' | 'too-short' | 'too-long'; words: number; message: string };

export function checkArgument({ argument }: Argument): ArgumentCheck {
  const words = countWords(argument);
  if (argument.length > limit) return { kind: 'too-long', words, message: tooLong };
  const message = `${words} of ${argumentLeastWords} words`;
  return { kind: words >= argumentLeastWords ? 'ready' : 'too-short', words, message };
}
