/**
 * The map of ARCHITECTURE.md as rules: what is not allowed here is refused. Each line says who may import what.
 * `core` are Node's own modules; packages are named where it matters who has them.
 */
const place = {
  contract: '^grader/contract/',
  sim: '^grader/sim/',
  check: '^grader/check/',
  kit: '^grader/kit/',
  suite: '^content/katas/[^/]+/suite/',
  sandbox: '^grader/sandbox/',
  judge: '^grader/judge[.]ts$',
  worker: '^grader/worker(/|[.]ts$)',
  cli: '^grader/cli(/|[.]ts$)',
  bench: '^grader/bench(/|[.]ts$)',
  /** What a page may know of a kata. */
  publicContent:
    '^content/([^/]+[.]ts$|concepts/|katas/[^/]+/kata[.]ts$|katas/outage-postmortem/(?!keys/|samples/|[^/]*-key[.]))',
  /** What prose and vignettes are judged by: the server's alone, shown to whom it concerns and when it is time. */
  keys: '^content/(spotting/|katas/[^/]+/(keys/|[^/]+-key[.]ts$))',
  server: '^app/_server/',
  ui: '^app/_ui/',
  pages: '^(app/(?!_server/|_ui/)|proxy[.]ts$)',
  prisma: '^prisma/',
  ops: '^(ops/|next[.]config[.]mjs$)',
  e2e: '^e2e/|^playwright[.]config[.]ts$',
};
const test = '([.]test[.]tsx?$|/testing/)';

/** @param {string} from @param {...string} to */
const may = (from, ...to) => ({ from: { path: from, pathNot: test }, to: { path: [from, ...to] } });
const core = (...from) => ({ from: { path: from }, to: { dependencyTypes: ['core'] } });
const packages = (from, ...names) => ({
  from: { path: from, pathNot: test },
  to: { path: names.map((name) => `node_modules/${name}/`) },
});

