'use client';
/** What is asked now: the story that this tab has open still, or else the one that the server asks; or nothing. */
import { useRouter } from 'next/navigation';
import { useLayoutEffect, useState } from 'react';
import type { ConceptId } from '../../../../content/concepts/concept-ids.ts';
import type { SpottingNow } from '../../../_server/spotting/queries.ts';
import { Done } from './done.tsx';
import { dropPlace, placeAt, readPlace, type Place } from './place.ts';
import { Question } from './question.tsx';

interface DrillProps {
  /** The learner's id. */
  account: string;
  spotting: SpottingNow;
  concepts: readonly { id: ConceptId; name: string }[];
}

export function Drill({ account, spotting, concepts }: DrillProps) {
  const router = useRouter();
  const { answered } = spotting;
  const [kept, setKept] = useState<Place | null>(null);
  // Before anything is painted: whoever comes back sees no other story first.
  useLayoutEffect(() => setKept(readPlace(sessionStorage, account, answered)), [account, answered]);
  const place = kept ?? (spotting.kind === 'question' ? placeAt(spotting) : null);
  if (place === null) return spotting.kind === 'done' && <Done {...spotting} />;
  const key = `${place.spotting.question.id} ${place.spotting.answered} ${kept === null ? 'asked' : 'kept'}`;
  const goOn = () => {
    dropPlace(sessionStorage, account);
    setKept(null);
    router.refresh();
  };
  return <Question key={key} account={account} begin={place} concepts={concepts} onNext={goOn} />;
}
