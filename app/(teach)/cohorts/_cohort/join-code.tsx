'use client';
/** The join code, large enough to be read from the last row, and the link that holds it. */
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../../_ui/button.tsx';
import { smallIcon } from '../../../_ui/icon.ts';

/** How long, in ms, "Copied" stands. */
const copiedMs = 2500;

/** `link`: of this site, with the code as it is kept. */
export function JoinCode({ code, link }: { code: string; link: string }) {
  const [copied, setCopied] = useState<'code' | 'link' | 'refused' | null>(null);
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), copiedMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (what: 'code' | 'link') => async () => {
    const text = what === 'code' ? code : new URL(link, window.location.href).href;
    // Without https a browser gives pages no clipboard at all.
    const done = await Promise.resolve(navigator.clipboard?.writeText(text).then(() => true)).catch(() => false);
    setCopied(done ? what : 'refused');
  };
  return (
    <>
      <p className="font-mono text-36 leading-tight tracking-wide select-all" data-join-code>
        {code}
      </p>
      <p className="mt-2 text-13 wrap-anywhere">
        <a href={link}>{link}</a>
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-2">
        <Button onClick={() => void copy('code')()}>
          <Copy {...smallIcon} /> Copy the code
        </Button>
        <Button onClick={() => void copy('link')()}>
          <Copy {...smallIcon} /> Copy the link
        </Button>
        <span role="status" className="text-12 text-ink-2">
          {copied === 'refused' ? (
            'This browser did not let it be copied.'
          ) : copied ? (
            <span className="status text-held">
              <Check {...smallIcon} /> Copied
            </span>
          ) : null}
        </span>
      </p>
    </>
  );
}
