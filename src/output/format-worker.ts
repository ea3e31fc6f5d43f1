// A thread of its own: prettier takes as long as the compiler, and needs nothing of it.
import { parentPort, workerData } from 'node:worker_threads';
import type { File } from '../emit/file.js';
import { isFormatted } from './format.js';

const wrong: string[] = [];
for (const file of workerData as readonly File[]) {
  if (!(await isFormatted(file).catch(() => false))) wrong.push(file.path);
}
parentPort?.postMessage(wrong);
