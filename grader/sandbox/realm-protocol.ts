/** What the sandbox process asks of the realm inside the isolate, and what it answers. Both travel as JSON text. */
import type { ExportKind, RunResult, SessionResult } from '../contract/judge-session.ts';

/** Answered instead of a reply: the guest's microtasks have to run first, which they do as the call returns. */
export const waiting = '';
/** The command after that. */
export const goOn = '';

export type RealmCommand =
  | { kind: 'describe' }
  /** Goes with the guest's module: evaluates it once and checks its exports. */
  | { kind: 'open'; seed: number; keepConsole: boolean; outputUnitsMax: number; outputUnitsKept: number }
  | { kind: 'explore'; seed: number; schedules: number; /** Further schedules, this time. */ count: number }
  | { kind: 'conclude' }
  | { kind: 'run'; seed: number }
  | { kind: 'console' };

/** A crash, with its position in the generated code. */
export type RealmCrash = { kind: 'crashed'; error: string; line?: number; column?: number };

export type RealmReply =
  | { kind: 'described'; exports: Record<string, ExportKind>; invariants: string[] }
  /** With the values of the exports that are text, which somebody outside may want to look at. */
  | { kind: 'opened'; texts: Record<string, string> }
  /** An export is not what the contract says. */
  | { kind: 'unfit'; message: string }
  | { kind: 'explored'; schedules: number; finished: boolean }
  | { kind: 'concluded'; result: SessionResult }
  | { kind: 'ran'; result: RunResult }
  | { kind: 'printed'; text: string }
  /** The guest printed more in one schedule than it may. */
  | { kind: 'flooded' }
  /** An allocation of the guest's failed, though it may have caught the error. */
  | { kind: 'starved' }
  | RealmCrash;
