#!/usr/bin/env node
import { refuseNode } from './cli/node-version.js';

// All else is imported after this: an older Node fails at an import, with words that help nobody.
const refusal = refuseNode(process.versions.node);
if (refusal === undefined) {
  await import('./cli/run.js');
} else {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 2;
}
