#!/usr/bin/env node
import { refuseNode } from './cli/node-version.js';

// Everything else is imported after this: an older Node fails at an import, with an unhelpful message.
const refusal = refuseNode(process.versions.node);
if (refusal === undefined) {
  await import('./cli/run.js');
} else {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 2;
}
