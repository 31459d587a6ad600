/** The fifteen by name alone, each with its key. */
import type { ConceptId } from '../../../../content/concepts/concept-ids.ts';
import { keyOfConcept } from './concept-keys.ts';

interface ChoicesProps {
  concepts: readonly { id: ConceptId; name: string }[];
  picks: 1 | 2;
  picked: readonly ConceptId[];
  onPick: (id: ConceptId) => void;
}

export function Choices({ concepts, picks, picked, onPick }: ChoicesProps) {
  return (
    <fieldset className="mt-5">
      <legend className="text-14 font-semibold">
        {picks === 1 ? 'Which concept decides this story?' : 'Which two concepts decide this story together?'}
      </legend>
      <div className="choices mt-2">
        {concepts.map(({ id, name }, index) => {
          const checked = picked.includes(id);
          return (
            <label key={id} className="choice">
              <input
                type={picks === 1 ? 'radio' : 'checkbox'}
                name="concept"
                value={id}
                checked={checked}
                disabled={picks === 2 && picked.length === 2 && !checked}
                onChange={() => onPick(id)}
              />
              <span className="min-w-0 flex-1">{name}</span>
              <kbd className="max-wide:hidden" aria-hidden="true">
                {keyOfConcept(index)}
              </kbd>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
