import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page that is looked at, and what it did that it should not. */
export interface Visit {
  readonly page: Page;
  /** Errors on the console, violations of the policy, dialogs, and requests beside the page itself. */
  readonly faults: readonly string[];
}

/** Opens an address in a fresh profile, for one check. */
export async function visit(
  browser: Browser,
  address: string,
  look: (visit: Visit) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address.split('#')[0]) faults.push(request.url());
  });
  try {
    await page.goto(address);
    if (!address.startsWith('about:')) await page.waitForSelector('h1');
    await look({ page, faults });
  } finally {
    await context.close();
  }
}
