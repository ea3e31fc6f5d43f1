// A thread of its own: prettier takes as long as the compiler, and does not depend on it.
import { parentPort, workerData } from 'node:worker_threads';
import type { File } from '../emit/file.js';
import { isFormatted } from './format.js';

const unformatted: string[] = [];
for (const file of workerData as readonly File[]) {
  if (!(await isFormatted(file).catch(() => false))) unformatted.push(file.path);
}
parentPort?.postMessage(unformatted);
