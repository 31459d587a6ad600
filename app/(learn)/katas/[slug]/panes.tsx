'use client';
/** Three panes side by side, resizable by pointer and keyboard; below the fold one of them at a time. None is ever unmounted. */
import { useState, type ReactNode } from 'react';
import { Cell, Grid, Gridline } from 'react-resizable-panels';
import { layoutCookieText, withSizes, type Dock, type PaneLayout } from './pane-layout.ts';

export type PaneName = 'prompt' | 'code' | 'verdict';

interface PanesProps {
  layout: PaneLayout;
  dock: Dock;
  /** Which pane is shown where there is room for one. */
  front: PaneName;
  prompt: ReactNode;
  code: ReactNode;
  verdict: ReactNode;
}

const columnsOf = {
  right: [
    { id: 'prompt', minSize: '240px' },
    { id: 'code', minSize: '320px' },
    { id: 'verdict', minSize: '320px' },
  ],
  below: [
    { id: 'prompt', minSize: '240px' },
    { id: 'code', minSize: '320px' },
  ],
};
const rowsOf = {
  right: [{ id: 'all' }],
  below: [
    { id: 'code', minSize: '160px' },
    { id: 'verdict', minSize: '120px' },
  ],
};

export function Panes({ layout, dock, front, ...panes }: PanesProps) {
  const [kept, setKept] = useState(layout);
  const beside = dock === 'right';
  const name = (pane: PaneName) => `pane-cell ${front === pane ? '' : 'pane-behind'}`;
  return (
    <Grid
      id="panes"
      className="panes min-h-0 flex-1"
      columns={columnsOf[dock]}
      rows={rowsOf[dock]}
      defaultLayout={kept[dock]}
      onLayoutChanged={({ columns, rows }) => {
        const changed = withSizes({ ...kept, dock }, columns, rows);
        setKept(changed);
        document.cookie = layoutCookieText(changed);
      }}
    >
      <Cell id="pane-prompt" className={name('prompt')} column={0} row={0} rowSpan={beside ? 1 : 2}>
        {panes.prompt}
      </Cell>
      <Gridline className="pane-handle" type="column" column={1} aria-label="Width of the prompt" />
      <Cell id="pane-code" className={name('code')} column={1} row={0}>
        {panes.code}
      </Cell>
      {beside ? (
        <Gridline className="pane-handle" type="column" column={2} aria-label="Width of the verdict" />
      ) : (
        <Gridline
          className="pane-handle pane-handle-row"
          type="row"
          row={1}
          column={1}
          aria-label="Height of the editor"
        />
      )}
      <Cell id="pane-verdict" className={name('verdict')} column={beside ? 2 : 1} row={beside ? 0 : 1}>
        {panes.verdict}
      </Cell>
    </Grid>
  );
}
