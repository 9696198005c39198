import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**', '**/node_modules/**'],
    globalSetup: ['test/support/run-folder.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Two cores: a browser per worker is the limit.
    maxWorkers: 2,
  },
});
