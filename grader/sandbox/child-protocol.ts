/** One JSON object per line, from the parent to a sandbox process and back. Types only: the process loads nothing it need not. */
import type { Limits } from './limits.ts';
import type { RealmReply } from './realm-protocol.ts';

/** A judge script, sent once to each process; later named by its hash. */
export type LoadRequest = { kind: 'load'; hash: string; code: string };
export type JudgeRequest = {
  kind: 'judge';
  hash: string;
  /** The wrapped module. */
  guest: string;
  seed: number;
  limits: Limits;
  work: { kind: 'grade'; schedules: number } | { kind: 'run' };
};
export type ProbeRequest = { kind: 'probe'; hash: string };
export type ChildRequest = LoadRequest | JudgeRequest | ProbeRequest;

export type ChildReply =
  | { kind: 'progress'; schedules: number; of: number }
  | { kind: 'loaded'; description: RealmReply & { kind: 'described' } }
  | { kind: 'judged'; outcome: ChildOutcome }
  | { kind: 'probed'; facts: ProbeFacts }
  /** Something of ours went wrong. */
  | { kind: 'failed'; note: string };

/** How a submission ended inside the process. Positions are of the generated code. */
export type ChildOutcome =
  | Extract<RealmReply, { kind: 'flooded' | 'unfit' }>
  /** `texts`: the exports that are text by contract. */
  | (Extract<RealmReply, { kind: 'concluded' }> & { texts?: Record<string, string> })
  | (Extract<RealmReply, { kind: 'ran' }> & { console: string })
  /** It threw where nothing of ours could catch it, such as in a promise that nobody waits for. */
  | { kind: 'crashed'; error: string; line?: number; column?: number; schedules: number; console: string }
  /** The engine cannot compile what the parser let through, such as a malformed regular expression. */
  | { kind: 'uncompilable'; error: string; line?: number; column?: number }
  /** isolated-vm stopped it at its own memory limit, or refused it memory. */
  | { kind: 'memory' }
  /** One step went on and on, on a machine so busy that the parent's limit was still far. */
  | { kind: 'exhausted'; resource: 'time'; limit: number }
  /** The judge's answer was longer than it may be. */
  | { kind: 'long-winded' };

/** What a process knows about its own walls. */
export interface ProbeFacts {
  environment: string[];
  mayWrite: boolean;
  mayStartProcesses: boolean;
  networkInterfaces: number;
  /** Things that should not be there in a hardened realm; empty where it holds. */
  realmHoles: string[];
}
