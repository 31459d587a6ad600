/** Monaco's own background work (diffs, word completion), as a worker of its own. */
import 'monaco-editor/editor/editor.worker.js';
