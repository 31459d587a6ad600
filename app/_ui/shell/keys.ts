/** Which key does what, as the `?` sheet lists it; `where` is the part of the site in which it works. */
import { mainPages } from './destinations.ts';

export interface KeyHelp {
  keys: readonly string[];
  does: string;
}

export const everywhere: readonly KeyHelp[] = [
  { keys: ['Ctrl', 'K'], does: 'Go to a kata or a page' },
  { keys: ['?'], does: 'Show these keys' },
  ...mainPages.map(({ key, title }) => ({ keys: ['G', key], does: `${title}, one key after the other` })),
];

export const workbench: readonly KeyHelp[] = [
  { keys: ['Ctrl', '↵'], does: 'Submit' },
  { keys: ['Ctrl', "'"], does: 'Run the visible scenario' },
  { keys: ['Ctrl', 'M'], does: 'Switch whether Tab indents or moves the focus' },
  { keys: ['Ctrl', '1 2 3'], does: 'Focus the prompt, the editor or the verdict' },
];

export const reviews: readonly KeyHelp[] = [
  { keys: ['J', 'K'], does: 'Next and previous in the queue' },
  { keys: ['1', '2', '3'], does: 'Mark the line met, partly or missing' },
  { keys: ['N'], does: 'Write a remark on the line' },
  { keys: ['A'], does: 'Accept and go on' },
  { keys: ['R'], does: 'Return with reasons' },
];

export const diagram: readonly KeyHelp[] = [
  { keys: ['↑', '↓'], does: 'Previous and next event' },
  { keys: ['Home', 'End'], does: 'First and last event' },
];

/** Whether a key belongs to what is being written and not to the page. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], .monaco-editor') !== null
  );
}
