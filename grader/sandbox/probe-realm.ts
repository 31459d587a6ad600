/** A look into a hardened realm as a guest would have it, to tell the operator whether that wall stands. */
import ivm from 'isolated-vm';
import { guestFile } from './guest-module.ts';
import { enter, type LoadedScript } from './isolate.ts';

/** Lists what should not be there; empty where the realm holds. */
export async function probeRealm(script: LoadedScript): Promise<string[]> {
  const isolate = new ivm.Isolate({ memoryLimit: 64 });
  try {
    const { context } = await enter(isolate, script);
    const probe = await isolate.compileScript(probeSource, { filename: guestFile });
    return JSON.parse((await probe.run(context)) as string) as string[];
  } finally {
    isolate.dispose();
  }
}

const probeSource = `(() => { 'use strict';
  const holes = [];
  for (const name of ['eval', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'Intl', 'process', 'require'])
    if (name in globalThis) holes.push(name);
  for (const make of [function () {}, function* () {}, async function () {}, async function* () {}])
    try { Object.getPrototypeOf(make).constructor('return 1'); holes.push('code from text'); } catch {}
  for (const one of [globalThis, Object, Object.prototype, Array.prototype, Function.prototype, Promise.prototype, Object.getPrototypeOf(function* () {})])
    if (!Object.isFrozen(one)) holes.push('unfrozen ' + Object.prototype.toString.call(one));
  return JSON.stringify(holes);
})()`;
