import { defineConfig } from 'vitest/config';

// Libraries are resolved to their sources, so that a test never runs against a stale build.
const resolve = { conditions: ['@bunkai/source', 'node'] };
const ssr = { resolve: { conditions: ['@bunkai/source', 'node'] } };

export default defineConfig({
  resolve,
  ssr,
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          include: ['{libs,apps,infra,test}/**/src/**/*.spec.{ts,tsx}', 'test/src/**/*.spec.ts'],
          exclude: ['**/*.it.spec.ts', '**/dist/**', '**/node_modules/**', 'test/src/scenarios/**'],
          testTimeout: 60_000,
          // Pure specs leave nothing behind: modules are loaded once for all of them, which halves the time.
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'integration',
          include: ['{libs,apps,infra,test}/**/src/**/*.it.spec.ts'],
          exclude: ['**/dist/**', '**/node_modules/**'],
          globalSetup: ['test/src/postgres.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
