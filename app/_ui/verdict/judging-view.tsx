/** While the judge is at it: how many are ahead, then how far it has explored. The verdict takes the same place. */
import { CircleDashed } from 'lucide-react';
import type { RunState, SubmissionState } from '../../../grader/contract/progress.ts';
import { Status } from '../status.tsx';
import { count } from './words.ts';

type Waiting = Extract<SubmissionState | RunState, { kind: 'queued' | 'running' }>;

export type Progress = Waiting | { kind: 'sending' };

export function JudgingView({ progress, connection }: { progress: Progress; connection: 'live' | 'lost' }) {
  const { word, sentence, part } = describe(progress);
  return (
    <div data-judging={progress.kind}>
      <h2 className="verdict-head">
        <Status tone="caution" glyph={CircleDashed}>
          {word}
        </Status>
      </h2>
      <p className="explain mt-2">{sentence}</p>
      <span className="meter mt-2" aria-hidden="true">
        <i style={{ width: `${part * 100}%` }} />
      </span>
      {connection === 'lost' && (
        <p className="note note-ochre mt-4" role="status">
          The connection is lost. Judging goes on; the page asks again by itself.
        </p>
      )}
    </div>
  );
}

function describe(progress: Progress): { word: string; sentence: string; part: number } {
  switch (progress.kind) {
    case 'sending':
      return { word: 'Handing in', sentence: 'On its way to the judge.', part: 0 };
    case 'queued':
      return {
        word: 'Queued',
        sentence: progress.ahead === 0 ? 'Next in line.' : `${count(progress.ahead)} ahead of you.`,
        part: 0,
      };
    case 'running':
      return progress.of === 0
        ? { word: 'Judging', sentence: 'Preparing your code.', part: 0 }
        : {
            word: 'Judging',
            sentence: `Explored ${count(progress.schedules)} of ${count(progress.of)} schedules.`,
            part: Math.min(1, progress.schedules / progress.of),
          };
  }
}