const {
  contract,
  sim,
  check,
  kit,
  suite,
  sandbox,
  judge,
  worker,
  cli,
  bench,
  publicContent,
  keys,
  server,
  ui,
  pages,
  prisma,
  ops,
  e2e,
} = place;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'unresolvable',
      severity: 'error',
      from: { pathNot: '/(starter|memory)[.]' },
      to: { couldNotResolve: true },
    },
    {
      name: 'only-the-sandbox-has-isolates',
      severity: 'error',
      from: { pathNot: sandbox },
      to: { path: 'node_modules/isolated-vm' },
    },
    {
      name: 'judge-secrets-stay-out-of-the-site',
      comment: 'Also where only a type is wanted: what a page needs of a kata is public, and lies beside the suite.',
      severity: 'error',
      from: { path: '^(app/|proxy[.]ts$)', pathNot: test },
      to: { path: ['^grader/(?!contract/)', '^content/katas/[^/]+/(suite|solutions|mutants)/'] },
    },
    {
      name: 'keys-stay-on-the-server',
      severity: 'error',
      from: { path: [ui, pages, place.publicContent], pathNot: test },
      to: { path: place.keys },
    },
    {
      name: 'programs-are-imported-by-nobody',
      severity: 'error',
      from: { path: '.', pathNot: [worker, cli, bench, test] },
      to: { path: [worker, cli, bench] },
    },
    {
      name: 'tests-are-imported-by-nobody',
      severity: 'error',
      from: { pathNot: [test, e2e, bench] },
      to: { path: test },
    },
  ],
  allowedSeverity: 'error',
  allowed: [
    // The judge: contract ← sim, check ← kit ← suites; contract ← sandbox.
    may(contract),
    packages(contract, 'zod'),
    may(sim, contract),
    may(check, contract),
    may(kit, contract, sim, check),
    may(suite, contract, sim, check, kit),
    // A static check runs outside the isolate: it may parse, and counts lines as the editor does.
    packages('^content/katas/[^/]+/suite/static/', 'libpg-query'),
    { from: { path: '^content/katas/[^/]+/suite/static/' }, to: { path: '^content/line-(count|limit)[.]ts$' } },
    packages('^content/line-count[.]ts$', 'prettier'),
    may(sandbox, contract),
    packages(sandbox, 'isolated-vm', 'esbuild', 'es-module-lexer', 'zod'),
    may(judge, contract, sandbox, publicContent),
    may(worker, contract, judge, publicContent, prisma),
    // A deadline hands in what a learner would: by the same function as the site, and not by another that is meant to be the same.
    may('^grader/worker/expire[.]ts$', '^app/_server/attempt/hand-in-rest[.]ts$'),
    packages(worker, 'pg', '@types/pg', 'pg-boss', 'zod'),
    may(cli, contract, judge, sandbox, publicContent),
    // What is measured outside the sandbox needs a guest without walls.
    may(bench, contract, judge, sim, publicContent, '^grader/kit/testing/', '^grader/sandbox/process-usage[.]ts$'),
    packages(bench, 'esbuild'),
    core(sandbox, judge, worker, cli, bench),

    // Content: the public half of a kata.
    may(publicContent, contract),
    packages(publicContent, 'zod'),
    packages('^content/(repetition[.]ts$|spotting/)', 'ts-fsrs'),
    may(keys, publicContent),
    packages(keys, 'zod'),
    { from: { path: '^content/read-kata[.]ts$' }, to: { dependencyTypes: ['core'] } },
    { from: { path: '/(starter|memory)[.]' }, to: {} },

    // The site: pages over components and the server; the server alone over the records.
    may(server, contract, publicContent, keys, prisma),
    packages(
      server,
      'zod',
      'next',
      'next-auth',
      'react',
      '@types/react',
      'pg',
      '@types/pg',
      'pg-boss',
      'rate-limiter-flexible',
      '@node-rs/argon2',
    ),
    packages('^app/_server/publication/read-text[.]ts$', 'parse5'),
    core(server),
    may(ui, contract, publicContent),
    may(pages, contract, publicContent, server, ui),
    packages(
      `${ui}|${pages}`,
      'react',
      '@types/react',
      'react-dom',
      '@types/react-dom',
      'next',
      'zod',
      'lucide-react',
      'react-markdown',
      'remark-gfm',
      'rehype-highlight',
      'react-resizable-panels',
      'monaco-editor',
      '@fontsource-variable',
    ),
    packages('^app/api/auth/', 'next-auth'),
    packages('^app/[(]teach[)]/reviews/', 'diff'),

    // Operations.
    may(prisma, '^ops/failure[.]ts$', '^grader/contract/queue[.]ts$'),
    may(ops, prisma, contract),
    // A publisher's text comes by a page or by a command, and is read and kept by the same functions.
    may('^ops/import-text[.]ts$', '^app/_server/publication/(keep|read)-text[.]ts$', publicContent),
    { from: { path: [prisma, ops], pathNot: test }, to: { dependencyTypes: ['npm'] } },
    core(prisma, ops),
    may(e2e, ops, prisma, contract, publicContent, keys),
    // An analysis in order, for a learner to write in a browser.
    { from: { path: e2e }, to: { path: '^content/katas/outage-postmortem/samples/' } },
    { from: { path: e2e }, to: { dependencyTypes: ['npm', 'npm-dev', 'core'] } },
    { from: { path: '^[^/]+[.]config[.](ts|mjs)$' }, to: { dependencyTypes: ['npm', 'npm-dev', 'core'] } },

    // A test may use whatever it likes to find out: what it must not do is reach a program that ships.
    { from: { path: test }, to: {} },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'prisma/generated'] },
    exclude: {
      path: ['(^|/)[.](next|data)', '^grader/sandbox/hostile/', '^content/katas/[^/]+/(mutants|solutions)/', '[.]css$'],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
