// Takes: credentials and choices. Gives: config, .env, scripts and a nightly workflow in a folder.
// Never: overwrites a file unasked, or puts a credential anywhere but into .env.

import { chmod, readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createTransport } from '../../templates/runtime/transport/create-transport.js';
import type { ConnectOptions } from '../../templates/runtime/options.js';
import type { Credentials } from '../config/environment.js';
import { CodegenError } from '../errors.js';
import { askListTypes } from '../introspect/requests.js';
import { isCode } from '../output/folder.js';
import { writeTextFile } from '../output/text-file.js';
import type { TransportKind } from '../snapshot/snapshot.js';
import { crmFailure } from '../introspect/crm-failure.js';
import { initFiles, type InitChoice, type InitFile } from '../init/files.js';
import { demandOwnTarget } from '../init/write-target.js';

/** What the instance says before anything is chosen. */
export interface Probe {
  readonly transport: TransportKind;
  readonly vtigerVersion: string | null;
  readonly modules: readonly { readonly name: string; readonly label: string }[];
}

/**
 * Finds the dialect, tries the credentials (operation `me`) and lists the modules (`listtypes`).
 * @throws CodegenError of the codes for exit 2 and 3
 */
export async function probe(
  options: Credentials & Pick<ConnectOptions, 'transport' | 'insecureHttp' | 'onWait'>,
): Promise<Probe> {
  try {
    const transport = createTransport(options);
    try {
      await transport.me();
      const listings = await askListTypes(transport, new Set(), undefined);
      const modules = [...listings].map(([name, { label }]) => ({ name, label }));
      modules.sort((a, b) => (a.name < b.name ? -1 : 1));
      return { transport: transport.kind, vtigerVersion: transport.serverVersion, modules };
    } finally {
      await transport.close().catch(() => undefined);
    }
  } catch (error) {
    throw crmFailure(error, options.transport);
  }
}

/** What {@link init} takes. */
export interface InitOptions {
  readonly folder: string;
  readonly credentials: Credentials;
  readonly choice: InitChoice;
  /** Asked for each file of which something would be lost; without it that is an error. */
  readonly mayReplace?: ((path: string) => Promise<boolean>) | undefined;
}

/** What was done, by path. */
export interface InitResult {
  readonly folder: string;
  readonly written: readonly string[];
  /** As they should be, already. */
  readonly unchanged: readonly string[];
  /** Left as they were, because the user wants it so. */
  readonly kept: readonly string[];
}

/**
 * Writes the set-up. Everything is decided before the first file is written.
 * @throws CodegenError USAGE where a file is in the way and nobody can be asked; WRITE_FAILED
 */
export async function init(options: InitOptions): Promise<InitResult> {
  const { choice, credentials, mayReplace } = options;
  const folder = resolve(options.folder);
  await refuseSecondConfig(folder, choice);
  const due = await Promise.all(
    initFiles(choice, credentials).map(async (file) => {
      const before = await textOf(join(folder, file.path));
      return { file, before, ...file.merge(before) };
    }),
  );
  for (const { file, before, text } of due) {
    if (text !== before) await demandOwnTarget(folder, file);
  }
  const inTheWay = due.filter(({ replaces }) => replaces).map(({ file }) => file.path);
  if (mayReplace === undefined && inTheWay.length > 0) throw occupied(inTheWay);
  const kept = new Set<string>();
  for (const path of inTheWay) if ((await mayReplace?.(path)) !== true) kept.add(path);

  const written: string[] = [];
  const unchanged: string[] = [];
  for (const { file, before, text } of due) {
    if (kept.has(file.path)) continue;
    // Also where the text is the same: a killed run may have left something beside the file.
    await write(folder, file, text);
    (text === before ? unchanged : written).push(file.path);
  }
  return { folder, written, unchanged, kept: [...kept] };
}

async function write(folder: string, file: InitFile, text: string): Promise<void> {
  const path = join(folder, file.path);
  await writeTextFile(path, text, file.secret === true ? 0o600 : undefined);
  // One that was there before may have been open to others.
  if (file.secret === true) await chmod(path, 0o600);
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    if (isCode(cause, 'ENOENT')) return null;
    throw new CodegenError('USAGE', `${path} cannot be read`, {
      fix: 'see that it is a readable file, or move it away',
      cause,
    });
  });
}

/** Two configs beside each other are an error of every other command. */
async function refuseSecondConfig(folder: string, { config }: InitChoice): Promise<void> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const other = names.find(
    (name) =>
      /^vtiger\.config\.(?:[cm]?[jt]s|json)$/.test(name) && name !== `vtiger.config.${config}`,
  );
  if (other !== undefined) throw occupied([other]);
}

function occupied(paths: readonly string[]): CodegenError {
  return new CodegenError('USAGE', `already there: ${paths.join(', ')}`, {
    fix: 'nothing was written; move them away, or run init on a terminal to be asked',
  });
}
