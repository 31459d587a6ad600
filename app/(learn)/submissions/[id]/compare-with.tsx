'use client';
/** Leads to the comparison with another submission of the same kata. */
import { ChevronDown } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { SubmissionRow } from '../../../_server/submission/queries.ts';
import { momentLabel } from '../../../_ui/moment-label.ts';
import { Button } from '../../../_ui/button.tsx';
import { smallIcon } from '../../../_ui/icon.ts';
import { outcomes } from '../../../_ui/status.tsx';

type Other = Pick<SubmissionRow, 'id' | 'createdAt' | 'outcome'>;

/** `others`: newest first. */
export function CompareWith({ id, others }: { id: string; others: readonly Other[] }) {
  const router = useRouter();
  const [chosen, setChosen] = useState(others[0]?.id);
  // Times are of the reader's own clock, which the server does not know.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  if (others.length < 2 || chosen === undefined) return null;
  const compare = () => {
    const at = others.findIndex((one) => one.id === chosen);
    // Ids of version 7 are in the order of their making: what is compared reads from before to after.
    const [left, right] = others[at]!.id < id ? [chosen, id] : [id, chosen];
    router.push(`/submissions/${left}/compare/${right}`);
  };
  return (
    <span className="compare-form">
      <label className="compare-pick">
        <span className="sr-only">Compare with</span>
        <span className="select">
          <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {awake ? momentLabel(new Date(other.createdAt), new Date()) : other.id.slice(-4)}
                {other.outcome && `, ${outcomes[other.outcome].word}`}
              </option>
            ))}
          </select>
          <ChevronDown {...smallIcon} />
        </span>
      </label>
      <Button onClick={compare}>Compare with this</Button>
    </span>
  );
}
