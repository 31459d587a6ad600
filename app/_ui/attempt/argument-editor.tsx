'use client';
/** Prose beside the code: written as Markdown, read as it will be reviewed, counted as it will be counted. */
import { useState } from 'react';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { argumentLeastWords, checkArgument } from '../../../content/argument.ts';
import { Check, CircleDashed } from 'lucide-react';
import { Status } from '../status.tsx';

interface ArgumentEditorProps {
  value: string;
  pasteOff: boolean;
  onChange(value: string): void;
  onPasteRefused(): void;
}

export function ArgumentEditor({ value, pasteOff, onChange, onPasteRefused }: ArgumentEditorProps) {
  const [preview, setPreview] = useState(false);
  const check = checkArgument({ argument: value });
  const refuse = (event: { preventDefault(): void }) => {
    if (!pasteOff) return;
    event.preventDefault();
    onPasteRefused();
  };
  return (
    <>
      <p className="flex-none border-b border-line px-5 py-3 text-13 text-ink-2">
        Argue why money moves effectively once, although every message may be lost, late or doubled: what each part
        guarantees, and where the guarantee ends. {argumentLeastWords} words or more, in Markdown; an instructor reviews
        it.
      </p>
      {preview ? (
        <div className="pane-body" tabIndex={0} role="region" aria-label="Preview of the argument">
          <div className="prose">
            {/* A learner's own words: no raw HTML, no images, no links that lead away unseen. */}
            <ReactMarkdown remarkPlugins={[remarkGfm]} disallowedElements={['img']} unwrapDisallowed>
              {value || '*Nothing is written yet.*'}
            </ReactMarkdown>
          </div>
        </div>
      ) : (
        <textarea
          className="argument-text"
          aria-label="Argument for effectively-once processing"
          spellCheck
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onPaste={refuse}
          onDrop={refuse}
          onDragOver={(event) => pasteOff && event.preventDefault()}
        />
      )}
      <div className="pane-foot">
        <span className="grow">
          <Status
            tone={check.kind === 'ready' ? 'held' : 'caution'}
            glyph={check.kind === 'ready' ? Check : CircleDashed}
            small
          >
            {check.message}
          </Status>
        </span>
        <button type="button" aria-pressed={preview} onClick={() => setPreview(!preview)}>
          Preview: <b>{preview ? 'on' : 'off'}</b>
        </button>
      </div>
    </>
  );
}
