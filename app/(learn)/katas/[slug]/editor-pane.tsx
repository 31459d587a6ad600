'use client';
/** The editor with its language, its reset, what is written beside the code, and a foot that says what was counted and where Tab goes. */
import { ChevronDown, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Kata } from '../../../../content/kata.ts';
import { languageSchema, type Language } from '../../../../grader/contract/request.ts';
import { ArgumentEditor } from '../../../_ui/attempt/argument-editor.tsx';
import { Button } from '../../../_ui/button.tsx';
import { CodeEditor } from '../../../_ui/editor/code-editor.tsx';
import { smallIcon } from '../../../_ui/icon.ts';
import { EditorFoot } from './editor-foot.tsx';
import { fileNames, languageNames } from './language-names.ts';
import { ResetDialog } from './reset-dialog.tsx';
import { TypesLine } from './types-line.tsx';
import { argumentOf, type Solution } from './use-solution.ts';

interface EditorPaneProps {
  solution: Solution;
  kata: Kata;
  /** In the language that is shown. */
  starter: string;
}

export function EditorPane({ solution, kata, starter }: EditorPaneProps) {
  const { language, editor, ready } = solution;
  const [asking, setAsking] = useState(false);
  const [wasReset, setWasReset] = useState<Language | null>(null);
  const [tab, setTab] = useState<'code' | 'argument'>('code');
  const reset = () => {
    editor.current?.replace(language, starter);
    setWasReset(language);
    setAsking(false);
  };
  const undo = () => {
    editor.current?.undo();
    setWasReset(null);
    editor.current?.focus();
  };
  const inCode = tab === 'code';
  const beginning = solution.pasteOff ? 'signatures' : 'starter';
  return (
    <section className="pane h-full" aria-label="Editor" id="editor">
      <div className="pane-head pane-head-tight">
        {kata.prose === 'argument' && <TabPair shown={tab} onShow={setTab} />}
        {inCode && <LanguageSelect languages={kata.languages} solution={solution} />}
        <span className="grow truncate text-12 text-ink-3">
          <span className="max-wide:hidden">{inCode && fileNames[language]}</span>
        </span>
        {!inCode ? null : wasReset === language && solution.source === starter ? (
          <Button look="ghost" onClick={undo}>
            <RotateCcw {...smallIcon} />
            Undo the reset
          </Button>
        ) : (
          <Button look="ghost" disabled={!ready || solution.source === starter} onClick={() => setAsking(true)}>
            <RotateCcw {...smallIcon} />
            {kata.prose === 'argument' ? 'Reset' : `Reset to ${beginning}`}
          </Button>
        )}
      </div>
      {/* Never unmounted: Monaco keeps its place, its undo and its language service. */}
      <div className={inCode ? 'flex min-h-0 flex-1 flex-col' : 'hidden'}>
        <CodeEditor options={solution.editorOptions} onReady={solution.onReady} />
        <TypesLine solution={solution} />
        <EditorFoot solution={solution} kata={kata} />
      </div>
      {!inCode && (
        <ArgumentEditor
          value={argumentOf(solution.prose)}
          pasteOff={solution.pasteOff}
          onChange={(argument) => solution.write({ argument })}
          onPasteRefused={solution.refusePaste}
        />
      )}
      {!inCode && solution.pasteRefused && (
        <p className="pane-foot text-ochre" role="status">
          Paste is off in this attempt.
        </p>
      )}
      {asking && (
        <ResetDialog
          file={fileNames[language]}
          beginning={beginning}
          onReset={reset}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function LanguageSelect({ languages, solution }: { languages: readonly Language[]; solution: Solution }) {
  return (
    <span className="select">
      <select
        aria-label="Language"
        value={solution.language}
        disabled={!solution.ready}
        onChange={(event) => solution.choose(languageSchema.parse(event.target.value))}
      >
        {languages.map((name) => (
          <option key={name} value={name}>
            {languageNames[name]}
          </option>
        ))}
      </select>
      <ChevronDown {...smallIcon} />
    </span>
  );
}

function TabPair({ shown, onShow }: { shown: 'code' | 'argument'; onShow(tab: 'code' | 'argument'): void }) {
  return (
    <span className="segmented" role="group" aria-label="What is written">
      {(['code', 'argument'] as const).map((name) => (
        <button key={name} type="button" aria-pressed={shown === name} onClick={() => onShow(name)}>
          {name === 'code' ? 'Code' : 'Argument'}
        </button>
      ))}
    </span>
  );
}
