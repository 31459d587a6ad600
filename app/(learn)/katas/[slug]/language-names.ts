import type { Language } from '../../../../grader/contract/request.ts';

/** What languages are called, and what a solution's file is called in them. */
export const languageNames: Record<Language, string> = { typescript: 'TypeScript', javascript: 'JavaScript' };
export const fileNames: Record<Language, string> = { typescript: 'solution.ts', javascript: 'solution.js' };
