import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Pages } from './pages.js';
import { visit } from './visit.js';

const SHOTS: readonly (readonly [name: string, hash: string, options: BrowserContextOptions])[] = [
  ['light', '#/Invoice', { colorScheme: 'light', viewport: { width: 1200, height: 780 } }],
  ['dark', '#/Contacts', { colorScheme: 'dark', viewport: { width: 1200, height: 780 } }],
  ['phone', '#/Accounts', { colorScheme: 'light', viewport: { width: 390, height: 780 } }],
];

/** The pictures of the docs. */
export async function takeScreenshots(
  browser: Browser,
  { demo }: Pages,
  folder: string,
): Promise<void> {
  for (const [name, hash, options] of SHOTS) {
    await visit(
      browser,
      demo + hash,
      async ({ page }) => {
        await page.locator('.search[data-ready]').waitFor({ state: 'attached' });
        await page.screenshot({ path: join(folder, `schema-page-${name}.png`) });
      },
      options,
    );
  }
}
