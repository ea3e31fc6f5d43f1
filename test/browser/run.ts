// In: nothing, or a folder for screenshots. Out: a line for each check of the page in a real Chromium;
// exit 1 where one failed.
// Never: part of `npm test`, since not every machine has a browser.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHECKS } from './checks.js';
import { findChromium } from './find-chromium.js';
import { measure } from './measure.js';
import { writePages } from './pages.js';
import { takeScreenshots } from './screenshots.js';

const executablePath = findChromium();
if (executablePath === null) {
  console.error('There is no Chromium here. Install one, or name it in CHROMIUM.');
  process.exit(1);
}
const folder = await mkdtemp(join(tmpdir(), 'vtiger-browser-'));
const pages = await writePages(folder);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
console.log(`Chromium ${browser.version()}`);
const [, , images] = process.argv;
if (images !== undefined) await takeScreenshots(browser, pages, images);
let failed = 0;
for (const [name, check] of Object.entries(CHECKS)) {
  try {
    await check(browser, pages);
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n${String(error)}`);
  }
}
for (const line of await measure(browser, join(folder, 'large.html'), pages.large)) {
  console.log(line);
}
await browser.close();
await rm(folder, { recursive: true, force: true });
process.exit(failed === 0 ? 0 : 1);
