/** What the submission printed, as text and nothing but text. */
import { visibleText } from './visible-text.ts';

export function ConsoleOutput({ output }: { output: string }) {
  if (output === '') return null;
  return (
    <>
      <h3 className="quiet-h">Console</h3>
      <pre className="console" tabIndex={0} role="region" aria-label="Console">
        {visibleText(output)}
      </pre>
    </>
  );
}
