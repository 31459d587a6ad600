/**
 * The network's decisions: what becomes of each message, and a log of them that replays the same execution. A fate is a hash of seed,
 * link and the message's number on that link, so that leaving one message out changes no other's.
 */
import { draw } from './draw.ts';
import type { Fate, WorldSchedule } from './schedule.ts';

/** A cluster has no more nodes than this. */
const nodesMax = 16;
/** What became of a message: its delay in virtual milliseconds, or that it was lost; and the delay of its duplicate, or none. */
const lost = -1;
const none = -1;

export class Wire {
  /** Of the message decided last; -1 = lost. */
  delayMs = 0;
  /** The duplicate's; -1 = none. */
  secondMs = none;

  #schedule!: WorldSchedule<unknown>;
  #nodes = 0;
  #fates: Map<number, Fate> | null = null;
  /** Messages sent so far over each link, and whether it is cut (1), by from × nodes + to. */
  readonly #sent = new Int32Array(nodesMax * nodesMax);
  readonly #cut = new Uint8Array(nodesMax * nodesMax);
  /** Of every message so far: link, nth, delay, second delay. */
  #log = new Float64Array(4096);
  #logSize = 0;

  reset(schedule: WorldSchedule<unknown>): void {
    const nodes = schedule.ids.length;
    this.#schedule = schedule;
    this.#nodes = nodes;
    this.#logSize = 0;
    this.#sent.fill(0, 0, nodes * nodes);
    this.#cut.fill(0, 0, nodes * nodes);
    this.#fates =
      schedule.fates === null
        ? null
        : new Map(schedule.fates.map((fate) => [fateKey(fate.from, fate.to, fate.nth), fate]));
  }

  /** Cuts the link from one node to another, or heals it. */
  cut(from: number, to: number, cut: boolean): void {
    this.#cut[from * this.#nodes + to] = cut ? 1 : 0;
  }

  /** Decides about the next message of a link: `delayMs` and `secondMs` say what. */
  decide(from: number, to: number, now: number): void {
    const link = from * this.#nodes + to;
    const nth = this.#sent[link] as number;
    this.#sent[link] = nth + 1;
    this.delayMs = lost;
    this.secondMs = none;
    if (this.#cut[link] === 0) {
      if (this.#fates === null) this.#drawFate(link, nth, now);
      else this.#replay(this.#fates.get(fateKey(from, to, nth)));
    }
    this.#remember(link, nth);
  }

  /** What became of every message sent so far, as a list that replays it. */
  fates(): Fate[] {
    const fates: Fate[] = [];
    for (let index = 0; index < this.#logSize; index += 4) {
      const [link, nth, delayMs, secondMs] = this.#log.subarray(index, index + 4) as unknown as [number, number, number, number]; // prettier-ignore
      const fate: Fate = {
        from: Math.floor(link / this.#nodes),
        to: link % this.#nodes,
        nth,
        outcome: delayMs === lost ? 'drop' : delayMs,
      };
      if (secondMs !== none) fate.duplicate = secondMs;
      fates.push(fate);
    }
    return fates;
  }

  #drawFate(link: number, nth: number, now: number): void {
    const { seed, calmAt, network } = this.#schedule;
    const { loss, duplication } = network;
    const calm = now >= calmAt;
    if (!calm && loss > 0 && draw(seed, link, 4 * nth) < loss) return;
    this.delayMs = this.#delay(link, 4 * nth + 1, calm);
    if (!calm && duplication > 0 && draw(seed, link, 4 * nth + 2) < duplication)
      this.secondMs = this.#delay(link, 4 * nth + 3, calm);
  }

  #replay(fate: Fate | undefined): void {
    if (fate === undefined) this.delayMs = this.#schedule.network.delayMinMs;
    else if (fate.outcome !== 'drop') this.delayMs = fate.outcome;
    if (fate?.duplicate !== undefined) this.secondMs = fate.duplicate;
  }

  /** Whole milliseconds, as people read them; a spike overtakes what is sent after. */
  #delay(link: number, nth: number, calm: boolean): number {
    const { delayMinMs, delayMaxMs, spike, spikeMs } = this.#schedule.network;
    const value = draw(this.#schedule.seed, link, nth);
    if (!calm && value < spike) return Math.round(delayMaxMs + (spikeMs * value) / spike);
    return Math.round(delayMinMs + (delayMaxMs - delayMinMs) * value);
  }

  #remember(link: number, nth: number): void {
    if (this.#logSize === this.#log.length) {
      const longer = new Float64Array(this.#log.length * 2);
      longer.set(this.#log);
      this.#log = longer;
    }
    const log = this.#log;
    log[this.#logSize++] = link;
    log[this.#logSize++] = nth;
    log[this.#logSize++] = this.delayMs;
    log[this.#logSize++] = this.secondMs;
  }
}

const fateKey = (from: number, to: number, nth: number): number => (nth * nodesMax + from) * nodesMax + to;
