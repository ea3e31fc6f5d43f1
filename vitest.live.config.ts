import { defineConfig } from 'vitest/config';

/** `npm run test:live`: the contract and the differential test against a real instance; `npm test` never comes here. */
export default defineConfig({
  test: {
    include: ['test/contract/live.ts', 'test/differential/live.ts'],
    // One after the other: the comparison needs an instance that nobody writes to.
    fileParallelism: false,
  },
});
