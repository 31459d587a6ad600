/** How V8 ends a process in which an isolate has run out of memory: it aborts, and says so on the way in one of several manners. */

const lastWords =
  /is_heap_oom = 1|out of memory|heap limit|Allocation failed|Fatal JavaScript invalid (?:size|array length) error|invalid table size/i;

/** What abort and trap look like here; where a shell stands between, as its exit code. */
const abruptEnds = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGSEGV', 'exit 132', 'exit 133', 'exit 134', 'exit 139']);

/** Whether a process that ended thus, with these last lines on stderr, ran out of memory. A submission cannot write to stderr. */
export const diedOfMemory = (how: string, complaints: string): boolean =>
  abruptEnds.has(how) && lastWords.test(complaints);
