/** The TypeScript language service, as a worker: completion and type errors never hold up typing. */
import 'monaco-editor/language/typescript/ts.worker.js';

// It has arrived: start-worker.ts waits for this.
self.postMessage('here');
