import { stat } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { visit } from './visit.js';

/** The figures of a page of 300 modules with 200 fields each. */
export async function measure(browser: Browser, file: string, address: string): Promise<string[]> {
  const lines = [`page: ${((await stat(file)).size / 2 ** 20).toFixed(1)} MiB`];
  await visit(browser, 'about:blank#', async ({ page }) => {
    const phase = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      lines.push(`${what}: ${await longestTask(browser, page, work)}`);
    };
    await phase('first view', async () => {
      await page.goto(address);
      await page.locator('.cards').waitFor();
    });
    await phase('indexing for the search', () =>
      page.locator('.search[data-ready]').waitFor({ state: 'attached' }),
    );
    await phase('typing in the search', async () => {
      await page.keyboard.press('/');
      for (const letter of 'budget delivery account cf_jasper') await page.keyboard.type(letter);
      await page.keyboard.press('Escape');
    });
    await phase('opening modules', async () => {
      for (const module of ['Accounts', 'Contacts', 'Leads', 'Products', 'Users']) {
        await page.evaluate(`location.hash = '#/${module}'`);
        await page.locator('header code', { hasText: `crm.${module.toLowerCase()}` }).waitFor();
      }
    });
    await phase('going back to the overview', async () => {
      await page.evaluate("location.hash = '#/'");
      await page.locator('.cards').waitFor();
    });
  });
  return lines;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
  /** Microseconds on the clock of the thread: other work of the machine does not count. */
  readonly tdur?: number;
}

/** The longest task of the main thread during some work: no key is answered meanwhile. */
async function longestTask(
  browser: Browser,
  page: Page,
  work: () => Promise<unknown>,
): Promise<string> {
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
  });
  await work();
  await page.waitForTimeout(100);
  const trace = JSON.parse(String(await browser.stopTracing())) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const idOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const main = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(idOf),
  );
  const tasks = trace.traceEvents
    .filter((event) => /RunTask$/.test(event.name) && main.has(idOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  return `${Math.round(Math.max(0, ...tasks))} ms of processor time in the longest of ${tasks.length} tasks`;
}
