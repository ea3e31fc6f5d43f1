import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/helpers/slowest-files.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The default leaves a core idle: on two, half of the machine.
    maxWorkers: '100%',
  },
});
