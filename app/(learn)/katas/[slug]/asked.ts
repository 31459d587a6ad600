/** What an address asks a kata's page for, after `?`. None of it begins anything by itself. */
import { modes, type Mode } from '../../../_server/attempt/mode.ts';
import type { Language } from '../../../../grader/contract/request.ts';

export interface Asked {
  /** The way to begin that is offered first; null where none is asked for. */
  mode: Mode | null;
  /** That the editor opens in, where nothing is written yet. */
  language: Language | null;
  /** To go on with an attempt that has run out. */
  overtime: boolean;
}

type Query = Record<'start' | 'language', string | string[] | undefined>;

/** `languages`: of the kata. What is not known is passed over. */
export const readAsked = ({ start, language }: Partial<Query>, languages: readonly Language[]): Asked => ({
  mode: modes.find((mode) => mode === start) ?? null,
  language: languages.find((one) => one === language) ?? null,
  overtime: start === 'overtime',
});
