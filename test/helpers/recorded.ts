import { readFileSync } from 'node:fs';
import { moduleTable } from '../../src/emit/table.js';
import { buildModel } from '../../src/model/build-model.js';
import type { Model } from '../../src/model/model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { parseSnapshot } from '../../src/snapshot/parse.js';
import type { TableEntry } from '../../templates/runtime/index.js';

/** An answer of a real Vtiger 8.4, with its request. */
export interface Recorded {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly status: number;
  readonly body: string;
}

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/vtiger-8.4/${name}`, import.meta.url), 'utf8');

export const recordedAnswers = JSON.parse(fixture('answers.json')) as readonly Recorded[];

/** @throws Error where there is none of that name */
export function recorded(name: string): Recorded {
  const found = recordedAnswers.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no answer was recorded as ${name}`);
  return found;
}

/** The model of the instance that answered. */
export const recordedModel: Model = buildModel(
  parseSnapshot(fixture('snapshot.json'), 'snapshot.json'),
  EMPTY_NAMES,
  // It has a BIGINT field that holds 9007199254740993.
  { ...DEFAULT_MODEL_OPTIONS, integer: 'string' },
);

/** The tables that a package for that instance has. */
export function recordedTables(): readonly TableEntry[] {
  return recordedModel.modules.map((module): TableEntry => [
    module.names.key,
    module.api,
    JSON.stringify(moduleTable(module, recordedModel.options)),
  ]);
}
