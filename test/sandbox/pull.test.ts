import { afterEach, describe, expect, test } from 'vitest';
import { pull } from '../../src/introspect/pull.js';
import { demoSnapshot, startSandbox } from '../../src/sandbox/index.js';
import type { ProfileName, Sandbox } from '../../src/sandbox/index.js';
import type { SnapshotField, SnapshotModule } from '../../src/snapshot/snapshot.js';
import { createTransport } from '../../templates/runtime/transport/create-transport.js';

let sandbox: Sandbox | null = null;

afterEach(() => sandbox?.close());

async function pulled(profile: ProfileName, kind: 'rest' | 'session'): Promise<SnapshotModule[]> {
  sandbox = await startSandbox({ profile });
  const { url, username, accessKey } = sandbox;
  const transport = createTransport({ url, username, accessKey, transport: kind });
  try {
    return [...(await pull(transport)).snapshot.modules];
  } finally {
    await transport.close();
  }
}

/** Open source reports no lengths and no summary flags. */
function ossField({ length: _length, ...field }: SnapshotField): SnapshotField {
  return field;
}

/** Nor of inactive fields and closed states. */
function ossModule({ closedStates: _states, ...module }: SnapshotModule): SnapshotModule {
  return { ...module, inactiveFields: [], fields: module.fields.map(ossField) };
}

describe('metadata that went over HTTP is unchanged', () => {
  test('of open source, but for what open source does not report', async () => {
    expect(await pulled('oss-8.4', 'session')).toEqual(demoSnapshot.modules.map(ossModule));
  });

  test('of the Cloud, fields and all, but for a second relation to one module', async () => {
    const modules = await pulled('cloud', 'rest');
    const flat = ({ relations: _relations, ...module }: SnapshotModule): unknown => ({
      ...module,
      fields: module.fields.map(
        ({
          dblabel: _dblabel,
          quickcreate: _quick,
          summary: _summary,
          header: _header,
          ...field
        }) => field,
      ),
    });
    expect(modules.map(flat)).toEqual(demoSnapshot.modules.map(flat));
    for (const [index, { relations }] of modules.entries()) {
      const targets = new Set(demoSnapshot.modules[index]?.relations.map(({ module }) => module));
      expect(new Set(relations.map(({ module }) => module))).toEqual(targets);
    }
  });
});
