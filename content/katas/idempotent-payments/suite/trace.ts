/** An execution to be drawn: a lane for each request, one for the store, one for the processor. */
import type { Trace, TraceEvent, TraceMessage } from '../../../../grader/contract/trace.ts';
import type { Finding } from '../../../../grader/check/finding.ts';
import type { Call, Happening, History, Run } from './history.ts';
import { bodies, letter } from './schedule.ts';

type State = TraceEvent['state'];

/** The events that a counterexample tells: those up to where the rule was broken. Whoever polls afterwards, or is answered, adds nothing. */
export const toldOf = ({ causes }: Finding): number[] =>
  Array.from({ length: Math.max(...causes) + 1 }, (_, event) => event);

export function traceOf(history: History): Trace {
  const { runs, calls, happenings } = history;
  const store = runs.length;
  const processor = runs.length + 1;
  const laneOf = (call: Call) => (call.name === 'create' ? processor : store);
  const issuedIn = new Map<number, Call[]>();
  for (const call of calls) issuedIn.set(call.issuedIn, [...(issuedIn.get(call.issuedIn) ?? []), call]);

  const asking = (call: Call): TraceMessage => ({
    id: 2 * call.id,
    from: call.request,
    to: laneOf(call),
    type: call.name,
    body: argumentsOf(call),
  });
  const answering = (call: Call, failed: string | null): TraceMessage => ({
    id: 2 * call.id + 1,
    from: laneOf(call),
    to: call.request,
    type: failed ?? `${call.name} → ${resultOf(call)}`,
  });
  // Steps of a long poll are not shown; neither is what they asked for.
  const isShown = ({ id, effectIn }: Call): boolean => {
    const effect = effectIn === null ? undefined : happenings[effectIn];
    return effect === undefined || (effect.kind === 'effect' && effect.call.id === id);
  };
  const sent = (index: number, run: Run): TraceMessage[] =>
    (issuedIn.get(index) ?? [])
      .filter((call) => call.request === run.index && call.name !== 'sleep' && isShown(call))
      .map(asking);
  const withSent = (messages: TraceMessage[]) => (messages.length > 0 ? { sent: messages } : {});

  const events = happenings.map((one, index): TraceEvent => {
    const { at } = one;
    switch (one.kind) {
      case 'arrival':
        return {
          at,
          node: one.run.index,
          kind: 'start',
          state: requestState(one.run),
          ...withSent(sent(index, one.run)),
        };
      case 'effect': {
        const { call, failed } = one;
        const resumes = call.settledIn >= 0;
        const state: State = call.name === 'create' ? { 'money moved': one.moves } : storeState(one);
        const reply = resumes ? withSent([answering(call, failed)]) : {};
        return { at, node: laneOf(call), kind: 'receive', message: asking(call), state, ...reply };
      }
      case 'settled': {
        const { call } = one;
        const run = runs[call.request]!;
        const state = { ...requestState(run), ...waiting(call) };
        if (call.effectIn === null)
          return {
            at,
            node: call.request,
            kind: call.name === 'sleep' ? 'timer' : 'local',
            state,
            ...withSent(sent(index, run)),
          };
        const failed = call.outcome?.kind === 'failed' ? call.outcome.code : null;
        return {
          at,
          node: call.request,
          kind: 'receive',
          message: answering(call, failed),
          state,
          ...withSent(sent(index, run)),
        };
      }
      case 'killed':
        return {
          at,
          node: one.call.request,
          kind: 'crash',
          state: { ...requestState(runs[one.call.request]!), waitingFor: one.call.name },
        };
      case 'end':
        return { at, node: one.run.index, kind: 'local', state: { ...requestState(one.run), ...endState(one.run) } };
    }
  });
  const lanes = [...runs.map(({ index }) => `Request ${letter(index)}`), 'Store', 'Processor'];
  return { nodes: lanes.length, lanes, events };
}

const requestState = ({ index, plan }: Run): State => ({
  request: letter(index),
  key: plan.key,
  amount: `${bodies[plan.body]!.amount} ${bodies[plan.body]!.currency}`,
});

const waiting = (call: Call): State => ({ [call.name]: call.outcome?.kind === 'answered' ? resultOf(call) : (call.outcome?.kind === 'failed' ? call.outcome.code : 'refused') }); // prettier-ignore

function endState({ end, plan }: Run): State {
  switch (end.kind) {
    case 'answered':
      return { answer: end.response.status, body: JSON.parse(end.response.body), ...(plan.lost ? { lost: true } : {}) };
    case 'misanswered':
      return { answer: `unreadable: ${end.words}` };
    case 'rejected':
      return { answer: 'rejected', error: end.error };
    case 'killed':
    case 'unanswered':
      return { answer: 'none' };
  }
}

const storeState = ({ entries }: Happening & { kind: 'effect' }): State =>
  Object.fromEntries(
    entries.map(({ key, status, response }) => [key, response ? `${status}, ${response.status}` : status]),
  );

function argumentsOf(call: Call): NonNullable<TraceMessage['body']> {
  const [first, second, third] = JSON.parse(call.args) as NonNullable<TraceMessage['body']>[];
  if (call.name === 'create' || call.name === 'sleep') return first ?? {};
  return {
    key: first ?? '',
    ...(second === undefined || second === null ? {} : { record: second }),
    ...(third ? { options: third } : {}),
  };
}

/** What a call resolved to, in a few characters. */
function resultOf(call: Call): string {
  if (call.outcome?.kind !== 'answered') return 'nothing';
  const { value } = JSON.parse(call.outcome.value) as { value?: unknown };
  if (call.name === 'create') return String((value as { id?: unknown }).id);
  if (call.name === 'get') return value === null ? 'null' : String((value as { status?: unknown }).status);
  return value === undefined ? 'done' : String(value);
}
