import { afterEach, describe, expect, test } from 'vitest';
import {
  checkLive,
  compareInstances,
  compareViews,
  type CheckLiveOptions,
} from '../../src/commands/check-live.js';
import { demoSnapshot } from '../../src/sandbox/index.js';
import type { SnapshotField } from '../../src/snapshot/snapshot.js';
import { pull } from '../../src/commands/pull.js';
import { inWords } from '../helpers/snapshots.js';
import { tempFolder } from '../output/temp-folder.js';
import { refuse, serve, succeed } from '../runtime/transport/loopback.js';
import type { Loopback } from '../runtime/transport/loopback.js';

const MODULES = ['Contacts', 'Leads', 'Spare'];
let server: Loopback | undefined;

afterEach(() => server?.close());

/** A CRM that describes all of its modules but these. */
async function crmThatRefuses(
  refused: Set<string>,
  values: string[] = [],
): Promise<CheckLiveOptions> {
  server = await serve((response, seen) => {
    const name = seen.query.get('elementType') ?? '';
    if (refused.has(name)) return refuse('ACCESS_DENIED')(response, seen);
    const result: Readonly<Record<string, unknown>> = {
      me: { id: '19x1', user_name: 'api', is_admin: 'on', time_zone: 'UTC' },
      listtypes: {
        types: MODULES,
        information: Object.fromEntries(MODULES.map((one) => [one, { isEntity: false }])),
      },
      describe: {
        name,
        isEntity: false,
        idPrefix: '12',
        fields: [{ name: 'f', type: { name: 'picklist', picklistValues: [...values] } }],
      },
    };
    return succeed(result[seen.operation])(response, seen);
  });
  const snapshot = `${tempFolder()}/vtiger.snapshot.json`;
  return { url: server.url, username: 'api', accessKey: 'S3cret', transport: 'rest', snapshot };
}

describe('check --live against a snapshot that records a refusal', () => {
  test('accepts the same refusal and reports another one', async () => {
    const refused = new Set(['Spare']);
    const asked = await crmThatRefuses(refused);
    await pull({ ...asked, allowPartial: true });
    expect(await checkLive(asked)).toMatchObject({ drift: false, changes: [] });
    refused.add('Leads');
    const { drift, changes: lost } = await checkLive(asked);
    expect([drift, inWords(lost)]).toEqual([
      true,
      ['major Leads: module was removed: describe was refused ("ACCESS_DENIED")'],
    ]);
    refused.clear();
    const { changes } = await checkLive(asked);
    expect(inWords(changes)).toEqual(['minor Spare: module was added, with 1 field']);
  });

  test('fails at a refusal where the snapshot records none', async () => {
    const refused = new Set<string>();
    const asked = await crmThatRefuses(refused);
    await pull(asked);
    refused.add('Leads');
    await expect(checkLive(asked)).rejects.toMatchObject({ code: 'MODULE_REFUSED' });
    expect(await checkLive({ ...asked, allowPartial: true })).toMatchObject({ drift: true });
  });
});

test('values in another order are no drift, and do not rewrite the snapshot', async () => {
  const values = ['High', 'Low', 'Normal'];
  const options = await crmThatRefuses(new Set(), values);
  await pull(options);
  values.reverse();
  expect(await checkLive(options)).toMatchObject({ drift: false, changes: [] });
  expect(await pull(options)).toMatchObject({ written: false });
  values.unshift('Urgent');
  const { drift, changes } = await checkLive({ ...options, include: ['Leads'] });
  expect(drift).toBe(true);
  expect(inWords(changes)).toContain('minor Leads.f: value "Urgent" was added');
});

test('a module that was excluded from the snapshot is not new in the CRM', async () => {
  const options = await crmThatRefuses(new Set());
  await pull({ ...options, exclude: ['Sp*'] });
  expect(await checkLive(options)).toMatchObject({ drift: false, changes: [] });
  const { changes } = await checkLive({ ...options, exclude: [] });
  expect(inWords(changes)).toEqual(['minor Spare: module was added, with 1 field']);
});

describe('as another instance', () => {
  const staging = {
    ...demoSnapshot,
    describedBy: {
      ...demoSnapshot.describedBy,
      users: [{ id: '29x7', admin: false }],
      transport: 'rest' as const,
    },
    modules: demoSnapshot.modules.map((module, index) => ({
      ...module,
      label: `${module.label} (staging)`,
      fields: module.fields.map((field) =>
        field.name === 'leadsource' ? { ...field, default: 'Other' } : field,
      ),
      idPrefix: `${100 + index}`,
    })),
  };

  test('prefixes, labels, defaults and the viewer are no differences', () => {
    expect(compareViews(demoSnapshot, staging).comparable).toBe(false);
    expect(compareInstances(demoSnapshot, staging)).toMatchObject({
      drift: false,
      comparable: true,
      bump: 'none',
      changes: [],
    });
  });

  const edited = (edit: (fields: readonly SnapshotField[]) => readonly SnapshotField[]) => ({
    ...staging,
    modules: staging.modules.map((module) =>
      module.name === 'Contacts' ? { ...module, fields: edit(module.fields) } : module,
    ),
  });

  test.each([
    [
      'a field',
      edited((fields) => fields.filter(({ name }) => name !== 'leadsource')),
      /leadsource.*was removed/,
    ],
    [
      'a value',
      edited((fields) =>
        fields.map((field) =>
          field.name === 'leadsource'
            ? { ...field, picklist: field.picklist?.slice(1) ?? [] }
            : field,
        ),
      ),
      /leadsource: value .* was removed/,
    ],
    [
      'a module',
      { ...staging, modules: staging.modules.filter(({ name }) => name !== 'Leads') },
      /Leads: module was removed/,
    ],
  ])('%s is', (_, other, words) => {
    const { drift, changes } = compareInstances(demoSnapshot, other);
    expect(drift).toBe(true);
    expect(inWords(changes).join('\n')).toMatch(words);
  });
});
