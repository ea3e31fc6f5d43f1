import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { check } from '../../src/commands/check.js';
import { pull } from '../../src/commands/pull.js';
import { startSandbox } from '../../src/sandbox/index.js';

const example = fileURLToPath(new URL('../../generated-example', import.meta.url));

it('generated-example is what the demo tenant gives today, byte for byte', async () => {
  const sandbox = await startSandbox();
  try {
    const snapshot = join(await mkdtemp(join(tmpdir(), 'vtiger-example-')), 'vtiger.snapshot.json');
    const { url, username, accessKey } = sandbox;
    await pull({ url, username, accessKey, snapshot });
    const { missing, changed, extra } = await check({ snapshot, out: example, name: '@demo/crm' });
    // `npm run example` writes it anew.
    expect({ missing, changed, extra }).toEqual({ missing: [], changed: [], extra: [] });
  } finally {
    await sandbox.close();
  }
});

it('its reading page fits on two screens', async () => {
  const page = await readFile(join(example, 'faq.d.ts'), 'utf8');
  expect(page.split('\n').length).toBeLessThanOrEqual(150);
});
