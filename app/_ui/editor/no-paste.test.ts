import { expect, test } from 'vitest';
import { refusePaste } from './no-paste.ts';

/** As much of an element as listens. */
class Place extends EventTarget {
  heard: string[] = [];
}
const arrive = (place: Place, name: string, inputType?: string) => {
  const event = Object.assign(new Event(name, { cancelable: true }), { inputType });
  place.dispatchEvent(event);
  return event.defaultPrevented;
};

function refusing() {
  const place = new Place();
  const triggered: string[] = [];
  const editor = { trigger: (_source: unknown, command: string) => void triggered.push(command) };
  let refusals = 0;
  const allow = refusePaste(place as unknown as HTMLElement, editor, () => refusals++);
  return { place, editor, triggered, allow, refusals: () => refusals };
}

test('paste and drop do nothing, and each says so', () => {
  const { place, refusals } = refusing();
  expect(arrive(place, 'paste')).toBe(true);
  expect(arrive(place, 'drop')).toBe(true);
  expect(arrive(place, 'beforeinput', 'insertFromPaste')).toBe(true);
  expect(arrive(place, 'beforeinput', 'insertFromDrop')).toBe(true);
  expect(refusals()).toBe(4);
});

test('what is typed arrives', () => {
  const { place, editor, triggered, refusals } = refusing();
  expect(arrive(place, 'beforeinput', 'insertText')).toBe(false);
  editor.trigger('keyboard', 'type');
  editor.trigger('keyboard', 'cut');
  expect(triggered).toEqual(['type', 'cut']);
  expect(refusals()).toBe(0);
});

test('Monaco’s own command, which reads the clipboard without an event, does nothing either', () => {
  const { editor, triggered, refusals } = refusing();
  editor.trigger('keyboard', 'paste');
  expect(triggered).toEqual([]);
  expect(refusals()).toBe(1);
});

test('once it is allowed again everything arrives', () => {
  const { place, editor, triggered, allow } = refusing();
  allow();
  expect(arrive(place, 'paste')).toBe(false);
  editor.trigger('keyboard', 'paste');
  expect(triggered).toEqual(['paste']);
});
