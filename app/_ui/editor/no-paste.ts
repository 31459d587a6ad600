/** An editor into which nothing is pasted or dropped: from memory, everything is typed. Client only. */
import type { monaco } from './monaco.ts';

/** Events by which text arrives that nobody typed, by keyboard, menu, middle click or pointer. */
const arrivals = ['paste', 'drop'] as const;

/**
 * Refuses text that was not typed, by whatever way it comes, and says so to `onRefused`. Undone by the returned function.
 * Monaco's own command reads the clipboard by itself and then triggers `paste`, without any event of the page.
 */
export function refusePaste(
  container: HTMLElement,
  editor: Pick<monaco.editor.ICodeEditor, 'trigger'>,
  onRefused: () => void,
): () => void {
  const refuse = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    onRefused();
  };
  const refuseInput = (event: InputEvent) => {
    if (/^insertFrom(Paste|Drop|Yank)/.test(event.inputType)) refuse(event);
  };
  const refuseDrag = (event: DragEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  const ended = new AbortController();
  const listening = { capture: true, signal: ended.signal };
  for (const name of arrivals) container.addEventListener(name, refuse, listening);
  container.addEventListener('beforeinput', refuseInput, listening);
  container.addEventListener('dragover', refuseDrag, listening);

  const trigger = editor.trigger.bind(editor);
  editor.trigger = (source, command, payload) => {
    if (command === 'paste') onRefused();
    else trigger(source, command, payload);
  };
  return () => {
    ended.abort();
    editor.trigger = trigger;
  };
}
