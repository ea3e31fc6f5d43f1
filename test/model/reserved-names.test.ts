import { Project } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES, moduleNames } from '../../src/model/names.js';
import { RESERVED_KEYS, RESERVED_TYPES } from '../../src/model/reserved-names.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';

describe('reserved names', () => {
  it('hold everything that the runtime exports', () => {
    const project = new Project({ compilerOptions: { target: 99, module: 199, types: [] } });
    const index = project.addSourceFileAtPath('templates/runtime/index.ts');
    project.resolveSourceFileDependencies();
    const exported = [...index.getExportedDeclarations().keys()];
    expect(exported.length).toBeGreaterThan(90);
    expect(
      exported.filter((name) => !(/^[A-Z]/.test(name) ? RESERVED_TYPES : RESERVED_KEYS).has(name)),
    ).toEqual([]);
  });

  it.each<[module: string, picklist: string, want: string]>([
    // What clashes is InventoryRepository, VtqlName, connect, contactsDefaults.
    ['Inventory', 'x', 'Inventory2 Inventory2X'],
    ['Document', 'x', 'Document2 Document2X'],
    ['No', 'x', 'No2 No2X'],
    ['Vtql', 'name', 'Vtql2 Vtql2Name'],
    ['Sync', 'scope', 'Sync SyncScope2'],
    ['connect', 'x', 'Connect2 Connect2X'],
    ['ContactsDefaults', 'x', 'ContactsDefaults2 ContactsDefaults2X'],
  ])('%s with the picklist %s', (module, picklist, want) => {
    const pick = aField(picklist, { type: 'picklist', picklist: [{ value: 'a', label: 'A' }] });
    const snapshot = aSnapshot([aModule('Contacts'), aModule(module, { fields: [pick] })]);
    const { modules } = buildModel(snapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
    const built = modules.find(({ api }) => api === module);
    const type = built?.fields.find(({ name }) => name === picklist)?.picklist?.type ?? '';
    expect(`${built?.names.type ?? ''} ${type}`).toBe(want);
    expect(moduleNames(built?.names.type ?? '')).toEqual(built?.names);
  });
});
