import { chmod, readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createTransport } from '../../templates/runtime/transport/create-transport.js';
import type { ConnectOptions } from '../../templates/runtime/options.js';
import type { Credentials } from '../config/environment.js';
import { CodegenError } from '../errors.js';
import { fetchListTypes } from '../introspect/requests.js';
import { isCode } from '../output/folder.js';
import { writeTextFile } from '../output/text-file.js';
import type { TransportKind } from '../snapshot/snapshot.js';
import { crmFailure } from '../introspect/crm-failure.js';
import { initFiles, type InitChoice, type InitFile } from '../init/files.js';
import { requireOwnTarget } from '../init/write-target.js';

/** What the choices depend on: the instance, before a pull. */
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
  options: Credentials & Pick<ConnectOptions, 'transport' | 'insecureHttp' | 'proxy' | 'onWait'>,
): Promise<Probe> {
  const { variables, ...connect } = options;
  try {
    const transport = createTransport(connect);
    try {
      await transport.me();
      const listings = await fetchListTypes(transport, new Set(), undefined);
      const modules = [...listings].map(([name, { label }]) => ({ name, label }));
      modules.sort((a, b) => (a.name < b.name ? -1 : 1));
      return { transport: transport.kind, vtigerVersion: transport.serverVersion, modules };
    } finally {
      await transport.close().catch(() => undefined);
    }
  } catch (error) {
    throw crmFailure(error, options.transport, variables);
  }
}

/** The options of {@link init}. */
export interface InitOptions {
  readonly folder: string;
  readonly credentials: Credentials;
  readonly choice: InitChoice;
  /** Asked for each file that would lose something; without it that is an error. */
  readonly mayReplace?: ((path: string) => Promise<boolean>) | undefined;
}

/** What happened to each file, by path. */
export interface InitResult {
  readonly folder: string;
  readonly written: readonly string[];
  /** Already as they should be. */
  readonly unchanged: readonly string[];
  /** Not replaced, by the decision of the user. */
  readonly notReplaced: readonly string[];
}

/**
 * Writes the set-up. Everything is decided before the first file is written.
 * @throws CodegenError USAGE where a file would be replaced and nobody can be asked; WRITE_FAILED
 */
export async function init(options: InitOptions): Promise<InitResult> {
  const { choice, credentials, mayReplace } = options;
  const folder = resolve(options.folder);
  await refuseSecondConfig(folder, choice);
  const wanted = await Promise.all(
    initFiles(choice, credentials).map(async (file) => {
      const before = await textOf(join(folder, file.path));
      return { file, before, ...file.merge(before) };
    }),
  );
  const files = wanted.filter(({ file, before }) => file.existing !== true || before !== null);
  for (const { file, before, text } of files) {
    if (text !== before) await requireOwnTarget(folder, file);
  }
  const conflicts = files.filter(({ replaces }) => replaces).map(({ file }) => file.path);
  if (mayReplace === undefined && conflicts.length > 0) throw occupied(conflicts);
  const notReplaced = new Set<string>();
  for (const path of conflicts) if ((await mayReplace?.(path)) !== true) notReplaced.add(path);

  const written: string[] = [];
  const unchanged: string[] = [];
  for (const { file, before, text } of files) {
    if (notReplaced.has(file.path)) continue;
    // Also where the text is the same: a killed run may have left something beside the file.
    await write(folder, file, text);
    (text === before ? unchanged : written).push(file.path);
  }
  return { folder, written, unchanged, notReplaced: [...notReplaced] };
}

async function write(folder: string, file: InitFile, text: string): Promise<void> {
  const path = join(folder, file.path);
  await writeTextFile(path, text, file.secret === true ? 0o600 : undefined);
  // An existing file may be readable by others.
  if (file.secret === true) await chmod(path, 0o600);
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    if (isCode(cause, 'ENOENT')) return null;
    throw new CodegenError('USAGE', `${path} cannot be read`, {
      fix: 'make it a readable file, or move it away',
      cause,
    });
  });
}

/** Two configs in one folder are an error in every other command. */
async function refuseSecondConfig(folder: string, { config }: InitChoice): Promise<void> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const other = names.find(
    (name) =>
      /^vtiger\.config\.(?:[cm]?[jt]s|json)$/.test(name) && name !== `vtiger.config.${config}`,
  );
  if (other !== undefined) throw occupied([other]);
}

function occupied(paths: readonly string[]): CodegenError {
  return new CodegenError('USAGE', `files already exist: ${paths.join(', ')}`, {
    fix: 'nothing was written; move them away, or run init on a terminal, where it asks',
  });
}
