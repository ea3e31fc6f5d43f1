import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printSnapshot } from '../../src/snapshot/print.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { syntheticSnapshot, type SchemaSize } from '../helpers/schema.js';
import { kyselyMetadata } from './kysely-metadata.js';
import { openapiDocument } from './openapi-document.js';

/** The bench is bundled into its own output folder, and runs from there. */
export const OUT: string = dirname(fileURLToPath(import.meta.url));
export const ROOT: string = join(OUT, '..', '..', '..');
export const CLI: string = join(ROOT, 'dist', 'cli.js');

/** What the contenders read: one schema in three forms. */
export interface Inputs {
  readonly folder: string;
  readonly snapshot: string;
  /** The same with one field more, which an admin has added. */
  readonly changed: string;
  readonly openapi: string;
  readonly kysely: string;
}

/** Writes the inputs of a size. */
export function inputsOf(size: SchemaSize): Inputs {
  const folder = join(OUT, size);
  const at = (name: string): string => join(folder, name);
  const inputs: Inputs = {
    folder,
    snapshot: at('vtiger.snapshot.json'),
    changed: at('changed.snapshot.json'),
    openapi: at('openapi.json'),
    kysely: at('kysely.json'),
  };
  if (existsSync(inputs.kysely)) return inputs;
  mkdirSync(folder, { recursive: true });
  const snapshot = syntheticSnapshot(size);
  writeFileSync(inputs.snapshot, printSnapshot(snapshot));
  writeFileSync(inputs.changed, printSnapshot(withOneField(snapshot)));
  writeFileSync(inputs.openapi, JSON.stringify(openapiDocument(snapshot)));
  writeFileSync(inputs.kysely, JSON.stringify(kyselyMetadata(snapshot)));
  return inputs;
}

function withOneField(snapshot: Snapshot): Snapshot {
  const [first, ...rest] = snapshot.modules;
  const { fields } = first!;
  const added = { ...fields.find(({ type }) => type === 'string')!, name: 'cf_9999', label: 'New' };
  return { ...snapshot, modules: [{ ...first!, fields: [...fields, added] }, ...rest] };
}
