'use client';
/** What is asked, in which shape, and what helps: hints are opened one by one. */
import { useState, type ReactNode, type Ref } from 'react';
import { Button } from '../../../_ui/button.tsx';
import { Tabs } from './tabs.tsx';

interface PromptPaneProps {
  prompt: ReactNode;
  contract: ReactNode;
  hints: readonly ReactNode[];
  source: string;
  limitMinutes: number;
  bodyRef: Ref<HTMLDivElement>;
}

export function PromptPane({ prompt, contract, hints, source, limitMinutes, bodyRef }: PromptPaneProps) {
  const [selected, select] = useState<'prompt' | 'contract' | 'hints'>('prompt');
  const [opened, setOpened] = useState(0);
  const hintsPanel = <Hints hints={hints} opened={opened} onOpen={() => setOpened(opened + 1)} />;
  return (
    <section className="pane h-full" aria-label="Prompt">
      <Tabs
        label="About this kata"
        selected={selected}
        onSelect={select}
        bodyRef={bodyRef}
        tabs={[
          { name: 'prompt', label: 'Prompt', panel: <div className="prose prose-close">{prompt}</div> },
          { name: 'contract', label: 'Contract', panel: <div className="contract">{contract}</div> },
          { name: 'hints', label: 'Hints', count: hints.length, panel: hintsPanel },
        ]}
        foot={
          <p className="pane-foot">
            <span className="grow truncate">{source}</span>
            <span className="whitespace-nowrap">{limitMinutes} min when timed</span>
          </p>
        }
      />
    </section>
  );
}

function Hints({ hints, opened, onOpen }: { hints: readonly ReactNode[]; opened: number; onOpen(): void }) {
  return (
    <>
      <ol aria-live="polite">
        {hints.slice(0, opened).map((hint, index) => (
          <li key={index} className="mb-4 border-b border-line pb-4">
            <h2 className="mb-2 text-12 font-normal text-ink-3">
              Hint {index + 1} of {hints.length}
            </h2>
            <div className="prose prose-close">{hint}</div>
          </li>
        ))}
      </ol>
      {opened < hints.length ? (
        <Button onClick={onOpen}>
          Show hint {opened + 1} of {hints.length}
        </Button>
      ) : (
        <p className="text-13 text-ink-3">There are no further hints.</p>
      )}
    </>
  );
}
