/**
 * In the place of Monaco's own internal/common/workers.js, by an alias of next.config.mjs. That one imports every contribution there is,
 * and TypeScript's mode imports it once the first editor is there: too late for their services, so each later editor of the page
 * complained of unknown ones ("ICodeLensCache"), and had other contributions than the first. Client only.
 */
import * as monaco from 'monaco-editor/editor/editor.api.js';

interface WorkerOptions {
  label: string;
  moduleId: string;
  /** What the language's worker is made with: its second message. */
  createData: unknown;
  keepIdleModels?: boolean;
}

/** A worker of `MonacoEnvironment`'s, begun as Monaco's language workers expect it: the first message is ignored, the second is theirs. */
export function createWebWorker<T extends object>({ label, moduleId, createData, keepIdleModels }: WorkerOptions) {
  const begin = async (): Promise<Worker> => {
    const worker = await self.MonacoEnvironment!.getWorker!(moduleId, label);
    worker.postMessage('ignore');
    worker.postMessage(createData);
    return worker;
  };
  return monaco.editor.createWebWorker<T>({ worker: begin(), keepIdleModels });
}
