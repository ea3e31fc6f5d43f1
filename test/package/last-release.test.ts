import { readFileSync } from 'node:fs';
import gt from 'semver/functions/gt.js';
import lte from 'semver/functions/lte.js';
import { describe, expect, it } from 'vitest';
import { GENERATOR_BUMPS } from '../../src/release/generator-bump.js';
import { parseSnapshot } from '../../src/snapshot/parse.js';
import { toolVersion } from '../../src/version.js';
import { compile, folderOf } from '../helpers/compile.js';
import { filesOf, installedAs } from '../helpers/packages.js';

/** The last release, whose consumer is in `test/fixtures`; a new release adds its own and moves this. */
const LAST_RELEASE = '0.1.0';
const FILES = ['names.ts', 'uses.ts'];

/**
 * What the compiler reports for the consumer of the last release, and the change in GENERATOR_BUMPS
 * that explains it. An error that is not here breaks every consumer without a word in its changelog:
 * add a row to GENERATOR_BUMPS, and the error here.
 */
const EXPLAINED: readonly (readonly [message: RegExp, change: RegExp])[] = [
  [/'maxAnswerBytes' does not exist in type 'ConnectOptions'/, /`maxAnswerBytes`/],
  [/no exported member 'DecodeFailure'/, /`DecodeFailure`/],
  [/no exported member 'Narrowed'/, /`Narrowed`/],
];

describe(`a consumer of ${LAST_RELEASE}`, async () => {
  const folder = new URL(`../fixtures/consumer-${LAST_RELEASE}/`, import.meta.url);
  const snapshot = new URL('../../generated-example/vtiger.snapshot.json', import.meta.url);
  const demo = parseSnapshot(readFileSync(snapshot, 'utf8'), 'the example');
  const dir = await folderOf([
    { path: 'package.json', text: '{"type":"module"}' },
    ...FILES.map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') })),
    ...installedAs('@demo/crm', filesOf(demo, '@demo/crm')),
  ]);
  const { errors } = await compile(dir, FILES, {
    compiler: '6',
    resolution: 'nodenext',
    skipLibCheck: true,
  });

  it('compiles with the package of today, but for the changes in GENERATOR_BUMPS', () => {
    const unexplained = errors.filter(
      (error) => !EXPLAINED.some(([message]) => message.test(error)),
    );
    expect(unexplained).toEqual([]);
  });

  it.each(EXPLAINED)('%s is a major row of this release', (message, change) => {
    expect(errors.filter((error) => message.test(error))).not.toEqual([]);
    const rows = GENERATOR_BUMPS.filter((row) => change.test(row.change));
    expect(rows).toMatchObject([{ bump: 'major' }]);
    const { release } = rows[0]!;
    expect(gt(release, LAST_RELEASE) && lte(release, toolVersion())).toBe(true);
  });
});
