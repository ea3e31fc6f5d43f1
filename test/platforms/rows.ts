import type { Row } from './row.js';
import { browserRows } from './rows/browser.js';
import { clientRows } from './rows/client.js';
import { contractRows } from './rows/contract.js';
import { interceptorRows } from './rows/interceptor.js';
import { runnerRows } from './rows/runner.js';
import { sourceRows } from './rows/source.js';
import { toolRows } from './rows/tool.js';
import { workerRows } from './rows/worker.js';
import { workspaceRows } from './rows/workspace.js';

/** Every row of the table in docs/platforms.md, in its order. */
export const ROWS: readonly Row[] = [
  ...clientRows,
  ...contractRows,
  ...workerRows,
  ...browserRows,
  ...interceptorRows,
  ...toolRows,
  ...workspaceRows,
  ...runnerRows,
  ...sourceRows,
];
