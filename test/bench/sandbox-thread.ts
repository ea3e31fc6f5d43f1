import { parentPort, workerData } from 'node:worker_threads';
import { startSandbox } from '../../src/sandbox/index.js';
import { syntheticSnapshot } from '../helpers/schema.js';

// A sandbox of size M in a thread of its own, so that what it costs is not counted as the client's.

const { latencyMs } = workerData as { readonly latencyMs: number };
const snapshot = syntheticSnapshot('M');
const { url, username, accessKey } = await startSandbox({ snapshot, latencyMs, profile: 'cloud' });
parentPort!.postMessage({ url, username, accessKey });
