import { defineConfig } from 'vitest/config';

/** `npm run test:live`: the contract against a real instance; `npm test` never comes here. */
export default defineConfig({
  test: {
    include: ['test/contract/live.ts'],
  },
});
