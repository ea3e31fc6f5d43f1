import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A page for people. */
export interface Page {
  /** From the root of the checkout. */
  readonly path: string;
  readonly text: string;
}

/** The README and everything in docs. */
export const pages: readonly Page[] = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Recipes whose code needs packages that are not installed here; `npm run test:recipes` runs it. */
export const recipePages: readonly Page[] = readdirSync(join(root, 'docs/recipes'))
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => `docs/recipes/${name}`)
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export function page(path: string): Page {
  const found = pages.find((one) => one.path === path);
  if (found === undefined) throw new Error(`there is no page ${path}`);
  return found;
}

/** A code block. */
export interface Block {
  /** Of the fence in its page. */
  readonly line: number;
  readonly text: string;
}

export function blocksOf({ text }: Page, language: string): Block[] {
  const blocks = text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'));
  return [...blocks].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    text: match[1] ?? '',
  }));
}

/** A page without its code blocks. */
export function proseOf({ text }: Page): string {
  return text.replace(/^```[^]*?^```$/gm, '');
}

/** The texts in code spans. */
export function codeSpansOf(page: Page): string[] {
  return [...proseOf(page).matchAll(/(`+)(.+?)\1/g)].map(([, , code = '']) => code.trim());
}

export function isInCheckout(path: string): boolean {
  return existsSync(join(root, path));
}
