// Takes: how many packages (10,000 by default). Gives: what is wrong with packages of hostile
// metadata; exit 1 where anything is. Each is parsed; of some the types are checked, too.
// Never: part of `npm test`, which inspects a few in test/emit/hostile-packages.test.ts.

import { verify } from '../../src/output/verify.js';
import { createRandom } from '../../src/sandbox/random.js';
import { filesOf } from '../helpers/packages.js';
import { hostilePackage, inspect } from './inspect.js';
import { hostileFill, snapshotOf } from './snapshot.js';

const PACKAGES = Number(process.argv[2] ?? 10_000);
/** It takes seconds each. */
const VERIFIED = Math.min(20, Math.ceil(PACKAGES / 100));
const REPORTED = 20;

let files = 0;
let bytes = 0;
let wrong = 0;
for (let number = 0; number < PACKAGES; number++) {
  const all = hostilePackage(number);
  files += all.length;
  for (const { text } of all) bytes += text.length;
  const problems = inspect(number, all);
  if (problems.length === 0) continue;
  wrong += 1;
  if (wrong <= REPORTED) console.log(`package ${number}:\n  ${problems.slice(0, 5).join('\n  ')}`);
}
for (let number = 0; number < VERIFIED; number++) {
  const snapshot = snapshotOf(number + 1, hostileFill(createRandom(number)));
  const shapes = { package: filesOf(snapshot), source: filesOf(snapshot, null) };
  const problems = await verify(shapes);
  if (problems.length === 0) continue;
  wrong += 1;
  console.log(`types of ${number}:\n  ${JSON.stringify(problems.slice(0, 3))}`);
}
console.log(
  `${PACKAGES} packages of hostile metadata, ${files} files, ${Math.round(bytes / 2 ** 20)} MiB: ${wrong} with a problem`,
);
console.log(`of ${VERIFIED} the types were checked`);
if (wrong > 0) process.exitCode = 1;
