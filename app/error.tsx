'use client';
import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { OurFault } from './_ui/our-fault.tsx';
import { StatePage } from './_ui/state-page.tsx';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <StatePage>
      <OurFault digest={error.digest} retry={retry} />
    </StatePage>
  );
}
