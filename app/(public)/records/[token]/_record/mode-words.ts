/** How an attempt was made, within a sentence. */
export const modeWords = { practice: 'in practice', timed: 'timed', 'from-memory': 'from memory' } as const;
