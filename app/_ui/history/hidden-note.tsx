/** What stands in the place of old work while an attempt from memory is open. */
import { EyeOff } from 'lucide-react';
import Link from 'next/link';
import { smallIcon } from '../icon.ts';

export function HiddenNote({ title, slug }: { title: string; slug: string }) {
  return (
    <div className="note max-w-[60ch]" data-hidden={slug}>
      <EyeOff {...smallIcon} />
      <div>
        <p>
          <b>Hidden while your from-memory attempt is open.</b> Older attempts, submissions, drafts and writings of{' '}
          {title} are shown again once it has ended.
        </p>
        <p className="mt-2">
          <Link href={`/katas/${slug}`}>Go on with it</Link>
        </p>
      </div>
    </div>
  );
}
