import { expect, it } from 'vitest';
import { moduleTable } from '../../src/emit/table.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { MODULE } from '../../templates/runtime/schema/module-table.js';

const unreported: Snapshot = {
  ...demoSnapshot,
  modules: demoSnapshot.modules.map(({ closedStates: _, ...module }) => module),
};

it.each<[string, Snapshot, (module: Snapshot['modules'][number]) => boolean]>([
  ['only what has closed states, where the server reported any', demoSnapshot, hasClosedStates],
  ['any entity module, where it reported none', unreported, ({ isEntity }) => isEntity],
])('reopen is for %s', (_, snapshot, expected) => {
  const { modules } = buildModel(snapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
  const reopenable = modules
    .filter((one) => moduleTable(one, DEFAULT_MODEL_OPTIONS).flags & MODULE.reopenable)
    .map(({ api }) => api);
  const want = snapshot.modules.filter(expected).map(({ name }) => name);
  expect(reopenable).toEqual(want);
  expect(want.length).toBeGreaterThan(0);
  expect(want.length).toBeLessThan(modules.length);
});

function hasClosedStates({ closedStates }: Snapshot['modules'][number]): boolean {
  return closedStates !== undefined;
}
