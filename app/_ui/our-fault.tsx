'use client';
/** An error of ours: ochre, never vermilion, with what to quote and a way on. */
import { Server } from 'lucide-react';
import { Button } from './button.tsx';
import { smallIcon } from './icon.ts';

/** `digest`: what Next writes beside the error in the server's log; absent for an error in the browser. */
export function OurFault({ digest, retry }: { digest?: string; retry: () => void }) {
  return (
    <div className="note note-ochre" role="alert">
      <Server {...smallIcon} />
      <div>
        <h1 className="text-13 leading-normal tracking-normal">This page could not be loaded</h1>
        <p>
          Nothing of yours is lost.
          {digest && (
            <>
              {' '}
              Reference <code>{digest}</code>.
            </>
          )}
        </p>
        <Button className="mt-2" onClick={retry}>
          Try again
        </Button>
      </div>
    </div>
  );
}
