/** What ended an execution before it said anything about the rules: the same words for a verdict and for a run. */
import { explainEnding, lineOf, type Ending } from './words.ts';

export interface LineLinks {
  /** Where a line of the judged source is now; null where it was changed since. */
  lineNow(line: number): number | null;
  onReveal(line: number, column?: number): void;
}

export function EndingView({ ending, lineNow, onReveal }: { ending: Ending } & LineLinks) {
  const place = lineOf(ending);
  return (
    <>
      <p className={`explain mt-2 ${ending.kind === 'crashed' ? 'font-mono text-13' : ''}`}>{explainEnding(ending)}</p>
      {place && <Place {...place} {...{ lineNow, onReveal }} />}
      {ending.kind === 'internal-error' && (
        <p className="mt-2 text-12 text-ink-3">
          Reference <span className="font-mono">{ending.id}</span>
        </p>
      )}
    </>
  );
}

function Place({ line, column, lineNow, onReveal }: { line: number; column?: number } & LineLinks) {
  const now = lineNow(line);
  if (now === null) return <p className="mt-2 text-13 text-ink-2">On line {line}, which has been edited since.</p>;
  return (
    <p className="mt-2 text-13 text-ink-2">
      On{' '}
      <button type="button" className="line-link" onClick={() => onReveal(now, column)}>
        line {now}
        {column !== undefined && `, column ${column}`}
      </button>
      {now !== line && `, line ${line} when it was judged`}.
    </p>
  );
}
