import { expect, test } from 'vitest';
import { diedOfMemory } from './died-of-memory.ts';

test.each([
  ['SIGABRT', 'CALL_AND_RETRY_LAST\nis_heap_oom = 1\n\n\n<--- Heap statistics --->'],
  ['SIGABRT', 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'],
  ['SIGTRAP', '# Fatal JavaScript invalid size error 169220804 (see crbug.com/1201626)'],
  ['SIGILL', '# Fatal process out of memory: Zone'],
  ['exit 134', 'FATAL ERROR: invalid table size Allocation failed'],
])('%s after "%s" is a lack of memory', (how, complaints) => {
  expect(diedOfMemory(how, complaints)).toBe(true);
});

test.each([
  ['SIGKILL', 'JavaScript heap out of memory'],
  ['SIGABRT', '# Check failed: !isolate->has_exception().'],
  ['exit 1', "Error: Cannot find module 'isolated-vm'"],
  ['exit 127', ''],
])('%s after "%s" is not', (how, complaints) => {
  expect(diedOfMemory(how, complaints)).toBe(false);
});
