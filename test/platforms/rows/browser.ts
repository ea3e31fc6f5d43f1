import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from '../../browser/find-chromium.js';
import { BROWSER_RESULTS, BROWSER_WHAT } from '../programs.js';
import type { Row } from '../row.js';

export const browserRows: readonly Row[] = [
  {
    platform: 'Chromium, bundled with esbuild',
    what: BROWSER_WHAT,
    async run({ demo, run }) {
      const { outputFiles } = await build({
        absWorkingDir: demo,
        entryPoints: ['browser.mjs'],
        ...{ bundle: true, write: false, platform: 'browser', logLevel: 'silent' },
      });
      const script = outputFiles[0]?.text ?? '';
      const page = join(demo, 'browser.html');
      await writeFile(
        page,
        `<body><script>${script}\ndocument.body.textContent = globalThis.results;</script>`,
      );
      const chromium = findChromium();
      if (chromium === null) throw new Error('Install a Chromium, or name it in CHROMIUM.');
      const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom'];
      const shown = await run(chromium, [...flags, pathToFileURL(page).href]);
      if (!shown.includes(`<body>${BROWSER_RESULTS}</body>`)) throw new Error(shown.slice(-2000));
      return /[\d.]+/.exec(await run(chromium, ['--version']))?.[0];
    },
  },
];
