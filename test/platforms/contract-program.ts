// Takes: a sandbox in another process, as JSON. Gives: what became of every check, as JSON.
// Never: starts an instance itself: this runs in Node, Bun and Deno.

import type { SessionFailure } from '../../src/sandbox/index.js';
import { runContract } from '../contract/contract.js';
import type { Target } from '../contract/target.js';

/** A target without what cannot be sent to another process. */
export interface RemoteTarget extends Pick<
  Target,
  'name' | 'url' | 'username' | 'accessKey' | 'transport'
> {
  /** Where a GET of `/FAILURE` ends the sessions of the sandbox. */
  readonly control: string;
}

const { control, ...remote } = JSON.parse(process.argv[2] ?? '{}') as RemoteTarget;

const run = await runContract({
  ...remote,
  sandbox: {
    async expireSessions(failure: SessionFailure = 'INVALID_SESSIONID') {
      const response = await fetch(`${control}/${failure}`);
      await response.text();
    },
  },
  close: () => Promise.resolve(),
});
console.log(JSON.stringify(run));
process.exit(0);
