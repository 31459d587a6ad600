/** @import { Message, Stamp, TraceEvent } from './logical-clocks' */

export class Process {
  lamport = 0;
  /** @type {number[]} */
  vector = [];

  /**
   * @param {number} id
   * @param {number} processCount
   */
  constructor(id, processCount) {
    // Both clocks start at zero; the vector has one entry per process.
  }

  /**
   * Something happens here that nobody else hears of.
   * @returns {Stamp}
   */
  localEvent() {
    throw new Error('localEvent is not written yet');
  }

  /**
   * Stamps a message for `receiver`. Whoever called delivers it, later and in any order.
   * @param {number} receiver
   * @returns {Message}
   */
  send(receiver) {
    throw new Error('send is not written yet');
  }

  /**
   * Learns what the message knows, then counts the receive as an event.
   * @param {Message} message
   * @returns {Stamp}
   */
  receive(message) {
    throw new Error('receive is not written yet');
  }
}

/**
 * One event per tick, chosen by `random` alone.
 * @param {{ processes: number, ticks: number, random: () => number }} options
 * @returns {TraceEvent[]}
 */
export function simulate({ processes, ticks, random }) {
  throw new Error('simulate is not written yet');
}

/**
 * Every pair [i, j], i < j, of concurrent events, sorted.
 * @param {readonly TraceEvent[]} trace
 * @returns {[number, number][]}
 */
export function concurrentPairs(trace) {
  throw new Error('concurrentPairs is not written yet');
}

/**
 * Every pair [a, b] where a happened before b and the stamps deny it, sorted.
 * @param {readonly TraceEvent[]} trace
 * @returns {[number, number][]}
 */
export function verify(trace) {
  throw new Error('verify is not written yet');
}
