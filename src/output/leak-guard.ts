import { CodegenError } from '../errors.js';
import type { OutputFile } from './compare.js';

/** What a run knows of the CRM and no package may hold. */
export interface Guarded {
  readonly urls: readonly string[];
  readonly usernames: readonly string[];
  readonly accessKeys: readonly string[];
}

const NOTHING_GUARDED: Guarded = { urls: [], usernames: [], accessKeys: [] };

/** Shorter ones, and words (`secret`), are no keys that Vtiger makes, and stand in any schema. */
const LEAST_KEY = 6;
/** Shorter names, and names of letters alone (`admin`, `webservice`), are words of any schema. */
const LEAST_NAME = 6;
/** Hosts that stand for any instance: ours to print, and nobody's secret. */
const ANYBODYS =
  /^(localhost|127(\.\d+){3}|\[::1\]|(.+\.)?(example\.(com|net|org)|example|test|invalid|localhost))$/;
/** Embedded from the tool: nothing of a CRM is in it. */
const RUNTIME = 'runtime/';

/**
 * Refuses an output that would carry the instance's host, an API user or a key into a repository or
 * a registry: typed by an admin into a label or a default, say. A key counts wherever it stands, a
 * host (one with a dot) and a user name where they are no part of a longer word.
 * @throws CodegenError OUTPUT_UNSAFE, naming the file and never what was found in it
 */
export function requireNoLeak(
  files: readonly OutputFile[],
  guarded: Guarded = NOTHING_GUARDED,
): void {
  const rules = rulesOf(guarded);
  if (rules.length === 0) return;
  for (const { path, bytes } of files) {
    if (path.startsWith(RUNTIME)) continue;
    const text = bytes.toString('utf8');
    const lower = text.toLowerCase();
    const found = rules.find(({ isIn }) => isIn(text, lower));
    if (found === undefined) continue;
    throw new CodegenError('OUTPUT_UNSAFE', `${path} would hold ${found.what}`, {
      fix: 'nothing was written; take it out of the CRM (a label, a picklist value, a default) or the config, or leave the field out with fields.exclude',
    });
  }
}

interface Rule {
  readonly what: string;
  readonly isIn: (text: string, lower: string) => boolean;
}

function rulesOf({ urls, usernames, accessKeys }: Guarded): Rule[] {
  return [
    ...accessKeys.filter((key) => key.length >= LEAST_KEY && !/^[a-z]*$/.test(key)).map(keyRule),
    ...urls
      .flatMap((url) => hostOf(url) ?? [])
      .map((host) => wordRule(host, 'the host of the CRM')),
    ...usernames
      .filter((name) => name.length >= LEAST_NAME && /[^a-z]/i.test(name))
      .map((name) => wordRule(name, 'the name of an API user')),
  ];
}

function keyRule(key: string): Rule {
  const forms = new Set([key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)]);
  return {
    what: 'an access key',
    isIn: (text) => [...forms].some((form) => text.includes(form)),
  };
}

function wordRule(word: string, what: string): Rule {
  const escaped = word.toLowerCase().replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const whole = new RegExp(`(?<![\\w.-])${escaped}(?![\\w-]|\\.\\w)`);
  return { what, isIn: (_, lower) => whole.test(lower) };
}

/** null where the host could be anybody's, or is a plain word of somebody's own network. */
function hostOf(url: string): string | null {
  const text = /^[a-z][a-z\d+.-]*:\/\//i.test(url) ? url : `https://${url}`;
  if (!URL.canParse(text)) return null;
  const host = new URL(text).hostname;
  return host.includes('.') && !ANYBODYS.test(host) ? host : null;
}
