import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from '../../browser/find-chromium.js';
import { BROWSER_RESULTS, BROWSER_WHAT } from '../programs.js';
import type { Row } from '../row.js';

export const browserRows: readonly Row[] = [
  {
    platform: 'Chromium, a page and a worker',
    what: BROWSER_WHAT,
    async run({ demo, run }) {
      const { outputFiles } = await build({
        absWorkingDir: demo,
        entryPoints: ['browser.mjs'],
        ...{ bundle: true, write: false, platform: 'browser', logLevel: 'silent' },
      });
      const program = outputFiles[0]?.text ?? '';
      const page = join(demo, 'browser.html');
      // The program, and it again in a worker.
      await writeFile(
        page,
        `<body><script id="program">${program}</script><script>
const text = document.getElementById('program').textContent;
const worker = new Worker(URL.createObjectURL(new Blob([text, 'postMessage(results)'])));
worker.onmessage = ({ data }) => { document.body.textContent = globalThis.results + data; };
</script>`,
      );
      const chromium = findChromium();
      if (chromium === null) throw new Error('Install a Chromium, or name it in CHROMIUM.');
      const flags = [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--virtual-time-budget=10000',
        '--dump-dom',
      ];
      const shown = await run(chromium, [...flags, pathToFileURL(page).href]);
      if (!shown.includes(`<body>${BROWSER_RESULTS.repeat(2)}</body>`))
        throw new Error(shown.slice(-2000));
      return /[\d.]+/.exec(await run(chromium, ['--version']))?.[0];
    },
  },
];
