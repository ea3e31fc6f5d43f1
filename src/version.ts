import { createRequire } from 'node:module';

/**
 * The version of this tool. Read through its own name, because the distance to package.json is
 * another one from `src` than from `dist/src`.
 */
export function toolVersion(): string {
  const read = createRequire(import.meta.url);
  return (read('vtiger-codegen/package.json') as { version: string }).version;
}
