/** Processes as nodes of the world: its clock says when they act, its network when their messages arrive. */
import type { Environment, Instance, Observer, Protocol } from '../../../../grader/sim/world/schedule.ts';
import { World } from '../../../../grader/sim/world/world.ts';
import { type Schedule, worldOf } from './schedule.ts';

/** One event; its index among all is its tick. */
export interface Happening {
  process: number;
  kind: 'local' | 'send' | 'receive';
  /** The message's number, shared by its send and its receive. */
  message?: number;
  /** The other end: of a send the receiver, of a receive the sender. */
  peer?: number;
  /** Of a receive: the index of its send. */
  sentAt?: number;
}

/** Who is told of every process that starts, and of every event as it takes place. */
export interface Witness {
  /** Returns whether there is a point in going on. */
  starts?(process: number): boolean;
  happens(event: Happening): void;
}

/** A message on its way: its number, and the tick of its send. */
interface Letter {
  readonly message: number;
  readonly sentAt: number;
}
const letters: Protocol<Letter, never> = { readMessage: (raw) => raw as Letter, copyMessage: (letter) => letter, readDisk: (raw) => raw as never, copyDisk: (disk) => disk }; // prettier-ignore

class Execution implements Observer<Letter, never> {
  readonly #world = new World<Letter, never>(letters, this);
  #schedule!: Schedule;
  #witness!: Witness;
  #events = 0;
  #goesOn = true;

  play(schedule: Schedule, witness: Witness): void {
    if (schedule.events === 0) return;
    this.#schedule = schedule;
    this.#witness = witness;
    this.#events = 0;
    this.#goesOn = true;
    const ending = this.#world.execute(worldOf(schedule), []);
    if (ending.kind === 'threw') throw ending.thrown;
    if (ending.kind === 'misused') throw new Error(ending.message);
  }

  /** A process as a node: it makes its moves, each at its time, and is told of what arrives. */
  create(process: number, environment: object): Instance<Letter> {
    if (this.#witness.starts?.(process) === false) this.#goesOn = false;
    const { now, setTimer, send } = environment as Environment<Letter, never>;
    const moves = this.#schedule.moves.filter((move) => move.process === process);
    let next = 0;
    const wait = () => void (next < moves.length && setTimer(moves[next]!.at - now(), act));
    const act = () => {
      const move = moves[next++]!;
      if (move.kind === 'local') this.#happens({ process, kind: 'local' });
      else send(move.to, { message: move.message, sentAt: this.#happens({ process, kind: 'send', message: move.message, peer: move.to }) }); // prettier-ignore
      wait();
    };
    return {
      start: wait,
      receive: (peer, letter) => void this.#happens({ process, kind: 'receive', peer, ...letter }),
    };
  }

  afterStep = (): boolean => this.#goesOn;
  scripted(): void {}
  moment(): void {}

  /** Returns the event's tick. */
  #happens(event: Happening): number {
    this.#witness.happens(event);
    const tick = this.#events++;
    if (this.#events === this.#schedule.events) this.#goesOn = false;
    return tick;
  }
}

const execution = new Execution();

/** Plays a schedule to its end, or until the witness sees no point in going on. Throws what the witness throws. */
export const play = (schedule: Schedule, witness: Witness): void => execution.play(schedule, witness);

/** What a schedule makes happen, without anybody's clocks: the events and the edges between them. */
export function historyOf(schedule: Schedule): Happening[] {
  const history: Happening[] = [];
  play(schedule, { happens: (event) => void history.push(event) });
  return history;
}
