'use client';
/** Stands in for the whole page where even its frame failed: brings its own. */
import './globals.css';
import { OurFault } from './_ui/our-fault.tsx';
import { Mark } from './_ui/shell/brand.tsx';

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Quorum Dojo</title>
        <header className="topbar font-semibold">
          <Mark /> Quorum Dojo
        </header>
        <main className="page">
          <div className="mx-auto mt-[12vh] max-w-[30rem]">
            <OurFault digest={error.digest} retry={() => window.location.reload()} />
          </div>
        </main>
      </body>
    </html>
  );
}
