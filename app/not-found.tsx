import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from './_ui/button.tsx';
import { EmptyRing } from './_ui/empty-ring.tsx';
import { StatePage } from './_ui/state-page.tsx';

export const metadata: Metadata = { title: 'Not here' };

export default function NotFound() {
  return (
    <StatePage>
      <div className="flex items-start gap-5">
        <EmptyRing />
        <div>
          <h1 className="text-20 tracking-normal">Nothing is here</h1>
          <p className="mt-1 mb-4 text-ink-2">This page does not exist, or it is not yours to see.</p>
          <Link href="/" className={buttonClass({ look: 'primary' })}>
            Go to the katas
          </Link>
        </div>
      </div>
    </StatePage>
  );
}
