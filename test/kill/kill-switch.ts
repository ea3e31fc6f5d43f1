// Loaded into the tool by `--import`.

/** Kills its own process at the n-th change of a file (KILL_AT), and counts the changes (COUNT_FILE). */
const CODE = `
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env['KILL_AT'] ?? 'Infinity');
const countFile = process.env['COUNT_FILE'];
const write = fs.writeFileSync;
let calls = 0;

function counting(call) {
  return function (...args) {
    calls += 1;
    if (calls === at) process.kill(process.pid, 'SIGKILL');
    return call.apply(this, args);
  };
}

for (const name of [
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'writeFileSync',
]) {
  fs[name] = counting(fs[name]);
}
for (const name of ['mkdir', 'rename', 'rm', 'rmdir', 'writeFile', 'chmod', 'open']) {
  promises[name] = counting(promises[name]);
}
syncBuiltinESMExports();
process.on('exit', () => {
  if (countFile !== undefined) write(countFile, String(calls));
});
`;

export const KILL_SWITCH = `data:text/javascript,${encodeURIComponent(CODE)}`;
