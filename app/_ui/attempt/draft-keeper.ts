/**
 * Keeps a draft: in this browser at every change, on the server after every pause. The state machine of draft-sync.ts joined to a clock, a
 * network and a storage, all of which are passed in.
 */
import {
  isUnsaved,
  saveDueAt,
  syncDraft,
  type DraftContent,
  type DraftEvent,
  type DraftSync,
  type Known,
  type OtherDraft,
} from './draft-sync.ts';
import { sameContent } from './local-copy.ts';
import type { SaveAnswer } from './save-draft.ts';

export interface KeeperPorts {
  /**
   * The name under which `send` saves, and nobody else; and that of a dead editor whose work this one goes on from: a save that it sent as
   * its page closed may still arrive.
   */
  tabs: readonly string[];
  /** What is to be saved next: first what was left unsaved in another language, last what is in the editor now. */
  read(): DraftContent;
  /** The server has this; answers whether there is still more to save beside it. */
  saved(content: DraftContent): boolean;
  send(content: DraftContent, base: number): Promise<SaveAnswer>;
  /** Writes what is in the editor into this browser; false where the browser refuses. */
  keep(base: number, unsaved: boolean): boolean;
  /** Monotonic, in ms. */
  now(): number;
  /** Calls back after so many ms, unless the returned function is called before. */
  after(ms: number, work: () => void): () => void;
}

export interface Kept {
  sync: DraftSync;
  /** Whether this browser keeps its copy: whether a crash loses what is unsaved. */
  inBrowser: boolean;
}

export interface DraftKeeper {
  /** The same object until something changes. */
  current(): Kept;
  subscribe(listener: () => void): () => void;
  /** To be called after every change of what `read` reads. */
  changed(): void;
  /** Saves what is unsaved without waiting for a pause; resolves once that is done or cannot be done now. */
  flush(): Promise<DraftSync>;
  /** The way to the server may be free again. */
  tryNow(): void;
  /** After two have changed it: what the editor holds now is saved over `base`, a revision of the server's. */
  settle(base: Known): void;
  /** While two are compared, there is a third. */
  diverged(theirs: OtherDraft): void;
  /** The editor was given a newer revision of the server's. */
  followed(revision: number, savedAt: number): void;
  stop(): void;
}

const knownOf = ({ revision, savedAt }: Known): Known => ({ revision, savedAt });

export function createDraftKeeper(initial: DraftSync, ports: KeeperPorts): DraftKeeper {
  let kept: Kept = { sync: initial, inBrowser: true };
  const listeners = new Set<() => void>();
  let cancelTimer = () => {};
  let stopped = false;

  function dispatch(event: DraftEvent): void {
    const sync = syncDraft(kept.sync, event);
    if (sync === kept.sync || stopped) return;
    const inBrowser = ports.keep(sync.known.revision, isUnsaved(sync));
    kept = { sync, inBrowser };
    schedule();
    for (const listener of [...listeners]) listener();
  }

  function schedule(): void {
    cancelTimer();
    const dueAt = saveDueAt(kept.sync);
    cancelTimer = dueAt === null ? () => {} : ports.after(Math.max(0, dueAt - ports.now()), () => void save());
  }

  /** Whether there is more to save, and the way is free. */
  async function save(): Promise<boolean> {
    if (kept.sync.kind !== 'dirty' && kept.sync.kind !== 'offline') return false;
    dispatch({ kind: 'sent', at: ports.now() });
    const sent = ports.read();
    const answer = await ports.send(sent, kept.sync.known.revision);
    if (answer.kind === 'saved') {
      const more = ports.saved(sent);
      dispatch({ ...answer, more, at: ports.now() });
      return more;
    }
    if (answer.kind === 'failed') dispatch({ ...answer, at: ports.now() });
    else dispatch(answer);
    if (answer.kind === 'diverged') settleOwn(answer.theirs);
    return false;
  }

  /** Where the two that diverge are one. */
  function settleOwn(theirs: OtherDraft & { tab: string }): void {
    // The answer to an earlier save of ours was lost: what the server has is what was here then, and this goes on from it.
    if (ports.tabs.includes(theirs.tab))
      return dispatch({ kind: 'settled', base: knownOf(theirs), saved: false, at: ports.now() });
    // Two tabs with the same text differ in nothing.
    const own = ports.read();
    if (sameContent(own, theirs.content))
      dispatch({ kind: 'settled', base: knownOf(theirs), saved: !ports.saved(own), at: ports.now() });
  }

  /** The state after this one. */
  const next = () =>
    new Promise<void>((resolve) => {
      const listener = () => {
        listeners.delete(listener);
        resolve();
      };
      listeners.add(listener);
    });

  schedule();
  return {
    current: () => kept,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: () => dispatch({ kind: 'changed', at: ports.now() }),
    async flush() {
      while (kept.sync.kind === 'saving') await next();
      while (await save());
      return kept.sync;
    },
    tryNow: () => dispatch({ kind: 'try-now', at: ports.now() }),
    settle: (base) => dispatch({ kind: 'settled', base: knownOf(base), saved: false, at: ports.now() }),
    diverged: (theirs) => dispatch({ kind: 'diverged', theirs }),
    followed: (revision, savedAt) => dispatch({ kind: 'followed', revision, savedAt }),
    stop() {
      stopped = true;
      cancelTimer();
      listeners.clear();
    },
  };
}
