import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What a replay may depend on is its seed alone, so the judge's world knows no clock, no chance, no timer and no locale. */
const worldOnly = [
  ...[
    'Date',
    'performance',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'crypto',
    'process',
    'Intl',
  ],
].map((name) => ({ name, message: 'The world is replayed from its seed: take time and chance from it.' }));

const replayable = {
  'no-restricted-globals': ['error', ...worldOnly],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'Draw from the seeded generator (grader/sim/random.ts).' },
    { property: 'localeCompare', message: 'Differs between machines: compare with < and >.' },
    { property: 'toLocaleString', message: 'Differs between machines.' },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'ForInStatement', message: 'Its order depends on how the object came to be: iterate over a list.' },
    { selector: 'AwaitExpression', message: 'The world is synchronous: a microtask is an order nobody seeded.' },
  ],
  '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
};

export default tseslint.config(
  {
    ignores: [
      '.next*/**',
      '.data*/**',
      'prisma/generated/**',
      'next-env.d.ts',
      'grader/sandbox/hostile/**',
      // Written the way learners write, wrong on purpose or right in their own style: the judge is their only reader.
      'content/katas/*/{mutants,solutions}/**',
      'content/katas/*/{starter,memory}.*',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['app/**/*.{ts,tsx}'],
    ignores: ['app/_server/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-condition': ['error', { checkLoops: 'none' }],
      'no-control-regex': 'error',
      'no-empty': ['error', { allowEmptyCatch: true }],
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-useless-escape': 'error',
    },
  },
  {
    // The judge of one seed, wherever it stands.
    files: ['grader/{sim,check,kit}/**/*.ts', 'content/katas/*/suite/**/*.ts'],
    // A suite's static checks run outside the isolate and replay nothing.
    ignores: ['**/*.test.ts', '**/testing/**', 'content/katas/*/suite/static/**'],
    rules: replayable,
  },
  {
    // Must be readable by a Node of any age.
    files: ['**/*.cjs'],
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      'no-var': 'off',
      'prefer-const': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
);
