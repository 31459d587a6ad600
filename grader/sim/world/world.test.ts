import { describe, expect, test } from 'vitest';
import { Misuse, type Instance, type Observer, type Protocol, type Step, type WorldSchedule } from './schedule.ts';
import { World } from './world.ts';

/** Messages and disks that are plain numbers. */
const numbers: Protocol<number, number> = {
  readMessage(raw) {
    if (typeof raw !== 'number') throw new Misuse('send was called with something that is no number.');
    return raw;
  },
  copyMessage: (message) => message,
  readDisk: Number,
  copyDisk: (disk) => disk,
};

interface Environment {
  id: number;
  peers: readonly number[];
  send(to: number, message: unknown): void;
  setTimer(milliseconds: number, callback: () => void): number;
  clearTimer(timer: number): void;
  random(): number;
  now(): number;
  disk: { load(): number | null; save(state: number): void };
}
type Make = (environment: Environment, log: (line: string) => void) => Partial<Instance<number>>;

const calm = { delayMinMs: 5, delayMaxMs: 5, loss: 0, duplication: 0, spike: 0, spikeMs: 0 };

function play(make: Make, changes: Partial<WorldSchedule<number>> = {}) {
  const lines: string[] = [];
  const schedule: WorldSchedule<number> = {
    ids: [0, 1], disks: [null, null], seed: 1, commonDraws: 0, network: calm, faults: [], moments: [], fates: null, calmAt: Infinity, endAt: 100, ...changes,
  }; // prettier-ignore
  const observer: Observer<number, number> = {
    create(node, environment) {
      const handlers = make(environment as Environment, (line) => lines.push(`${world.now} node ${node} ${line}`));
      return { start: () => undefined, receive: () => undefined, ...handlers };
    },
    afterStep: (step: Step<number, number>) => {
      if (step.kind === 'crash' || step.kind === 'pause' || step.kind === 'resume')
        lines.push(`${step.at} node ${step.node} ${step.kind}`);
      return true;
    },
    scripted: () => undefined,
    moment: () => undefined,
  };
  const world = new World(numbers, observer);
  const ending = world.execute(schedule, []);
  return { lines, ending, fates: world.fates() };
}

/** Node 0 sends 1, 2, 3, …, one every 10 ms; both tell what they receive. */
const counting: Make = (environment, log) => ({
  start() {
    let count = 0;
    const next = () => {
      environment.send(environment.peers[0]!, ++count);
      environment.setTimer(10, next);
    };
    if (environment.id === 0) next();
  },
  receive: (from, message) => log(`got ${message} from ${from}`),
});

describe('the network', () => {
  test('delivers after its delay, in virtual time', () => {
    expect(play(counting, { endAt: 30 }).lines).toEqual([
      '5 node 1 got 1 from 0',
      '15 node 1 got 2 from 0',
      '25 node 1 got 3 from 0',
    ]);
  });

  test('loses what is sent over a cut link, in that direction alone, until it heals', () => {
    const faults = [{ kind: 'cut', at: 5, node: 0, to: 1 }, { kind: 'heal', at: 15, node: 0, to: 1 }] as const; // prettier-ignore
    expect(play(counting, { faults, endAt: 30 }).lines).toEqual(['5 node 1 got 1 from 0', '25 node 1 got 3 from 0']);
    const other = faults.map((fault) => ({ ...fault, node: 1, to: 0 }));
    expect(play(counting, { faults: other, endAt: 30 }).lines).toHaveLength(3);
  });

  test('loses, doubles and overtakes by chance, and the fates it tells replay the same execution', () => {
    const network = { ...calm, loss: 0.3, duplication: 0.3, spike: 0.3, spikeMs: 60 };
    const found = play(counting, { network, endAt: 400 });
    expect(found.fates.filter(({ outcome }) => outcome === 'drop').length).toBeGreaterThan(3);
    expect(found.fates.filter(({ duplicate }) => duplicate !== undefined).length).toBeGreaterThan(3);
    const received = found.lines.map((line) => Number(/got (\d+)/.exec(line)?.[1]));
    expect(received).not.toEqual(received.toSorted((a, b) => a - b));
    expect(play(counting, { network, fates: found.fates, endAt: 400 }).lines).toEqual(found.lines);
  });

  test('harms nothing once it is calm', () => {
    const network = { ...calm, loss: 1 };
    expect(play(counting, { network, calmAt: 0, endAt: 30 }).lines).toHaveLength(3);
  });
});

