/** TypeScript beside the editor: what it is told about a kata, and what it answers about a solution. Client only. */
import type { Language } from '../../../grader/contract/request.ts';
import {
  checkPath,
  checkText,
  contractPath,
  exportedNames,
  globalsPath,
  readContractProblems,
  sandboxGlobals,
  solutionPath,
  type Diagnostic,
} from './contract.ts';
import { monaco, typescript } from './monaco.ts';
import type { TypeState } from './type-state.ts';

/** A kata as the language service needs to know it. */
export interface KataContract {
  slug: string;
  /** The text of its api.d.ts. */
  api: string;
}

const shared = {
  target: typescript.ScriptTarget.ESNext,
  module: typescript.ModuleKind.ESNext,
  moduleResolution: typescript.ModuleResolutionKind.NodeJs,
  // The file's full name: of 'es2024' the worker cannot tell the kind, and with allowJs takes it for JavaScript.
  lib: ['lib.es2024.d.ts'],
  strict: true,
  noEmit: true,
  allowJs: true,
  skipLibCheck: true,
};

/** Tells both language services about the kata. Call it before a model of that kata is made. */
export function teachContract({ slug, api }: KataContract): void {
  typescript.typescriptDefaults.setCompilerOptions({ ...shared });
  // JavaScript says its types in JSDoc or not at all: a missing annotation is no problem, a wrong type is.
  typescript.javascriptDefaults.setCompilerOptions({ ...shared, checkJs: true, noImplicitAny: false });
  for (const [language, defaults] of services) {
    defaults.setEagerModelSync(true);
    defaults.setExtraLibs([
      { content: api, filePath: contractPath(language, slug) },
      { content: sandboxGlobals, filePath: globalsPath(language) },
      { content: checkText(slug, exportedNames(api)), filePath: checkPath(language) },
    ]);
  }
}

const services: readonly (readonly [Language, typescript.LanguageServiceDefaults])[] = [
  ['typescript', typescript.typescriptDefaults],
  ['javascript', typescript.javascriptDefaults],
];

/** Asks the worker about the solution as it stands. Rejects where the worker cannot answer. */
export async function examine(language: Language, { slug, api }: KataContract): Promise<TypeState> {
  const uri = monaco.Uri.parse(solutionPath(language));
  const workerOf = await (language === 'typescript'
    ? typescript.getTypeScriptWorker()
    : typescript.getJavaScriptWorker());
  const worker = await workerOf(uri);
  const path = uri.toString();
  const [syntactic, semantic, contract] = await Promise.all([
    worker.getSyntacticDiagnostics(path),
    worker.getSemanticDiagnostics(path),
    worker.getSemanticDiagnostics(checkPath(language)),
  ]);
  const problems = [...syntactic, ...semantic].filter(({ category }) => category === errorCategory).length;
  const names = exportedNames(api);
  const lines = lineStarts(checkText(slug, names));
  const found = contract.map(({ code, start, messageText }): Diagnostic => {
    const message = typeof messageText === 'string' ? messageText : messageText.messageText;
    return { code, line: lineAt(lines, start ?? 0), message };
  });
  return { kind: 'ready', problems, contract: readContractProblems(names, found) };
}

/** ts.DiagnosticCategory.Error */
const errorCategory = 1;

const lineStarts = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
const lineAt = (starts: readonly number[], offset: number): number => starts.findLastIndex((start) => start <= offset);
