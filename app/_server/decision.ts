/** What a policy answers. The message is for the person who asked. */
export type Decision = { kind: 'allowed' } | { kind: 'denied'; message: string };

export const allowed: Decision = { kind: 'allowed' };
export const denied = (message: string): Decision => ({ kind: 'denied', message });
