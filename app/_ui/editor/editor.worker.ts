/** Monaco's own background work (diffs, word completion), as a worker of its own. */
import 'monaco-editor/editor/editor.worker.js';

// It has arrived: start-worker.ts waits for this.
self.postMessage('here');
