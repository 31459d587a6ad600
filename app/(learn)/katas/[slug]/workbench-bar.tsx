'use client';
/** The workbench's own bar: where one is, whether the work is safe, and the two things to do with it. */
import { ChevronRight, Play, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { Button } from '../../../_ui/button.tsx';
import { smallIcon } from '../../../_ui/icon.ts';
import { Brand } from '../../../_ui/shell/brand.tsx';
import { Held, Status } from '../../../_ui/status.tsx';
import type { Keeping } from './use-solution.ts';

export interface Doing {
  /** The editor has not arrived yet, or something is on its way already. */
  runDisabled: boolean;
  submitDisabled: boolean;
  onRun(): void;
  onSubmit(): void;
}

export function WorkbenchBar({ title, keeping, ...doing }: { title: string; keeping: Keeping } & Doing) {
  return (
    <header className="topbar workbench-bar">
      <h1 className="sr-only">{title}</h1>
      <Brand compact />
      <nav className="crumbs grow" aria-label="Where you are">
        <Link href="/" className="max-wide:hidden">
          Katas
        </Link>
        <ChevronRight {...smallIcon} className="flex-none max-wide:hidden" />
        <span aria-current="page">{title}</span>
        <span className="tag max-wide:hidden">Practice</span>
      </nav>
      <span
        className="flex items-center whitespace-nowrap text-12"
        role="status"
        title="Also kept with every submission"
      >
        {keeping === 'kept' ? (
          <Held small>
            Kept<span className="max-wide:hidden"> in this browser</span>
          </Held>
        ) : (
          <Status tone="caution" glyph={TriangleAlert} small>
            Not kept<span className="max-wide:hidden">: this browser refuses. Submit to keep your code.</span>
          </Status>
        )}
      </span>
      <RunButton {...doing} />
      <SubmitButton {...doing} />
    </header>
  );
}

/** Under the thumb, where there is no room for both above. */
export function ActionBar(doing: Doing) {
  return (
    <footer className="actionbar wide:hidden">
      <Button disabled={doing.runDisabled} onClick={doing.onRun}>
        <Play {...smallIcon} />
        Run
      </Button>
      <Button look="primary" disabled={doing.submitDisabled} onClick={doing.onSubmit}>
        Submit
      </Button>
    </footer>
  );
}

const RunButton = ({ runDisabled, onRun }: Doing) => (
  <Button className="max-wide:hidden" disabled={runDisabled} onClick={onRun} aria-keyshortcuts="Control+'">
    <Play {...smallIcon} />
    Run <kbd>Ctrl &#39;</kbd>
  </Button>
);

const SubmitButton = ({ submitDisabled, onSubmit }: Doing) => (
  <Button
    look="primary"
    className="max-wide:hidden"
    disabled={submitDisabled}
    onClick={onSubmit}
    aria-keyshortcuts="Control+Enter"
  >
    Submit <kbd>Ctrl ↵</kbd>
  </Button>
);
