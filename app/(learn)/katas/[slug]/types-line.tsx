'use client';
/** Always one line high: what is in the way of the work, or what the exports lack, and that none of it blocks submitting. */
import { Info } from 'lucide-react';
import { sourceLimitBytes } from '../../../../grader/contract/request.ts';
import { describeContract, describeTypes } from '../../../_ui/editor/type-state.ts';
import { smallIcon } from '../../../_ui/icon.ts';
import type { Solution } from './use-solution.ts';

export function TypesLine({ solution }: { solution: Solution }) {
  const contract = describeContract(solution.types);
  const differing = solution.types.kind === 'ready' ? solution.types.contract : [];
  const details = differing.flatMap((problem) =>
    problem.kind === 'differs' ? [`${problem.name}: ${problem.message}`] : [],
  );
  const obstacle = obstacleTo(solution);
  return (
    <p className="pane-foot types-line" role="status" title={details.join('\n') || undefined}>
      <Info {...smallIcon} />
      <span className="truncate">
        {obstacle ? (
          <span className="text-ochre">{obstacle}</span>
        ) : (
          <>
            <span className="wide:hidden">{describeTypes(solution.types)}. </span>
            {contract && <span className="text-ochre">{contract} </span>}
            Type errors never block submitting.
          </>
        )}
      </span>
    </p>
  );
}

function obstacleTo({ pasteRefused, source, recovered, draft }: Solution): string | null {
  if (pasteRefused) return 'Paste is off in this attempt.';
  const bytes = new TextEncoder().encode(source ?? '').byteLength;
  if (bytes > sourceLimitBytes)
    return `${(bytes / 1024).toFixed(1)} KiB: more than the ${sourceLimitBytes / 1024} KiB that can be handed in.`;
  if (recovered && draft.kept.sync.kind !== 'diverged')
    return 'Restored from this browser; the server did not have it.';
  return null;
}
