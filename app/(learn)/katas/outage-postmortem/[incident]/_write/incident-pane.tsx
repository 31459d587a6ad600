'use client';
/** What is analysed, what is asked, and what helps. */
import Link from 'next/link';
import { useState, type ReactNode, type Ref } from 'react';
import { buttonClass } from '../../../../../_ui/button.tsx';
import type { HintNotes } from '../../../../../_ui/attempt/use-hint-notes.ts';
import { Hints } from '../../../[slug]/hints.tsx';
import { Tabs } from '../../../[slug]/tabs.tsx';

interface IncidentPaneProps {
  className: string;
  bodyRef: Ref<HTMLDivElement>;
  facts: ReactNode;
  prompt: ReactNode;
  hints: readonly ReactNode[];
  /** Null where no attempt is open. */
  note: HintNotes | null;
  contentChanged: boolean;
}

export function IncidentPane({ className, bodyRef, facts, prompt, hints, note, contentChanged }: IncidentPaneProps) {
  const [selected, select] = useState<'incident' | 'task' | 'hints'>('incident');
  const task = (
    <>
      {contentChanged && (
        <p className="note note-ochre mb-4">
          The prompt has changed since you started. Your attempt goes on as it was.
        </p>
      )}
      <div className="prose prose-close">{prompt}</div>
    </>
  );
  return (
    <section className={`pane pane-cell ${className}`} aria-label="Incident">
      <Tabs
        label="About this analysis"
        selected={selected}
        onSelect={select}
        bodyRef={bodyRef}
        tool={
          <Link className={buttonClass({ look: 'ghost' }, '-mr-3')} href="/katas/outage-postmortem">
            All incidents
          </Link>
        }
        tabs={[
          { name: 'incident', label: 'Incident', panel: facts },
          { name: 'task', label: 'Task', panel: task },
          { name: 'hints', label: 'Hints', count: hints.length, panel: <Hints hints={hints} note={note} /> },
        ]}
      />
    </section>
  );
}
