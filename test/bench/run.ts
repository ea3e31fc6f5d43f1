import { cpus, loadavg } from 'node:os';
import { editor } from './editor.js';
import { generation } from './generation.js';
import { importCost } from './import-cost.js';
import { kitCost } from './kit-cost.js';
import { installPeers } from './peers.js';
import { pulling } from './pulling.js';
import { slowServer } from './slow-server.js';
import { startUp } from './start-up.js';
import { takeSpread } from './measure.js';
import { printTable, type Row } from './table.js';
import { throughput } from './throughput.js';
import { typeCost } from './type-cost.js';
import { verification } from './verification.js';

// Takes: nothing, or the sections to run. Gives: one table on stdout.
// Never: a test. What can be counted is pinned by tests; what has to be timed is a ratio in here.

const SECTIONS: Readonly<Record<string, () => Promise<Row[]>>> = {
  ...generation,
  'start-up': startUp,
  ...editor,
  verification,
  types: typeCost,
  imports: importCost,
  kit: kitCost,
  pulling,
  'slow-server': slowServer,
  throughput,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(SECTIONS, name));
if (unknown.length > 0) {
  throw new Error(
    `no section ${unknown.join(', ')}; there are ${Object.keys(SECTIONS).join(', ')}`,
  );
}
const selected = names.length === 0 ? Object.keys(SECTIONS) : names;
const load = (): string => loadavg()[0]!.toFixed(1);
const before = load();
if (selected.some((name) => /^(?:generate|editor)-/.test(name))) installPeers();
const rows: Row[] = [];
for (const name of selected) {
  console.error(`${name} …`);
  const measured = await SECTIONS[name]!();
  const spread = takeSpread();
  const found = measured.map((row) => ({ ...row, spread }));
  console.error(printTable(found));
  rows.push(...found);
}
console.log(
  `Node ${process.version}, ${cpus().length} cores, load ${before} before and ${load()} after`,
);
console.log();
console.log(printTable(rows));
