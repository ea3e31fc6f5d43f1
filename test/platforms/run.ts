// Takes: text that a row must contain, or none, and `--folder` to install into. Gives: a line for
// each row; exit 1 where one failed. Never: part of `npm test`, since it installs from npm.

import { parseArgs } from 'node:util';
import { ROWS } from './rows.js';
import { openStage } from './stage.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folder: { type: 'string' } },
});
const rows = ROWS.filter((row) => {
  const text = `${row.platform} ${row.what}`.toLowerCase();
  return positionals.every((filter) => text.includes(filter.toLowerCase()));
});
if (rows.length === 0) throw new Error(`No row contains all of: ${positionals.join(', ')}`);
const installs = rows.flatMap((row) =>
  row.app === undefined ? (row.installs ?? row.package ?? []) : [],
);
const stage = await openStage(values.folder, [...new Set(installs)]);
try {
  for (const row of rows) {
    const [own, result] = await row.run(stage).then(
      (version) => [version, 'ok'] as const,
      (error: unknown) => [undefined, `FAILED ${String(error).slice(0, 4000)}`] as const,
    );
    if (result !== 'ok') process.exitCode = 1;
    const version = own ?? (await stage.versionOf(row.package, row.app));
    console.log([row.platform, version, row.what, result].join('  '));
  }
} finally {
  await stage.close();
}
