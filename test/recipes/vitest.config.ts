import { defineConfig } from 'vitest/config';

// Installs packages from npm, so it is no part of `npm test`.
export default defineConfig({
  test: {
    include: ['test/recipes/*.check.ts'],
    globalSetup: 'test/recipes/stage.ts',
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
