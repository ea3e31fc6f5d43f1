import { EMBEDDED } from '../emit/file.js';
import { CodegenError } from '../errors.js';
import type { OutputFile } from './compare.js';

/** What a run knows of the CRM, and no output may hold. */
export interface Guarded {
  readonly urls: readonly string[];
  readonly usernames: readonly string[];
  readonly accessKeys: readonly string[];
}

const NOTHING_GUARDED: Guarded = { urls: [], usernames: [], accessKeys: [] };

/** Shorter ones, and words (`secret`), are not keys of Vtiger, and may be part of any schema. */
const MIN_KEY_LENGTH = 6;
/** Shorter names, and names of letters alone (`admin`, `webservice`), may be part of any schema. */
const MIN_NAME_LENGTH = 6;
/** Hosts of examples and of loopback: nobody's secret. */
const PUBLIC_HOSTS =
  /^(localhost|127(\.\d+){3}|\[::1\]|(.+\.)?(example\.(com|net|org)|example|test|invalid|localhost))$/;

/**
 * Refuses an output that would carry the host, an API user or a key into a repository or a registry:
 * an admin may have typed one into a label or a default. A key is found anywhere, a host (one with a
 * dot) and a user name where they are not part of a longer word.
 * @throws CodegenError OUTPUT_UNSAFE, which names the file and never the secret
 */
export function requireNoLeak(
  files: readonly Pick<OutputFile, 'path' | 'bytes'>[],
  guarded: Guarded = NOTHING_GUARDED,
): void {
  const rules = rulesOf(guarded);
  if (rules.length === 0) return;
  for (const { path, bytes } of files) {
    if (EMBEDDED.test(path)) continue;
    const text = bytes.toString('utf8');
    const lower = text.toLowerCase();
    const found = rules.find(({ isIn }) => isIn(text, lower));
    if (found === undefined) continue;
    throw new CodegenError('OUTPUT_UNSAFE', `${path} would hold ${found.what}`, {
      fix: 'nothing was written; remove it from the CRM (a label, a picklist value, a default) or the config, or exclude the field with fields.exclude',
    });
  }
}

interface Rule {
  readonly what: string;
  readonly isIn: (text: string, lower: string) => boolean;
}

function rulesOf({ urls, usernames, accessKeys }: Guarded): Rule[] {
  return [
    ...accessKeys
      .filter((key) => key.length >= MIN_KEY_LENGTH && !/^[a-z]*$/.test(key))
      .map(keyRule),
    ...urls
      .flatMap((url) => hostOf(url) ?? [])
      .map((host) => wordRule(host, 'the host of the CRM')),
    ...usernames
      .filter((name) => name.length >= MIN_NAME_LENGTH && /[^a-z]/i.test(name))
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
  const pattern = new RegExp(`(?<![\\w.-])${escaped}(?![\\w-]|\\.\\w)`);
  return { what, isIn: (_, lower) => pattern.test(lower) };
}

/** Null for a public host, and for a plain word of a local network. */
function hostOf(url: string): string | null {
  const text = /^[a-z][a-z\d+.-]*:\/\//i.test(url) ? url : `https://${url}`;
  if (!URL.canParse(text)) return null;
  const host = new URL(text).hostname;
  return host.includes('.') && !PUBLIC_HOSTS.test(host) ? host : null;
}
