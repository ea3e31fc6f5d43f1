import { createRequire } from 'node:module';
import type * as Prettier from 'prettier';

const require = createRequire(import.meta.url);

/** Columns that a text takes, counted by prettier: it decides where lines break. */
export function columns(text: string): number {
  if (!/[^\x20-\x7f]/.test(text)) return text.length;
  // Not its ES module, which loads all of prettier: most packages need this for a few labels.
  const { util } = require('prettier') as typeof Prettier;
  return util.getStringWidth(text);
}
