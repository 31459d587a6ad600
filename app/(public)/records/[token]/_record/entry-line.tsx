/** One piece of evidence in two lines: what it was, and what proves it. */
import { findKata } from '../../../../../content/catalogue.ts';
import type { EntryCheck, RecordEntry, RecordWriting } from '../../../../_server/record/queries.ts';
import { clockText } from '../../../../_ui/attempt/countdown.ts';
import { incidentName } from '../../../../_ui/prose/incident-name.ts';
import { visibleText } from '../../../../_ui/verdict/visible-text.ts';
import { modeWords } from './mode-words.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const dayOf = (iso: string): string => day.format(new Date(iso));
const titleOf = (slug: string): string => findKata(slug)?.title ?? slug;

export function EntryLine({ entry, check }: { entry: RecordEntry; check: EntryCheck }) {
  return (
    <li data-check={check}>
      <p>{factsOf(entry)}</p>
      <p className="proof">{proofOf(entry)}</p>
      {check !== 'holds' && (
        <p className="text-ochre">
          {check === 'differs'
            ? 'In the records, this is no longer as it was.'
            : 'This is not in the records of this installation.'}
        </p>
      )}
    </li>
  );
}

function factsOf(entry: RecordEntry): string {
  switch (entry.kind) {
    case 'attempt': {
      const { kata, attempt, at, usedMs, argument } = entry;
      const argued = argument ? `, with an argument of ${argument.words} words${acceptedWords(argument)}` : '';
      return `${titleOf(kata)}, attempt ${attempt.number}, ${modeWords[attempt.mode]}, passed ${dayOf(at)} in ${clockText(usedMs)}${argued}`;
    }
    case 'analysis': {
      const { incident, attempt, usedMs, writing } = entry;
      return `${incidentName(incident)}, attempt ${attempt.number}, ${modeWords[attempt.mode]}, ${writing.words} words in ${clockText(usedMs)}, handed in ${dayOf(writing.at)}${acceptedWords(writing)}`;
    }
    case 'explanation':
      return `${titleOf(entry.kata)}, ${entry.writing.words} words, handed in ${dayOf(entry.writing.at)}${acceptedWords(entry.writing)}`;
  }
}

function acceptedWords({ accepted }: RecordWriting): string {
  if (accepted === null) return '';
  const by = accepted.by === null ? ', self-assessed' : ` by \u2068${visibleText(accepted.by)}\u2069`;
  return `, accepted ${dayOf(accepted.at)}${by}`;
}

function proofOf(entry: RecordEntry): string {
  switch (entry.kind) {
    case 'attempt': {
      const argument = entry.argument ? ` · text ${entry.argument.hash.slice(0, 16)}` : '';
      return `suite ${entry.suite} · trace ${entry.traceHash}${argument}`;
    }
    case 'analysis':
    case 'explanation':
      return `text ${entry.writing.hash.slice(0, 16)}`;
  }
}
