import { posix } from 'node:path';
import { PLAIN_VARIABLES, type Credentials } from '../config/environment.js';
import { variablePrefix } from '../config/tenants.js';
import { toolVersion, undiciRange } from '../version.js';
import type { InitChoice } from './choice.js';
import { addTenant, configText } from './config-text.js';
import {
  mergeAgents,
  mergeEnv,
  mergeGitattributes,
  mergeGitignore,
  mergeIgnored,
  mergePackageJson,
  type Merged,
} from './merge-text.js';
import { placeInRepository, type Project } from './project.js';
import { folderInside, publishFile, SNAPSHOT, workflowFile, type CiKind } from './workflow.js';

/** A file of the set-up; its text depends on the existing one. */
export interface InitFile {
  /** Relative to the folder, or to the root of the repository. */
  readonly path: string;
  readonly atRoot?: true;
  readonly merge: (text: string | null) => Merged;
  /** Readable by its owner only. */
  readonly secret?: true;
  /** Written only where it is there already. */
  readonly existing?: true;
}

const SCRIPTS = {
  'crm:pull': 'vtiger-codegen pull',
  'crm:generate': 'vtiger-codegen generate --verify',
  'crm:check': 'vtiger-codegen check',
} as const;

/**
 * The files, in the order in which they are written: `.gitignore` comes before the secrets that it
 * keeps out of version control.
 */
export function initFiles(
  choice: InitChoice,
  credentials: Credentials,
  project: Project,
): InitFile[] {
  // A package depends on undici itself; source is part of the app, which needs the dependency.
  const needs = choice.name === undefined ? { undici: undiciRange() } : {};
  const { tenant } = choice;
  const config = configText(choice);
  return [
    { path: '.gitignore', merge: mergeGitignore },
    {
      path: '.env',
      merge: (text) => mergeEnv(text, variablesOf(credentials, tenant)),
      secret: true,
    },
    { path: '.gitattributes', merge: (text) => mergeGitattributes(text, generated(choice)) },
    prettierFile(choice, project),
    {
      path: `vtiger.config.${choice.config}`,
      merge:
        tenant === undefined
          ? ownFile(config)
          : (text) => ({
              text: text === null ? config : addTenant(text, tenant, choice),
              replaces: false,
            }),
    },
    {
      path: 'package.json',
      merge: (text) => mergePackageJson(text, SCRIPTS, toolVersion(), needs),
    },
    ...choice.ci.flatMap((ci) => workflowFiles(ci, choice, project)),
    ...agentsFiles(choice, project),
  ];
}

/** What `.env` holds: the credentials, under the names of the tenant. */
function variablesOf(
  { url, username, accessKey, headers }: Credentials,
  tenant: string | undefined,
): Record<string, string> {
  const prefix = tenant === undefined ? '' : variablePrefix(tenant);
  return {
    [prefix + PLAIN_VARIABLES.url]: url,
    [prefix + PLAIN_VARIABLES.username]: username,
    [prefix + PLAIN_VARIABLES.accessKey]: accessKey,
    ...(headers === undefined ? {} : { [`${prefix}VTIGER_HEADERS`]: JSON.stringify(headers) }),
  };
}

function workflowFiles(ci: CiKind, choice: InitChoice, project: Project): InitFile[] {
  const place = { ...project, out: choice.out, tenants: choice.tenant !== undefined };
  const drift = workflowFile(ci, place);
  const publish = choice.registry === undefined ? [] : [publishFile(ci, place)];
  const files = [drift, ...publish].map(({ path, text }): InitFile => ({
    path,
    merge: ownFile(text),
    atRoot: true,
  }));
  if (ci === 'github') return files;
  const include = `include:\n${files.map(({ path }) => `  - local: ${path}\n`).join('')}`;
  return [
    ...files,
    {
      path: '.gitlab-ci.yml',
      // An existing pipeline is not edited; the report names the line to include.
      merge: (own) => ({ text: own ?? include, replaces: false }),
      atRoot: true,
    },
  ];
}

/** The output of a package has instructions for coding assistants; those of the project point to them. */
function agentsFiles({ name, out }: InitChoice, project: Project): InitFile[] {
  if (name === undefined) return [];
  const isInside = folderInside(out, placeInRepository(project)) !== null;
  const folder = isInside ? out.replaceAll('\\', '/') : `node_modules/${name}`;
  const guide = posix.join(folder, 'AGENTS.md');
  return [{ path: 'AGENTS.md', merge: (text) => mergeAgents(text, name, guide), existing: true }];
}

/**
 * Patterns of the files that the other commands write.
 * @param base this folder, seen from where the patterns start
 */
function generated({ tenant, out }: InitChoice, base = ''): string[] {
  const own = base === '' ? '/' : `/${base}/`;
  if (tenant !== undefined) return [`${own}tenants/*/vtiger.snapshot.json`, `${own}packages/*/**`];
  const folder = folderInside(out, base);
  return [own + SNAPSHOT, ...(folder === null ? [] : [`/${folder}/**`])];
}

/** Formatted files would differ from what is generated. Prettier reads the list where it is started. */
function prettierFile(choice: InitChoice, project: Project): InitFile {
  const patterns = generated(choice, placeInRepository(project));
  return {
    path: '.prettierignore',
    merge: (text) => mergeIgnored(text, patterns),
    atRoot: true,
    ...(project.prettier ? {} : { existing: true }),
  };
}

/** A file that only the tool writes. */
function ownFile(content: string): InitFile['merge'] {
  return (text) => ({ text: content, replaces: text !== null && text !== content });
}
