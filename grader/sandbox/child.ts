/**
 * The sandbox process: takes judge scripts and submissions on stdin, answers on stdout. It has no credentials, no network and nothing to
 * write to, and it does not watch itself: deadline and memory are its parent's to enforce, by killing it.
 */
import { networkInterfaces } from 'node:os';
import { createInterface } from 'node:readline';
import type { ChildReply, ChildRequest } from './child-protocol.ts';
import { judgeInIsolate, loadScript, type LoadedScript } from './isolate.ts';
import { probeRealm } from './probe-realm.ts';

const scripts = new Map<string, LoadedScript>();

const reply = (message: ChildReply): void => void process.stdout.write(`${JSON.stringify(message)}\n`);

async function handle(request: ChildRequest): Promise<ChildReply> {
  switch (request.kind) {
    case 'load': {
      const { script, description } = await loadScript(request.code);
      scripts.set(request.hash, script);
      return { kind: 'loaded', description };
    }
    case 'judge':
      return { kind: 'judged', outcome: await judgeInIsolate(scriptOf(request.hash), request, reply) };
    case 'probe':
      return {
        kind: 'probed',
        facts: {
          environment: Object.keys(process.env),
          mayWrite: process.permission?.has('fs.write') ?? true,
          mayStartProcesses: process.permission?.has('child') ?? true,
          networkInterfaces: Object.keys(networkInterfaces()).length,
          realmHoles: await probeRealm(scriptOf(request.hash)),
        },
      };
  }
}

function scriptOf(hash: string): LoadedScript {
  const script = scripts.get(hash);
  if (!script) throw new Error(`The judge script ${hash} was never loaded`);
  return script;
}

const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
lines.on('line', (line) => {
  void handle(JSON.parse(line) as ChildRequest)
    .catch((error: unknown): ChildReply => ({
      kind: 'failed',
      note: error instanceof Error ? String(error.stack) : String(error),
    }))
    .then(reply);
});
// An isolate in an endless loop would keep a polite exit waiting.
lines.on('close', () => process.kill(process.pid, 'SIGKILL'));
