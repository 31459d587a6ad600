/** The words of the world: what a schedule says, what a step records, and who watches. */

/** What a kata's protocol tells the world of its messages (M) and of its stable storage (D). */
export interface Protocol<M, D> {
  /** Reads a message once. Throws `Misuse` where it is none. */
  readMessage(raw: unknown): M;
  copyMessage(message: M): M;
  /** Reads what a node saves, once. Throws `Misuse` where the contract does not know it. */
  readDisk(raw: unknown): D;
  copyDisk(state: D): D;
}

/** The submission used its environment in a way that the contract calls an error. */
export class Misuse extends Error {}

/** A node as the submission made it. Its handlers may do anything, and are called in a `try`. */
export interface Instance<M> {
  start(): unknown;
  receive(from: number, message: M): unknown;
}

/** What a node holds of the world. Calls are answered while one of its handlers runs, and are read as if they were hostile. */
export interface Environment<M, D> {
  readonly id: number;
  readonly peers: readonly number[];
  send(to: number, message: M): void;
  /** Calls back after so many virtual milliseconds; what it returns is the timer's number. */
  setTimer(milliseconds: number, callback: () => unknown): number;
  clearTimer(timer: number): void;
  /** In [0, 1). */
  random(): number;
  /** Virtual milliseconds since the node started. */
  now(): number;
  readonly disk: { load(): D | null; save(state: D): void };
}

/** Links are numbered from × nodes + to; fates count the messages of a link, so that a lost one does not shift those of another. */
export interface Fate {
  from: number;
  to: number;
  /** The how-manieth message of that link, from 0. */
  nth: number;
  /** `drop`, or the delay in virtual milliseconds; a second delay is that of a duplicate. */
  outcome: 'drop' | number;
  duplicate?: number;
}

export type WorldFault =
  | { kind: 'crash' | 'restart' | 'pause' | 'resume'; at: number; node: number }
  /** The link from one node to another loses everything until it heals; one direction only. */
  | { kind: 'cut' | 'heal'; at: number; node: number; to: number };

export interface Network {
  delayMinMs: number;
  delayMaxMs: number;
  /** Chances in [0, 1] for each message. */
  loss: number;
  duplication: number;
  /** Chance of a delay up to `spikeMs`, which reorders. */
  spike: number;
  spikeMs: number;
}

export interface WorldSchedule<D> {
  /** The nodes' ids, distinct integers ≥ 0, by index. */
  ids: readonly number[];
  /** What is on each node's disk at the beginning. */
  disks: readonly (D | null)[];
  /** Of the nodes' own `random()` and of the messages' fates. */
  seed: number;
  /** Nodes whose first `random()` values are all the same: two that must diverge later. 0 = none. */
  commonDraws: number;
  /** By index: whose draws each node has. Its own index where absent; so a node keeps its draws when another is left out. */
  drawsOf?: readonly number[];
  network: Network;
  faults: readonly WorldFault[];
  /** When the observer is to do something of its own, in order: what scripted nodes send. */
  moments: readonly number[];
  /** Where given, these are the fates of the messages named, and all others take `network.delayMinMs`: a counterexample's list. */
  fates: readonly Fate[] | null;
  /** From here on nothing is lost, doubled or late, and every link is whole. */
  calmAt: number;
  endAt: number;
}

/** A message on its way. */
export interface Flight<M, D> {
  readonly what: 'deliver';
  id: number;
  from: number;
  to: number;
  message: M;
  /** What was on the sender’s disk when it was sent. */
  disk: D | null;
}

export type StepKind = 'start' | 'receive' | 'timer' | 'crash' | 'restart' | 'pause' | 'resume';

/** The event that has just taken place; one object, overwritten by the next. What it points to is not. */
export interface Step<M, D> {
  at: number;
  node: number;
  kind: StepKind;
  /** The message received, where kind is receive. */
  received: Flight<M, D> | null;
  /** What the handler sent, in order. */
  sent: readonly Flight<M, D>[];
}

/** Who watches: the kata's books and invariants. Returning false ends the execution. */
export interface Observer<M, D> {
  /** Makes a node's instance; throws what the submission throws. */
  create(node: number, environment: object): Instance<M>;
  afterStep(step: Step<M, D>): boolean;
  /** A message reached a node that is played by the judge instead of the submission. */
  scripted(flight: Flight<M, D>): void;
  /** One of the schedule's moments has come. */
  moment(index: number): void;
}

export type Ending =
  { kind: 'ended' } | { kind: 'stopped' } | { kind: 'threw'; thrown: unknown } | { kind: 'misused'; message: string };
