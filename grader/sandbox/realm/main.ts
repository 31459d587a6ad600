/**
 * The judge's side of the isolate. One function crosses the wall: it takes a command and returns a string of the judge's own making, so that
 * nothing of the guest's is ever copied out, and nothing that a microtask changes later can matter.
 */
import type { Guest, JudgeSession, Suite } from '../../contract/judge-session.ts';
import { goOn, type RealmCommand, type RealmReply, waiting } from '../realm-protocol.ts';
import { installAllocation } from './allocation.ts';
import { installConsole } from './console.ts';
import { installErrors } from './errors.ts';
import { createGuest, textsOf, wrongKind, type GuestModule } from './guest.ts';
import { harden } from './harden.ts';
import { installVirtualWorld } from './virtual-world.ts';
import { installWebGlobals } from './web-globals.ts';

/** Hardens this realm for good and returns the entry function. Call it once, last, after every module of the judge has been evaluated. */
export function openRealm(suite: Suite): (command: string, module?: GuestModule) => string {
  const allocation = installAllocation();
  const world = installVirtualWorld();
  const output = installConsole();
  const errors = installErrors();
  installWebGlobals();
  harden();

  let guest: Guest | undefined;
  let session: JudgeSession | undefined;

  /** Yields where the guest's microtasks have to run. */
  function* answer(command: RealmCommand, module: GuestModule | undefined): Generator<void, RealmReply> {
    switch (command.kind) {
      case 'describe':
        return { kind: 'described', exports: suite.exports, invariants: [...suite.invariants] };
      case 'open': {
        output.configure({
          keep: command.keepConsole,
          unitsMax: command.outputUnitsMax,
          unitsKept: command.outputUnitsKept,
        });
        guest = createGuest(module!, world, output, errors);
        guest.reseed(command.seed);
        const exports = guest.instantiate();
        const complaint = wrongKind(exports, suite.exports);
        if (complaint) return { kind: 'unfit', message: complaint };
        // What this first instance printed is printed again by every other.
        output.clear();
        return { kind: 'opened', texts: textsOf(exports, suite.exports) };
      }
      case 'explore': {
        session ??= suite.open(guest!, { seed: command.seed, schedules: command.schedules });
        const { schedules, finished } = session.exploring
          ? yield* session.exploring(command.count)
          : session.explore(command.count);
        return { kind: 'explored', schedules, finished };
      }
      case 'conclude':
        return { kind: 'concluded', result: session!.concluding ? yield* session!.concluding() : session!.conclude() };
      case 'run':
        return {
          kind: 'ran',
          result: suite.running
            ? yield* suite.running(guest!, { seed: command.seed })
            : suite.run(guest!, { seed: command.seed }),
        };
      case 'console':
        return { kind: 'printed', text: output.text() };
    }
  }

  let work: Generator<void, RealmReply> | undefined;
  return (command, module) => {
    let reply: RealmReply;
    try {
      if (command !== goOn) work = answer(JSON.parse(command) as RealmCommand, module);
      const step = work!.next();
      if (!step.done && !output.exceeded() && !allocation.failed()) return waiting;
      reply = step.done ? step.value : { kind: 'flooded' };
    } catch (thrown) {
      reply = { kind: 'crashed', ...errors.describe(thrown) };
    }
    if (allocation.failed() && reply.kind !== 'printed') reply = { kind: 'starved' };
    return JSON.stringify(
      output.exceeded() && reply.kind !== 'printed' ? ({ kind: 'flooded' } satisfies RealmReply) : reply,
    );
  };
}
