/** The TypeScript language service, as a worker: completion and type errors never hold up typing. */
import 'monaco-editor/language/typescript/ts.worker.js';
