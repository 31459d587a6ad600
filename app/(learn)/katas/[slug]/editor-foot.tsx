'use client';
/** Under the editor: where the caret is, how long the counted function is, what the language service says, and where Tab goes. */
import type { Kata } from '../../../../content/kata.ts';
import type { LineCount } from '../../../../content/line-count.ts';
import { handlerLimit, type LineLimit } from '../../../../content/line-limit.ts';
import { describeTypes } from '../../../_ui/editor/type-state.ts';
import { useLineCount } from '../../../_ui/editor/use-line-count.ts';
import type { Solution } from './use-solution.ts';

export function EditorFoot({ solution, kata }: { solution: Solution; kata: Kata }) {
  const { cursor, types, tabMovesFocus, editor, ready } = solution;
  const limit = kata.slug === handlerLimit.kata ? handlerLimit : null;
  const count = useLineCount(limit?.function ?? null, solution.language, solution.source);
  return (
    <div className="pane-foot">
      <span className="whitespace-nowrap">
        Ln {cursor.line}, Col {cursor.column}
      </span>
      {limit && <Lines limit={limit} count={count} />}
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

/** "27 of 30 lines", as the judge counts them: fewer than the limit are in order. */
function Lines({ limit, count }: { limit: LineLimit; count: LineCount | null }) {
  const over = count?.kind === 'counted' && count.lines >= limit.under;
  const words =
    count?.kind === 'counted'
      ? `${count.lines} of ${limit.under} lines`
      : count?.kind === 'absent'
        ? `no ${limit.function}`
        : `– of ${limit.under} lines`;
  return (
    <span
      className={`whitespace-nowrap ${over ? 'text-ochre' : ''}`}
      title={`${limit.function}, formatted, without blank lines and comments: fewer than ${limit.under}`}
      data-lines={count?.kind === 'counted' ? count.lines : (count?.kind ?? 'waiting')}
    >
      {words}
    </span>
  );
}
