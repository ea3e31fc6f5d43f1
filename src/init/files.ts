import { readFileSync } from 'node:fs';
import { isAbsolute, join, posix } from 'node:path';
import type { Credentials } from '../config/environment.js';
import { stringLiteral } from '../text/source.js';
import { CodegenError } from '../errors.js';
import type { TransportKind } from '../snapshot/snapshot.js';
import { toolRoot, toolVersion, undiciRange } from '../version.js';
import {
  mergeAgents,
  mergeEnv,
  mergeGitattributes,
  mergeGitignore,
  mergePackageJson,
  type Merged,
} from './merge-text.js';

/** The choices that the set-up depends on. */
export interface InitChoice {
  readonly transport: TransportKind;
  readonly insecureHttp?: boolean | undefined;
  /** Globs of module names; none for all. */
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  /** The output folder. */
  readonly out: string;
  /** Name of the npm package; without one, TypeScript source for an app. */
  readonly name?: string | undefined;
  readonly config: 'ts' | 'json';
  readonly ci: readonly ('github' | 'gitlab')[];
}

/** A file of the set-up; its text depends on the existing one. */
export interface InitFile {
  readonly path: string;
  readonly merge: (text: string | null) => Merged;
  /** Readable by its owner only. */
  readonly secret?: true;
  /** Written only where it is there already. */
  readonly existing?: true;
}

export const SNAPSHOT = 'vtiger.snapshot.json';
const NAMES = 'vtiger.names.json';

const SCRIPTS = {
  'crm:pull': 'vtiger-codegen pull',
  'crm:generate': 'vtiger-codegen generate --verify',
  'crm:check': 'vtiger-codegen check',
} as const;

/**
 * The files, in the order in which they are written: `.gitignore` comes before the secrets that it
 * keeps out of version control.
 */
export function initFiles(choice: InitChoice, credentials: Credentials): InitFile[] {
  const values = {
    VTIGER_URL: credentials.url,
    VTIGER_USERNAME: credentials.username,
    VTIGER_ACCESS_KEY: credentials.accessKey,
  };
  // A package depends on undici itself; source is part of the app, which needs the dependency.
  const needs = choice.name === undefined ? { undici: undiciRange() } : {};
  return [
    { path: '.gitignore', merge: mergeGitignore },
    { path: '.env', merge: (text) => mergeEnv(text, values), secret: true },
    { path: '.gitattributes', merge: (text) => mergeGitattributes(text, generated(choice.out)) },
    { path: `vtiger.config.${choice.config}`, merge: ownFile(configText(choice)) },
    {
      path: 'package.json',
      merge: (text) => mergePackageJson(text, SCRIPTS, toolVersion(), needs),
    },
    ...choice.ci.flatMap((ci) => workflowFiles(ci, choice.out)),
    ...agentsFiles(choice),
  ];
}

/** The output of a package has instructions for coding assistants; those of the project point to them. */
function agentsFiles({ name, out }: InitChoice): InitFile[] {
  if (name === undefined) return [];
  const guide = `${folderInside(out) ?? `node_modules/${name}`}/AGENTS.md`;
  return [{ path: 'AGENTS.md', merge: (text) => mergeAgents(text, name, guide), existing: true }];
}

/** Patterns of the files that the other commands write inside this folder. */
function generated(out: string): string[] {
  const folder = folderInside(out);
  return [`/${SNAPSHOT}`, ...(folder === null ? [] : [`/${folder}/**`])];
}

/** The output folder with forward slashes, null where it is this folder or outside of it. */
function folderInside(out: string): string | null {
  const folder = posix.normalize(out.replaceAll('\\', '/')).replace(/\/$/, '');
  return isAbsolute(out) || /^\.\.?(?:\/|$)/.test(folder) ? null : folder;
}

/** A file that only the tool writes. */
function ownFile(content: string): InitFile['merge'] {
  return (text) => ({ text: content, replaces: text !== null && text !== content });
}

function configText(choice: InitChoice): string {
  const { transport, insecureHttp, include, exclude, out, name } = choice;
  const modules = {
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
  };
  const config = {
    snapshot: SNAPSHOT,
    out,
    ...(name === undefined ? {} : { name }),
    transport,
    ...(insecureHttp === true ? { insecureHttp } : {}),
    ...(Object.keys(modules).length === 0 ? {} : { modules }),
  };
  if (choice.config === 'json') return `${JSON.stringify(config, null, 2)}\n`;
  return `import { defineConfig } from 'vtiger-codegen';\n\nexport default defineConfig(${literal(config, '')});\n`;
}

function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return stringLiteral(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${inner}${literal(item, inner)},\n`).join('')}${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const lines = Object.entries(value).map(
    ([key, item]) => `${inner}${key}: ${literal(item, inner)},\n`,
  );
  return `{\n${lines.join('')}${indent}}`;
}

function workflowFiles(ci: 'github' | 'gitlab', out: string): InitFile[] {
  const folder = folderInside(out);
  // The name goes into shell lines, where the runner also replaces expressions of its own.
  if (folder === null || !/^[\p{L}\p{N}_./@+ -]+$/u.test(folder)) {
    throw new CodegenError('USAGE', 'the nightly workflow cannot commit this output folder', {
      fix: 'name a folder inside of this one, of letters, digits, spaces and _ . - / @ +; or choose --ci none',
    });
  }
  const text = template(`${ci}.yml`)
    .replaceAll('__SNAPSHOT__', SNAPSHOT)
    .replaceAll('__PATHS__', `${SNAPSHOT} ${NAMES} '${folder}'`)
    .replaceAll('__INCLUDES__', `--include=${SNAPSHOT} --include=${NAMES} --include='${folder}/*'`);
  if (ci === 'github') {
    return [{ path: '.github/workflows/vtiger-drift.yml', merge: ownFile(text) }];
  }
  const path = '.gitlab/vtiger-drift.yml';
  const include = `include:\n  - local: ${path}\n`;
  return [
    { path, merge: ownFile(text) },
    {
      path: '.gitlab-ci.yml',
      // An existing pipeline is not edited; the report names the line to include.
      merge: (own) => ({ text: own ?? include, replaces: false }),
    },
  ];
}

function template(name: string): string {
  try {
    return readFileSync(join(toolRoot(), 'templates', 'ci', name), 'utf8');
  } catch (cause) {
    throw new CodegenError('INTERNAL', 'the workflow is missing from this installation', {
      fix: 'install the package again',
      cause,
    });
  }
}
