'use client';
/** Asks after each pause whether a quotation stands in the publisher's text, which is on the server and stays there. */
import { useEffect, useState } from 'react';
import type { Verbatim } from './quotation-state.tsx';

export type QuotationCheck = (given: {
  incident: string;
  quotation: string;
}) => Promise<{ kind: 'checked'; state: Verbatim } | { kind: 'later' }>;

const pauseMs = 600;

export type QuotationKnown = Verbatim | 'asking' | 'later';

/** What is known of `quotation`; `not-checked` where the text is not `stored`. Empty ones are not asked about. */
export function useQuotationCheck(
  { incident, quotation, stored }: { incident: string; quotation: string; stored: boolean },
  check: QuotationCheck,
): QuotationKnown {
  const [told, setTold] = useState<{ quotation: string; known: QuotationKnown } | null>(null);
  const asks = stored && quotation.trim() !== '';
  useEffect(() => {
    if (!asks) return;
    let gone = false;
    const timer = setTimeout(() => {
      check({ incident, quotation }).then(
        (answer) => !gone && setTold({ quotation, known: answer.kind === 'checked' ? answer.state : 'later' }),
        () => !gone && setTold({ quotation, known: 'later' }),
      );
    }, pauseMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [asks, incident, quotation, check]);
  if (!asks) return 'not-checked';
  return told?.quotation === quotation ? told.known : 'asking';
}
