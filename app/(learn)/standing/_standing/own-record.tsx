'use client';
/** The record that is valid: its link, to open and to copy, and its withdrawal, which is asked for once more. */
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '../../../_ui/button.tsx';
import { Moment } from '../../../_ui/moment.tsx';
import { WithdrawRecord } from './withdraw-record.tsx';

export function OwnRecord({ token, issuedAtMs }: { token: string; issuedAtMs: number }) {
  const [said, setSaid] = useState('');
  const [withdrawing, setWithdrawing] = useState(false);
  const path = `/records/${token}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(new URL(path, location.href).href);
      setSaid('Copied');
    } catch {
      setSaid('The browser does not let it be copied. Open the record and copy its address.');
    }
  };
  return (
    <>
      <p className="mt-2 text-13">
        <Link href={path} prefetch={false}>
          Your record
        </Link>
        <span className="text-ink-2">
          {' '}
          made <Moment ms={issuedAtMs} />. Whoever has its link can read it.
        </span>
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-2">
        <Button onClick={() => void copy()}>Copy the link</Button>
        <Button look="ghost" onClick={() => setWithdrawing(true)}>
          Withdraw
        </Button>
        <span role="status" className="text-12 text-ink-2">
          {said}
        </span>
      </p>
      {withdrawing && <WithdrawRecord token={token} onClose={() => setWithdrawing(false)} />}
    </>
  );
}
