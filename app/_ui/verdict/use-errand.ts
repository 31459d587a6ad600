'use client';
/** An errand joined to the network: a server action that accepts, and an event stream that tells. */
import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { ZodType } from 'zod';
import type { Language } from '../../../grader/contract/request.ts';
import { follow, isUnderWay, type Errand, type ErrandEvent, type Followed, type JudgingState } from './errand.ts';

export interface Work {
  kata: string;
  language: Language;
  source: string;
  /** The attempt that the page believes in. */
  attempt?: string;
}
export type Answer = { kind: 'accepted'; id: string } | { kind: 'refused'; message: string };

export interface ErrandWiring<State extends JudgingState> {
  send(work: Work): Promise<Answer>;
  /** The event stream of one id. */
  eventsPath(id: string): string;
  schema: ZodType<State>;
  queued: State;
  initial: Followed<State> | null;
}

/** Milliseconds before a refused event stream is asked for again; browsers reconnect by themselves only where the network broke. */
const retryMs = 3000;

const unreachable = 'The server could not be reached. Your code is kept in this browser: nothing of it is lost.';

export function useErrand<State extends JudgingState>(wiring: ErrandWiring<State>) {
  const [errand, dispatch] = useReducer(follow<State>, { followed: wiring.initial, sending: { kind: 'idle' } });
  const busy = useRef(false);
  const wires = useRef(wiring);
  const state = useRef(errand);
  useEffect(() => {
    wires.current = wiring;
    state.current = errand;
  });

  const id = errand.followed && errand.followed.state.kind !== 'done' ? errand.followed.subject.id : null;
  useEffect(() => {
    if (id === null) return;
    return listen(wires.current.eventsPath(id), wires.current.schema, id, dispatch);
  }, [id]);

  const send = useCallback(async (work: Work): Promise<void> => {
    if (busy.current || isUnderWay(state.current)) return;
    busy.current = true;
    dispatch({ kind: 'sent' });
    try {
      const answer = await wires.current.send(work);
      if (answer.kind === 'refused') return dispatch({ kind: 'unsent', message: answer.message });
      const subject = { id: answer.id, language: work.language, source: work.source, createdAt: Date.now() };
      dispatch({ kind: 'accepted', subject, state: wires.current.queued });
    } catch {
      dispatch({ kind: 'unsent', message: unreachable });
    } finally {
      busy.current = false;
    }
  }, []);

  const show = useCallback(
    (followed: Followed<State>, named: boolean) => dispatch({ kind: 'shown', followed, named }),
    [],
  );
  return { errand: errand as Errand<State>, send, show };
}

/** Opens the event stream at `path`, again and again until it says that all is done; the returned function ends that. */
export function listen<State extends JudgingState>(
  path: string,
  schema: ZodType<State>,
  id: string,
  dispatch: (event: ErrandEvent<State>) => void,
): () => void {
  let retry: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource;
  const open = () => {
    source = new EventSource(path);
    source.addEventListener('state', (event: MessageEvent<string>) => {
      const told = schema.safeParse(JSON.parse(event.data));
      if (!told.success) return;
      dispatch({ kind: 'told', id, state: told.data });
      if (told.data.kind === 'done') source.close();
    });
    source.addEventListener('error', () => {
      dispatch({ kind: 'connection', id, connection: 'lost' });
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, retryMs);
    });
    source.addEventListener('open', () => dispatch({ kind: 'connection', id, connection: 'live' }));
  };
  open();
  return () => {
    clearTimeout(retry);
    source.close();
  };
}
