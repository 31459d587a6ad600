import { defineConfig } from 'vitest/config';

const database = '**/*.database.test.ts';
const ignored = ['**/node_modules/**', '.next*/**', '.data*/**', 'e2e/**'];
// isolated-vm loads only in a process of its own, and only where Node starts without its snapshot.
const processes = { pool: 'forks' as const, execArgv: ['--no-node-snapshot'] };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          allowOnly: false,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ignored, database],
          testTimeout: 15_000,
          ...processes,
        },
      },
      {
        test: {
          name: 'database',
          allowOnly: false,
          include: [database],
          exclude: ignored,
          // Several start programs of their own, on a machine that may be busy.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          globalSetup: 'prisma/testing/global-setup.ts',
          ...processes,
        },
      },
    ],
  },
});
