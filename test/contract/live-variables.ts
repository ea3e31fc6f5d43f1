// First step of `npm run test:live`: refuses in one line, before anything is built or sent.

import { liveTarget } from './target.js';

try {
  liveTarget(process.env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
