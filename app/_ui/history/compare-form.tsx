/** Chooses two of a list to be compared: a plain form, which leads to an address of its own. */
import { ChevronDown } from 'lucide-react';
import Form from 'next/form';
import { Button } from '../button.tsx';
import { smallIcon } from '../icon.ts';

export interface Choice {
  /** In the address. */
  id: string;
  name: string;
  /** Under which it is listed: those of one group stand together. */
  group?: string;
}

interface CompareFormProps {
  action: string;
  /** Oldest first. */
  choices: readonly Choice[];
  left?: string;
  right?: string;
  /** What else the address carries. */
  part?: string;
  /** Where something outside chooses, too. */
  onChange?(side: 'left' | 'right', id: string): void;
}

export function CompareForm({ action, choices, left, right, part, onChange }: CompareFormProps) {
  const chosen = (side: 'left' | 'right', id: string | undefined) =>
    onChange
      ? { value: id ?? '', onChange: (event: { target: { value: string } }) => onChange(side, event.target.value) }
      : { defaultValue: id };
  return (
    <Form action={action} className="compare-form">
      <Pick label="Compare" name="left" choices={choices} {...chosen('left', left)} />
      <Pick label="with" name="right" choices={choices} {...chosen('right', right)} />
      {part && <input type="hidden" name="part" value={part} />}
      <Button type="submit" data-compare>
        Compare
      </Button>
    </Form>
  );
}

interface PickProps {
  label: string;
  name: string;
  choices: readonly Choice[];
  value?: string;
  defaultValue?: string;
  onChange?(event: { target: { value: string } }): void;
}

const Pick = ({ label, choices, ...select }: PickProps) => (
  <label className="compare-pick">
    <span>{label}</span>
    <span className="select">
      <select {...select}>
        {groupsOf(choices).map(([group, members]) =>
          group === undefined ? (
            members.map(option)
          ) : (
            <optgroup key={group} label={group}>
              {members.map(option)}
            </optgroup>
          ),
        )}
      </select>
      <ChevronDown {...smallIcon} />
    </span>
  </label>
);

const option = ({ id, name }: Choice) => (
  <option key={id} value={id}>
    {name}
  </option>
);

const groupsOf = (choices: readonly Choice[]) => [...Map.groupBy(choices, ({ group }) => group)];
