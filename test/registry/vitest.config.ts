import { defineConfig } from 'vitest/config';

// Downloads a registry, so it is no part of `npm test`.
export default defineConfig({
  test: { include: ['test/registry/*.check.ts'], testTimeout: 240_000, hookTimeout: 240_000 },
});
