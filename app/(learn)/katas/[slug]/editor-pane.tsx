'use client';
/** The editor with its language, its reset, and a foot that says what the language service answered and where Tab goes. */
import { ChevronDown, Info, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { languageSchema, type Language } from '../../../../grader/contract/request.ts';
import { Button } from '../../../_ui/button.tsx';
import { CodeEditor } from '../../../_ui/editor/code-editor.tsx';
import { describeContract, describeTypes } from '../../../_ui/editor/type-state.ts';
import { smallIcon } from '../../../_ui/icon.ts';
import { fileNames, languageNames } from './language-names.ts';
import { ResetDialog } from './reset-dialog.tsx';
import type { Solution } from './use-solution.ts';

interface EditorPaneProps {
  solution: Solution;
  languages: readonly Language[];
  starter: string;
}

export function EditorPane({ solution, languages, starter }: EditorPaneProps) {
  const { language, editor, ready } = solution;
  const [asking, setAsking] = useState(false);
  const [wasReset, setWasReset] = useState<Language | null>(null);
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
  return (
    <section className="pane h-full" aria-label="Editor" id="editor">
      <div className="pane-head pane-head-tight">
        <span className="select">
          <select
            aria-label="Language"
            value={language}
            disabled={!ready}
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
        <span className="grow truncate text-12 text-ink-3">
          <span className="max-wide:hidden">{fileNames[language]}</span>
        </span>
        {wasReset === language && solution.source === starter ? (
          <Button look="ghost" onClick={undo}>
            <RotateCcw {...smallIcon} />
            Undo the reset
          </Button>
        ) : (
          <Button look="ghost" disabled={!ready || solution.source === starter} onClick={() => setAsking(true)}>
            <RotateCcw {...smallIcon} />
            Reset to starter
          </Button>
        )}
      </div>
      {solution.elsewhere && <Elsewhere settle={solution.settle} />}
      <CodeEditor options={solution.editorOptions} onReady={solution.onReady} />
      <TypesLine solution={solution} />
      <Foot solution={solution} />
      {asking && <ResetDialog file={fileNames[language]} onReset={reset} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Elsewhere({ settle }: Pick<Solution, 'settle'>) {
  return (
    <div className="note note-ochre m-2 flex-none flex-wrap items-center" role="alert">
      <span className="grow">
        <b>This draft was changed in another tab.</b> Take that one? It can be undone here.
      </span>
      <Button onClick={() => settle('theirs')}>Take the other</Button>
      <Button onClick={() => settle('ours')}>Keep this one</Button>
    </div>
  );
}

/** Always one line high: what the exports lack, and that none of it stands in the way. */
function TypesLine({ solution }: { solution: Solution }) {
  const contract = describeContract(solution.types);
  const differing = solution.types.kind === 'ready' ? solution.types.contract : [];
  const details = differing.flatMap((problem) =>
    problem.kind === 'differs' ? [`${problem.name}: ${problem.message}`] : [],
  );
  return (
    <p className="pane-foot types-line" role="status" title={details.join('\n') || undefined}>
      <Info {...smallIcon} />
      <span className="truncate">
        <span className="wide:hidden">{describeTypes(solution.types)}. </span>
        {contract && <span className="text-ochre">{contract} </span>}
        Type errors never block submitting.
      </span>
    </p>
  );
}

function Foot({ solution: { cursor, types, tabMovesFocus, editor, ready } }: { solution: Solution }) {
  return (
    <div className="pane-foot">
      <span className="whitespace-nowrap">
        Ln {cursor.line}, Col {cursor.column}
      </span>
      <span className="whitespace-nowrap max-wide:hidden">Spaces: 2</span>
      <span className="grow truncate text-right max-wide:invisible" data-types={types.kind}>
        {describeTypes(types)}
      </span>
      <button
        type="button"
        className="whitespace-nowrap"
        aria-pressed={tabMovesFocus}
        disabled={!ready}
        onClick={() => editor.current?.toggleTab()}
      >
        <kbd>Ctrl M</kbd> Tab moves focus: <b>{tabMovesFocus ? 'on' : 'off'}</b>
      </button>
    </div>
  );
}
