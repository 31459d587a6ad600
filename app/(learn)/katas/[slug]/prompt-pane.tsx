'use client';
/** What is asked, in which shape, and what helps: hints are opened one by one. */
import Link from 'next/link';
import { useState, type ReactNode, type Ref } from 'react';
import { HiddenPrompt } from '../../../_ui/attempt/hidden-prompt.tsx';
import type { HintNotes } from '../../../_ui/attempt/use-hint-notes.ts';
import { Hints } from './hints.tsx';
import { Tabs } from './tabs.tsx';

interface PromptPaneProps {
  /** Null while they are hidden: then the server has not sent them. */
  shown: { prompt: ReactNode; contract: ReactNode; hints: readonly ReactNode[] } | null;
  contentChanged: boolean;
  /** Notes that a hint was opened; null where no attempt is open. */
  note: HintNotes | null;
  source: string;
  limitMinutes: number;
  bodyRef: Ref<HTMLDivElement>;
}

export function PromptPane({ shown, contentChanged, note, source, limitMinutes, bodyRef }: PromptPaneProps) {
  const [selected, select] = useState<'prompt' | 'contract' | 'hints'>('prompt');
  const foot = (
    <p className="pane-foot">
      <span className="grow truncate">{source}</span>
      <span className="whitespace-nowrap">{limitMinutes} min when timed</span>
      {/* Beside the sitting, not instead of it; and not while it is from memory. */}
      {shown !== null && (
        <Link href="/concepts" target="_blank">
          Glossary
        </Link>
      )}
    </p>
  );
  if (shown === null)
    return (
      <section className="pane h-full" aria-label="Prompt">
        <div className="pane-head">
          <h2>Prompt</h2>
        </div>
        <div className="pane-body" ref={bodyRef} tabIndex={0} role="region" aria-label="What is hidden, and why">
          <HiddenPrompt />
        </div>
        {foot}
      </section>
    );
  const prompt = (
    <>
      {contentChanged && (
        <p className="note note-ochre mb-4">
          The prompt has changed since you started. Your attempt goes on as it was; what is judged is today’s suite.
        </p>
      )}
      <div className="prose prose-close">{shown.prompt}</div>
    </>
  );
  return (
    <section className="pane h-full" aria-label="Prompt">
      <Tabs
        label="About this kata"
        selected={selected}
        onSelect={select}
        bodyRef={bodyRef}
        tabs={[
          { name: 'prompt', label: 'Prompt', panel: prompt },
          { name: 'contract', label: 'Contract', panel: <div className="contract">{shown.contract}</div> },
          {
            name: 'hints',
            label: 'Hints',
            count: shown.hints.length,
            panel: <Hints hints={shown.hints} note={note} />,
          },
        ]}
        foot={foot}
      />
    </section>
  );
}
