import { deepStrictEqual as equal, ok } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { HOSTILE_TEXTS } from '../helpers/hostile-text.js';
import type { Pages } from './pages.js';
import { visit } from './visit.js';

type Check = (browser: Browser, pages: Pages) => Promise<void>;

const AXE = createRequire(import.meta.url).resolve('axe-core');

const arrives = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const background = (page: Page): Promise<string> =>
  page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
const isReady = (page: Page): Promise<void> =>
  page.locator('.search[data-ready]').waitFor({ state: 'attached' });

async function searchFor(page: Page, text: string): Promise<void> {
  await isReady(page);
  await page.keyboard.press('/');
  await page.keyboard.type(text);
}

export const CHECKS: Readonly<Record<string, Check>> = {
  'opens from disk, requests nothing, and reports nothing': (browser, { demo }) =>
    visit(browser, demo, async ({ page, faults }) => {
      await arrives(page, 'The schema of this CRM');
      await isReady(page);
      equal(faults, []);
    }),

  'finds a field by its label, and goes to its row': (browser, { demo }) =>
    visit(browser, demo, async ({ page }) => {
      await searchFor(page, 'favourite col');
      await page.keyboard.press('Enter');
      await arrives(page, 'Contacts');
      equal(await page.evaluate('document.activeElement.id'), 'field-cf_855');
    }),

  'finds by API name, by a part of it, and with a typing error': (browser, { demo }) =>
    visit(browser, demo, async ({ page }) => {
      for (const [text, want] of [
        ['cf_855', 'cf_855'],
        ['855', 'cf_855'],
        ['HelpDesk', 'HelpDesk'],
        ['leadsuorce', 'leadsource'],
        ['organizations', 'Accounts'],
      ] as const) {
        await searchFor(page, text);
        const names = await page.locator('#hits li:nth-child(-n+3) code').allInnerTexts();
        ok(names.includes(want), `${text}: ${names.join(', ')}`);
        await page.keyboard.press('Escape');
      }
      await searchFor(page, 'zzzzzz');
      equal(await page.locator('.hits .hint').innerText(), 'Nothing is called “zzzzzz”');
    }),

  'goes from neighbour to neighbour by a click in the picture, and back': (browser, { demo }) =>
    visit(browser, `${demo}#/Contacts`, async ({ page }) => {
      await page.locator('.stage a', { hasText: 'Organizations' }).click();
      await arrives(page, 'Organizations');
      await page.locator('.stage a', { hasText: 'Tickets' }).click();
      await arrives(page, 'Tickets');
      await page.goBack();
      await arrives(page, 'Organizations');
      equal(new URL(page.url()).hash, '#/Accounts');
    }),

  'is used without a mouse': (browser, { demo }) =>
    visit(browser, demo, async ({ page }) => {
      await page.keyboard.press('Tab');
      equal(await page.evaluate('document.activeElement.textContent'), 'Skip to content');
      await page.keyboard.press('Enter');
      equal(await page.evaluate('document.activeElement.tagName'), 'H1');
      await searchFor(page, 'contact');
      const active = 'document.querySelector("#search").getAttribute("aria-activedescendant")';
      await page.keyboard.press('ArrowDown');
      equal(await page.evaluate(active), 'hit-1');
      await page.keyboard.press('ArrowUp');
      equal(await page.evaluate(active), 'hit-0');
      await page.keyboard.press('Enter');
      await arrives(page, 'Contacts');
      // The new heading has the focus; the links of the picture come next.
      const names: string[] = [];
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab');
        names.push(await page.evaluate<string>('document.activeElement.className'));
        if (names.at(-1)?.startsWith('node') === true) break;
      }
      ok(names.at(-1)?.startsWith('node'), names.join(', '));
      await page.keyboard.press('Enter');
      await page.locator('h1').filter({ hasNotText: 'Contacts' }).waitFor();
    }),

  'follows the theme of the system, and the choice of the reader': (browser, { demo }) =>
    visit(
      browser,
      demo,
      async ({ page }) => {
        const dark = await background(page);
        await page.getByLabel('Theme').selectOption('light');
        const light = await background(page);
        ok(dark !== light, `${dark} ${light}`);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.getByLabel('Theme').selectOption('dark');
        equal(await background(page), dark);
        await page.reload();
        await page.waitForSelector('h1');
        equal(await background(page), dark);
      },
      { colorScheme: 'dark' },
    ),

  'filters the fields of a module': (browser, { demo }) =>
    visit(browser, `${demo}#/Contacts`, async ({ page }) => {
      const rows = page.locator('.fields tbody tr');
      const all = await rows.count();
      await page.getByRole('button', { name: 'Mandatory' }).click();
      equal(await rows.count(), 2);
      await page.getByRole('button', { name: 'All' }).click();
      await page.getByLabel('Filter the fields of Contacts').fill('mailing');
      equal(await rows.count(), 6);
      ok(all > 60);
      await page.getByLabel('Filter the fields of Contacts').fill('lead source');
      await page.locator('.fields summary').click();
      await page.locator('.values li').nth(11).waitFor();
    }),

  'lists what changed since the previous snapshot': (browser, { demo }) =>
    visit(browser, demo, async ({ page }) => {
      const texts = await page.locator('.changes li').allInnerTexts();
      equal(texts.length, 4);
      ok(texts[0]?.startsWith('major'), texts[0]);
      await page.locator('.changes a', { hasText: 'Contacts.cf_907' }).click();
      equal(await page.locator('tr.found .badge.minor').innerText(), 'added');
    }),

  'copies a sample': (browser, { demo }) =>
    visit(
      browser,
      `${demo}#/Contacts`,
      async ({ page }) => {
        const code = await page.locator('.sample code').first().innerText();
        await page.getByRole('button', { name: 'Copy: Query' }).click();
        await page.getByText('Copied').waitFor();
        equal(await page.evaluate('navigator.clipboard.readText()'), code);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ),

  'fits a phone: nothing is wider than the screen': (browser, { demo }) =>
    visit(
      browser,
      demo,
      async ({ page }) => {
        for (const hash of ['#/', '#/Contacts', '#/Accounts']) {
          await page.goto(demo + hash);
          await page.locator('main h1').waitFor();
          equal(await page.evaluate('document.documentElement.scrollWidth'), 360, hash);
        }
        ok(await page.locator('.stage.narrow').isVisible());
      },
      { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
    ),

  'leaves hostile text a text': (browser, { hostile }) =>
    visit(browser, hostile, async ({ page, faults }) => {
      for (const index of HOSTILE_TEXTS.keys()) {
        await page.evaluate(`location.hash = '#/Module${index}'`);
        await page.locator('header code', { hasText: new RegExp(`^Module${index}$`) }).waitFor();
        for (const summary of await page.locator('td summary').all()) await summary.click();
        equal(await page.locator('img, iframe, b, i, object, embed, form').count(), 0);
        equal(await page.locator('a:not([href^="#"])').count(), 0);
        equal(await page.locator('script').count(), 2);
      }
      const angle = HOSTILE_TEXTS.indexOf('<img src=x onerror=alert(1)>');
      await page.evaluate(`location.hash = '#/Module${angle}'`);
      await page.getByRole('heading', { name: '<img src=x onerror=alert(1)>' }).waitFor();
      equal(faults, []);
    }),

  'runs no script but its own': (browser, { demo }) =>
    visit(browser, demo, async ({ page, faults }) => {
      await page.evaluate(`{
        const script = document.createElement('script');
        try { script.textContent = 'globalThis.ran = true'; } catch {}
        document.body.append(script);
        try { document.body.innerHTML += '<img src=x onerror="globalThis.ran = true">'; } catch {}
      }`);
      equal(await page.evaluate('globalThis.ran'), undefined);
      ok(
        faults.some((fault) => /policy|Trusted/i.test(fault)),
        faults.join('; '),
      );
    }),

  'is accessible: axe finds nothing serious, in both themes, wide and on a phone': async (
    browser,
    { demo },
  ) => {
    const axe = await readFile(AXE, 'utf8');
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 390]) {
        await visit(
          browser,
          demo,
          async ({ page }) => {
            for (const hash of ['#/', '#/Contacts', '#/Contacts/leadsource', 'search']) {
              if (hash === 'search') await searchFor(page, 'account');
              else await page.goto(demo + hash);
              await page.waitForTimeout(100);
              await page.evaluate(axe);
              const serious = await page.evaluate<string[]>(`axe.run().then(({ violations }) =>
                violations
                  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                  .map(({ id, nodes }) => id + ' ' + nodes[0].html))`);
              found.push(...serious.map((one) => `${colorScheme} ${width} ${hash}: ${one}`));
            }
          },
          // The policy of the page would refuse axe.
          { colorScheme, viewport: { width, height: 844 }, bypassCSP: true },
        );
      }
    }
    equal(found, []);
  },
};
