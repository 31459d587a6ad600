/** The kinds of event, as words of the trace hash. */
export const kinds = ['local', 'send', 'receive'] as const;
export type Kind = (typeof kinds)[number];
export const kindWords: Readonly<Record<Kind, number>> = { local: 1, send: 2, receive: 3 };
export const isKind = (value: unknown): value is Kind => (kinds as readonly unknown[]).includes(value);