describe('a node', () => {
  const patient: Make = (environment, log) => ({
    start() {
      log(`starts with ${environment.disk.load()} at its ${environment.now()}`);
      environment.disk.save((environment.disk.load() ?? 0) + 1);
      environment.setTimer(20, () => log(`timer at its ${environment.now()}`));
    },
    receive: (_, message) => log(`got ${message}`),
  });

  test('that crashes keeps its disk and nothing else: not its timers, not its clock', () => {
    const faults = [{ kind: 'crash', at: 10, node: 1 }, { kind: 'restart', at: 15, node: 1 }] as const; // prettier-ignore
    expect(play(patient, { faults, endAt: 60 }).lines.filter((line) => line.includes('node 1'))).toEqual([
      '0 node 1 starts with null at its 0', '10 node 1 crash', '15 node 1 starts with 1 at its 0', '35 node 1 timer at its 20',
    ]); // prettier-ignore
  });

  test('that is paused gets everything late, in order, while its clock goes on', () => {
    const faults = [{ kind: 'pause', at: 10, node: 1 }, { kind: 'resume', at: 40, node: 1 }] as const; // prettier-ignore
    const make: Make = (environment, log) => ({
      ...patient(environment, log),
      ...(environment.id === 0 ? counting(environment, log) : {}),
    });
    expect(play(make, { faults, endAt: 45 }).lines).toEqual([
      '0 node 1 starts with null at its 0', '5 node 1 got 1', '10 node 1 pause', '40 node 1 resume',
      '40 node 1 got 2', '40 node 1 timer at its 40', '40 node 1 got 3', '40 node 1 got 4', '45 node 1 got 5',
    ]); // prettier-ignore
  });

  test('hears nothing of a timer that it cleared', () => {
    const make: Make = (environment, log) => ({
      start() {
        const timer = environment.setTimer(10, () => log('never'));
        environment.setTimer(5, () => environment.clearTimer(timer));
      },
    });
    expect(play(make).lines).toEqual([]);
  });

  test('draws its own numbers, or the same first ones as the others where the schedule says so', () => {
    const make: Make = (environment, log) => ({ start: () => log(`${environment.random()} ${environment.random()}`) });
    const drawn = (commonDraws: number) => play(make, { commonDraws }).lines.map((line) => line.split(' ').slice(3));
    const [own0, own1] = drawn(0) as [string[], string[]];
    expect(own0[0]).not.toBe(own1[0]);
    const [common0, common1] = drawn(1) as [string[], string[]];
    expect(common0[0]).toBe(common1[0]);
    expect(common0[1]).not.toBe(common1[1]);
  });
});

describe('misuse of the environment ends the execution with a sentence', () => {
  let kept: Environment | undefined;
  test.each<[string, Make, string]>([
    ['a receiver that is no peer', (environment) => ({ start: () => environment.send(7, 1) }), 'send was called with a receiver that is no peer.'],
    ['no message', (environment) => ({ start: () => environment.send(environment.peers[0]!, 'hello') }), 'send was called with something that is no number.'],
    ['caught or not', (environment) => ({ start: () => { try { environment.send(7, 1); } catch { /* hidden */ } } }), 'send was called with a receiver that is no peer.'],
    ['a promise', () => ({ start: async () => undefined }), 'A handler returned a promise; handlers of this kata are synchronous.'],
    ['somebody else’s environment', (environment) => ({ start: () => void (kept ? kept.now() : (kept = environment)) }), 'now was called outside of the node’s handlers.'],
    ['a call from within what another call reads', (environment) => ({ start: () => environment.disk.save({ valueOf: () => environment.now() } as never) }), 'now was called before another call of the environment had come to its end.'],
    ['timers without end', (environment) => ({ start() { const again = (): void => void environment.setTimer(0, again); again(); } }), 'More than 60,000 events within 0 virtual ms: timers are set faster than time passes.'],
  ])('%s', (_, make, message) => {
    expect(play(make).ending).toEqual({ kind: 'misused', message });
  }); // prettier-ignore

  test('a message that was written down leaves, however little stack its sender had left', () => {
    let received = 0;
    const make: Make = (environment) => ({
      start() {
        if (environment.id === 1) return;
        let left = 200;
        const down = (): void => {
          try {
            down();
          } catch {
            // Hardly any stack is left here: a call may be cut short anywhere, and another one after it come to its end.
          }
          try {
            if (left-- > 0) environment.send(1, left);
          } catch {
            // Nor may hiding it help.
          }
          try {
            environment.now();
          } catch {
            // The next frame up has more.
          }
        };
        down();
      },
      receive: () => void received++,
    });
    const { ending, fates } = play(make);
    if (ending.kind === 'ended') expect(received).toBe(fates.length);
    else expect(ending).toMatchObject({ kind: 'misused' });
  });

  test('what a handler throws is told as it was thrown', () => {
    const thrown = new Error('boom');
    expect(play(() => ({ start: () => { throw thrown; } })).ending).toEqual({ kind: 'threw', thrown }); // prettier-ignore
  });
});
