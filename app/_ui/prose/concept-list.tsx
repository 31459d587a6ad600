/** The fifteen concepts with their numbers, and in which answers each is cited; a press cites one. */
import { concepts } from '../../../content/concepts/concepts.ts';
import { citedIn, conceptNumber } from '../../../content/katas/outage-postmortem/citations.ts';

interface ConceptListProps {
  answers: readonly string[];
  /** Null where nothing can be written. */
  onCite: ((number: number) => void) | null;
}

export function ConceptList({ answers, onCite }: ConceptListProps) {
  const cited = answers.map((answer) => citedIn([answer]));
  return (
    <ol className="concepts">
      {concepts.map(({ id, name, definition }) => {
        const where = cited.flatMap((ids, index) => (ids.includes(id) ? [`Q${index + 1}`] : []));
        return (
          <li key={id} className={where.length > 0 ? 'concept-cited' : undefined} data-concept={id}>
            <button
              type="button"
              disabled={onCite === null}
              title={definition}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onCite?.(conceptNumber(id))}
            >
              <span className="cite">{conceptNumber(id)}</span>
              <span className="grow">{name}</span>
              <span className="num text-ink-3">{where.join(' ')}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
