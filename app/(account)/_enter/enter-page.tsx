/** The frame of the pages where one enters: a form on paper, and beside it an election that goes well. */
import type { ReactNode } from 'react';
import { Mark } from '../../_ui/shell/brand.tsx';
import { ElectionArt } from '../../_ui/space-time/election-art.tsx';

export function EnterPage({ children, foot }: { children: ReactNode; foot?: ReactNode }) {
  return (
    <div className="grid grid-cols-2 max-wide:grid-cols-1 max-wide:grid-rows-[120px_1fr]">
      <main className="flex min-h-dvh flex-col px-10 py-8 max-wide:min-h-[calc(100dvh-120px)] max-wide:px-4 max-wide:pt-5 max-wide:pb-6">
        <p className="flex items-center gap-2 font-semibold tracking-[-0.005em]">
          <Mark ground="page" />
          Quorum Dojo
        </p>
        <div className="m-auto flex w-full max-w-96 flex-col gap-4 py-8 max-wide:mt-0 max-wide:max-w-[28rem] max-wide:py-6">
          {children}
        </div>
        {foot && <div className="mx-auto w-full max-w-96 max-wide:max-w-[28rem]">{foot}</div>}
      </main>
      <aside
        aria-hidden="true"
        className="relative overflow-hidden border-l border-line bg-panel max-wide:order-first max-wide:border-b max-wide:border-l-0"
      >
        <ElectionArt />
      </aside>
    </div>
  );
}
