import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Concern } from './event-stream.ts';
import { eventStream } from './event-stream.ts';
import type { Listener } from './news.ts';

type State = { kind: 'queued' | 'running' | 'done'; at?: number };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A stream over a state that the test sets, and the text that has come out of it. */
function watching(first: State | Error | null, lastEventId?: number) {
  let state: State | null | Error = first;
  let reads = 0;
  const listeners = new Set<Listener>();
  const browser = new AbortController();
  const response = eventStream<State>({
    async read() {
      reads += 1;
      if (state instanceof Error) throw state;
      return state;
    },
    isDone: ({ kind }) => kind === 'done',
    concern: (news): Concern => (news === null ? 'now' : news.id === 'ours' ? 'now' : 'soon'),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signal: browser.signal,
    lastEventId,
  });
  let text = '';
  let ended = false;
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  void (async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) text += next.value;
    ended = true;
  })();
  const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
  return {
    response,
    browser,
    reader,
    listeners,
    reads: () => reads,
    settle,
    ended: () => ended,
    async become(next: State | null | Error, id = 'ours') {
      state = next;
      for (const listener of listeners) listener({ kind: 'submission', id });
      await settle();
    },
    /** The states told since the last call, and the ids under which they were told. */
    told() {
      const events = [...text.matchAll(/event: state\nid: (\d+)\ndata: (.*)\n\n/g)];
      text = '';
      return events.map(([, id, data]) => [Number(id), (JSON.parse(data!) as State).kind]);
    },
    text: () => text,
  };
}

describe('an event stream', () => {
  it('is one that no proxy holds back', () => {
    const { headers } = watching({ kind: 'queued' }).response;
    expect(Object.fromEntries(headers)).toEqual({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
  });

  it('tells the state at once, every change of it, and ends with the one that is done', async () => {
    const stream = watching({ kind: 'queued' });
    await stream.settle();
    expect(stream.told()).toEqual([[1, 'queued']]);
    await stream.become({ kind: 'running' });
    expect(stream.told()).toEqual([[2, 'running']]);
    await stream.become({ kind: 'running' });
    expect(stream.told()).toEqual([]);
    await stream.become({ kind: 'done' });
    expect(stream.told()).toEqual([[3, 'done']]);
    expect(stream.ended()).toBe(true);
    expect(stream.listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('counts on from what the browser has seen', async () => {
    const stream = watching({ kind: 'done' }, 41);
    await stream.settle();
    expect(stream.told()).toEqual([[42, 'done']]);
  });

  it('reads once a second, however many others become done', async () => {
    const stream = watching({ kind: 'queued', at: 9 });
    await stream.settle();
    for (let at = 8; at > 0; at -= 1) await stream.become({ kind: 'queued', at }, 'another');
    expect(stream.reads()).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(stream.reads()).toBe(2);
    expect(stream.told()).toHaveLength(2);
  });

  it('does not miss a change that comes while it reads', async () => {
    const stream = watching({ kind: 'queued' });
    void stream.become({ kind: 'running' });
    void stream.become({ kind: 'done' });
    await stream.settle();
    expect(stream.told().at(-1)).toEqual([expect.any(Number), 'done']);
  });

  it('shows that it lives, and finds out what it was not told', async () => {
    const stream = watching({ kind: 'queued' });
    await stream.settle();
    stream.listeners.clear();
    await stream.become({ kind: 'done' });
    expect(stream.told()).toEqual([[1, 'queued']]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(stream.text()).toContain(': still here\n\n');
    expect(stream.told()).toEqual([[2, 'done']]);
  });

  it('lives through a database that is away', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const stream = watching(new Error('connection refused'));
    await stream.settle();
    expect(stream.told()).toEqual([]);
    await stream.become({ kind: 'done' });
    expect(stream.told()).toEqual([[1, 'done']]);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  it.each([
    ['goes away', (stream: ReturnType<typeof watching>) => stream.browser.abort()],
    ['cancels', (stream: ReturnType<typeof watching>) => void stream.reader.cancel()],
  ])('leaves nothing behind when the browser %s', async (_how, leave) => {
    const stream = watching({ kind: 'queued' });
    await stream.settle();
    leave(stream);
    await stream.settle();
    expect(stream.listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    const before = stream.reads();
    await stream.become({ kind: 'done' });
    expect(stream.reads()).toBe(before);
  });

  it('ends when what it watches is gone', async () => {
    const stream = watching(null);
    await stream.settle();
    expect(stream.ended()).toBe(true);
    expect(stream.told()).toEqual([]);
  });
});
