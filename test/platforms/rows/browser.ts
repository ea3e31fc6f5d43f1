import { build } from 'esbuild';
import { join } from 'node:path';
import type { Row } from '../row.js';

export const browserRows: readonly Row[] = [
  {
    platform: 'a bundle for browsers, made with esbuild',
    what: 'picklist constants and `isOneOf` work; with a global `document`, `createClient` throws',
    async run({ demo, run }) {
      await build({
        absWorkingDir: demo,
        entryPoints: ['browser.mjs'],
        outfile: join(demo, 'browser.bundle.mjs'),
        bundle: true,
        format: 'esm',
        platform: 'browser',
        external: ['node:*'],
        logLevel: 'silent',
      });
      const out = await run(process.execPath, ['browser.bundle.mjs']);
      if (out !== '{"known":true,"refusal":"CONFIGURATION"}') throw new Error(out);
    },
  },
];
