/** A line of history: how it came out, what it was, how it was done, and the figures. */
import { Check, Hourglass, RotateCcw, Scissors } from 'lucide-react';
import Link from 'next/link';
import { findKata } from '../../../../content/catalogue.ts';
import { findIncident } from '../../../../content/katas/outage-postmortem/incidents/incidents.ts';
import type { AttemptRow } from '../../../_server/attempt/history.ts';
import type { HistoryEntry } from '../../../_server/attempt/history-page.ts';
import { modeNames } from '../../../_ui/attempt/mode-words.ts';
import { AttemptOutcomeStatus, outcomeOf } from '../../../_ui/history/attempt-outcome.tsx';
import { spanText } from '../../../_ui/history/time-words.ts';
import { Status, type StatusProps } from '../../../_ui/status.tsx';
import { languageNames } from '../../katas/[slug]/language-names.ts';

export const heads = [
  { name: 'Outcome', figures: false },
  { name: 'What', figures: false },
  { name: 'How', figures: false },
  { name: 'Hints', figures: true },
  { name: 'Submissions', figures: true },
  { name: 'Time used', figures: true },
];

export function EntryCells({ entry, now }: { entry: HistoryEntry; now: number }) {
  return entry.kind === 'attempt' ? (
    <AttemptCells attempt={entry.attempt} now={now} />
  ) : (
    <WritingCells writing={entry.writing} />
  );
}

function AttemptCells({ attempt, now }: { attempt: AttemptRow; now: number }) {
  const { id, kata, incident, mode, number, language, hintsOpened, submissions, state, passed } = attempt;
  const prose = findKata(kata)?.languages.length === 0;
  const how = [modeNames[mode], language && languageNames[language], state.kind === 'open' && passed && 'passed'];
  return (
    <>
      <td>
        <AttemptOutcomeStatus outcome={outcomeOf({ state, passed, submissions, prose })} small />
      </td>
      <th scope="row" className="what">
        <Link href={`/attempts/${id}`}>
          {findKata(kata)?.title ?? kata}, attempt {number}
        </Link>
        {incident && <span className="block text-12 text-ink-3">{findIncident(incident)?.title ?? incident}</span>}
      </th>
      <td className="text-ink-2">{how.filter(Boolean).join(', ')}</td>
      <td className="num" data-label="Hints">
        {hintsOpened}
      </td>
      <td className="num" data-label="Submissions">
        {prose ? '–' : submissions}
      </td>
      <td className="num">
        <TimeUsed attempt={attempt} now={now} />
      </td>
    </>
  );
}

/** To the first pass, else to the end, else until now. A deadline is what there was in all, granted minutes included. */
function TimeUsed({ attempt: { passed, state, startedAt, deadlineAt }, now }: { attempt: AttemptRow; now: number }) {
  const until = state.kind === 'ended' ? state.endedAt.getTime() : now;
  const used = passed?.usedMs ?? until - startedAt.getTime();
  const limit = deadlineAt && deadlineAt.getTime() - startedAt.getTime();
  return (
    <>
      {spanText(used)}
      {limit !== null && <span className="unit"> of {spanText(limit)}</span>}
      {limit !== null && used > limit && <span className="tag tag-ochre ml-2">overtime</span>}
    </>
  );
}

type Writing = Extract<HistoryEntry, { kind: 'writing' }>['writing'];

const writingStates: Record<Writing['state']['kind'], Pick<StatusProps, 'tone' | 'glyph'> & { word: string }> = {
  accepted: { tone: 'held', glyph: Check, word: 'Accepted' },
  returned: { tone: 'caution', glyph: RotateCcw, word: 'Came back' },
  waiting: { tone: 'caution', glyph: Hourglass, word: 'Waiting for review' },
  incomplete: { tone: 'none', glyph: Scissors, word: 'Unfinished' },
};

const writingNames: Record<Writing['kind'], string> = {
  analysis: 'analysis',
  argument: 'argument',
  explanation: 'explanation',
};

function WritingCells({ writing: { id, kind, kata, incident, state, words } }: { writing: Writing }) {
  const { tone, glyph, word } = writingStates[state.kind];
  return (
    <>
      <td>
        <Status tone={tone} glyph={glyph} small>
          {word}
        </Status>
      </td>
      <th scope="row" className="what">
        <Link href={`/writings/${id}`}>
          {findKata(kata)?.title ?? kata}, {writingNames[kind]}
        </Link>
        {incident && <span className="block text-12 text-ink-3">{findIncident(incident)?.title ?? incident}</span>}
      </th>
      <td className="text-ink-2">Prose</td>
      <td />
      <td />
      <td className="num">
        {words.toLocaleString('en-GB')}
        <span className="unit">{words === 1 ? 'word' : 'words'}</span>
      </td>
    </>
  );
}
