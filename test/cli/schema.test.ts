import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSnapshot } from '../../src/sandbox/index.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import { openSandbox } from '../helpers/sandbox-client.js';
import { runMain } from './run-cli.js';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'vtiger-schema-'));
  await writeFile(join(cwd, 'vtiger.snapshot.json'), printSnapshot(demoSnapshot));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

test('schema prints a schema that the records of the CRM meet', async () => {
  const { code, stdout, stderr } = await runMain(['schema'], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  const schema = JSON.parse(stdout) as { $schema: string; $defs: Record<string, object> };
  expect(Object.keys(schema)[0]).toBe('$schema');
  const json = await runMain(['schema', '--json', '--snapshot', 'vtiger.snapshot.json'], { cwd });
  expect(JSON.parse(json.stdout)).toEqual(schema);

  const ajv = new Ajv2020({ strict: true, strictTypes: true, ownProperties: true });
  formats.default(ajv);
  ajv.addSchema(schema, 'crm');
  const open = await openSandbox();
  try {
    const read = {
      ContactsRecord: await open.crm.contacts.limit(20).all(),
      InvoiceRecord: await open.crm.invoice.limit(5).all(),
      HelpDeskRecord: await open.crm.helpDesk.limit(5).all(),
      VehiclesRecord: await open.crm.vehicles.limit(5).all(),
    };
    for (const [name, records] of Object.entries(read)) {
      const accepts = ajv.compile({ $ref: `crm#/$defs/${name}` });
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) {
        accepts(JSON.parse(JSON.stringify(record)));
        expect([name, accepts.errors ?? null]).toEqual([name, null]);
      }
    }
    const writes = ['ContactsCreate', 'InvoiceCreate', 'ContactsUpdate', 'ContactsRevise'];
    for (const name of writes) expect(ajv.compile({ $ref: `crm#/$defs/${name}` })({})).toBe(false);
  } finally {
    await open.close();
  }
});

test('a snapshot that is not there is named', async () => {
  const { code, stderr } = await runMain(['schema', '--snapshot', 'none.json'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('none.json');
});
