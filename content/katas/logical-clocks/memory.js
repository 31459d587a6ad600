/** @import { Message, Stamp, TraceEvent } from './logical-clocks' */

export class Process {
  lamport = 0;
  /** @type {number[]} */
  vector = [];

  /**
   * @param {number} id
   * @param {number} processCount
   */
  constructor(id, processCount) {}

  /** @returns {Stamp} */
  localEvent() {
    throw new Error();
  }

  /**
   * @param {number} receiver
   * @returns {Message}
   */
  send(receiver) {
    throw new Error();
  }

  /**
   * @param {Message} message
   * @returns {Stamp}
   */
  receive(message) {
    throw new Error();
  }
}

/**
 * @param {{ processes: number, ticks: number, random: () => number }} options
 * @returns {TraceEvent[]}
 */
export function simulate(options) {
  throw new Error();
}

/**
 * @param {readonly TraceEvent[]} trace
 * @returns {[number, number][]}
 */
export function concurrentPairs(trace) {
  throw new Error();
}

/**
 * @param {readonly TraceEvent[]} trace
 * @returns {[number, number][]}
 */
export function verify(trace) {
  throw new Error();
}
