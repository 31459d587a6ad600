/** Type-checks learner code as the editor does: with its options, the contract importable as './<slug>', and no DOM. */
import ts from 'typescript';

const shared: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  lib: ['lib.es2024.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

const globals = 'declare const console: { log(...values: unknown[]): void };';

/** One line per problem: "file(line): message". Starters and TypeScript are checked; in JavaScript, only what its JSDoc says. */
export function typeProblems(slug: string, contract: string, files: readonly (readonly [string, string])[]): string[] {
  return files.flatMap(([name, text]) => {
    const javascript = name.endsWith('.js');
    // Plain JavaScript without annotations has nothing that could be checked against.
    if (javascript && !text.includes('@import')) return [];
    const path = `/kata/${name.replaceAll('/', '-')}`;
    const virtual = new Map([
      [path, text],
      [`/kata/${slug}.d.ts`, contract],
      ['/kata/globals.d.ts', globals],
    ]);
    const options = javascript ? { ...shared, allowJs: true, checkJs: true, noImplicitAny: false } : shared;
    const host = ts.createCompilerHost(options);
    const fromDisk = { fileExists: host.fileExists, readFile: host.readFile };
    host.fileExists = (file) => virtual.has(file) || fromDisk.fileExists(file);
    host.directoryExists = (folder) => folder === '/kata' || ts.sys.directoryExists(folder);
    host.readFile = (file) => virtual.get(file) ?? fromDisk.readFile(file);
    const getSourceFile = host.getSourceFile;
    host.getSourceFile = (file, ...rest) => {
      const known = virtual.get(file);
      return known === undefined
        ? getSourceFile(file, ...rest)
        : ts.createSourceFile(file, known, ts.ScriptTarget.ESNext);
    };
    const program = ts.createProgram([path, '/kata/globals.d.ts'], options, host);
    return ts.getPreEmitDiagnostics(program).map((problem) => {
      const line = problem.file?.getLineAndCharacterOfPosition(problem.start ?? 0).line ?? 0;
      return `${name}(${line + 1}): ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`;
    });
  });
}
