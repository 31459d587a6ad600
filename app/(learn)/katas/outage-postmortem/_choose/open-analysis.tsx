/** Says that an analysis is open, and leads back to it. */
import Link from 'next/link';
import type { AttemptDetail } from '../../../../_server/attempt/queries.ts';
import { attemptName } from '../../../../_ui/attempt/mode-words.ts';
import { buttonClass } from '../../../../_ui/button.tsx';
import { incidentName } from '../../../../_ui/prose/incident-name.ts';

export function OpenAnalysis({ attempt }: { attempt: Pick<AttemptDetail, 'incident' | 'mode' | 'number'> }) {
  if (attempt.incident === null) return null;
  return (
    <p className="note mt-4 items-center">
      <span className="grow">
        <b>{attemptName(attempt)}, is open:</b> {incidentName(attempt.incident)}.
      </span>
      <Link className={buttonClass({ look: 'primary' })} href={`/katas/outage-postmortem/${attempt.incident}`}>
        Go on
      </Link>
    </p>
  );
}
