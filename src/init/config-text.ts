import { CodegenError } from '../errors.js';
import { stringLiteral } from '../text/source.js';
import type { InitChoice } from './choice.js';
import { SNAPSHOT } from './workflow.js';

export function configText(choice: InitChoice): string {
  const { tenant, out, name, registry, importExtension, ids } = choice;
  const shared = {
    ...(name === undefined ? {} : { name: tenant === undefined ? name : forTenants(name) }),
    ...(registry === undefined ? {} : { registry }),
    ...(importExtension === undefined ? {} : { importExtension }),
    ...(ids === 'brand' ? { ids } : {}),
  };
  const config =
    tenant === undefined
      ? { snapshot: SNAPSHOT, out, ...shared, ...ownOptions(choice) }
      : { ...shared, tenants: { [tenant]: ownOptions(choice) } };
  if (choice.config === 'json') return `${JSON.stringify(config, null, 2)}\n`;
  return `import { defineConfig } from 'vtiger-codegen';\n\nexport default defineConfig(${literal(config, '')});\n`;
}

/**
 * The text of a config with one more tenant in it, which leaves the rest as somebody wrote it.
 * @throws CodegenError USAGE where the place is not found
 */
export function addTenant(text: string, tenant: string, choice: InitChoice): string {
  const [place, ...others] = text.matchAll(/^([ \t]*)(["']?)tenants\2\s*:\s*\{/gm);
  const names = [tenant, `'${tenant}'`, `"${tenant}"`].map((name) => `${name}\\s*:`).join('|');
  if (new RegExp(`(?:^|[\\s{,])(?:${names})`).test(text)) return text;
  if (place === undefined || others.length > 0) {
    throw new CodegenError('USAGE', 'the config has no list of tenants that init can extend', {
      fix: `nothing was written; add \`${tenant}: {}\` under \`tenants\` by hand`,
    });
  }
  const [head, indent = '', quote = ''] = place;
  const inner = `${indent}  `;
  const isJson = quote === '"' || choice.config === 'json';
  const value = isJson
    ? JSON.stringify(ownOptions(choice), null, 2).replaceAll('\n', `\n${inner}`)
    : literal(ownOptions(choice), inner);
  const key = isJson ? JSON.stringify(tenant) : propertyKey(tenant);
  const at = place.index + head.length;
  const rest = text.slice(at);
  const isEmpty = /^\s*\}/.test(rest);
  const entry = `\n${inner}${key}: ${value}${isEmpty && isJson ? '' : ','}`;
  return text.slice(0, at) + entry + (isEmpty ? `\n${indent}${rest.trimStart()}` : rest);
}

function ownOptions({ transport, insecureHttp, include, exclude }: InitChoice): object {
  const modules = {
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
  };
  return {
    transport,
    ...(insecureHttp === true ? { insecureHttp } : {}),
    ...(Object.keys(modules).length === 0 ? {} : { modules }),
  };
}

/** Each tenant needs a package name of its own. */
export function forTenants(name: string): string {
  return name.includes('{tenant}') ? name : `${name}-{tenant}`;
}

function propertyKey(name: string): string {
  return /^[a-z_]\w*$/.test(name) ? name : stringLiteral(name);
}

function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return stringLiteral(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${inner}${literal(item, inner)},\n`).join('')}${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const lines = Object.entries(value).map(
    ([key, item]) => `${inner}${propertyKey(key)}: ${literal(item, inner)},\n`,
  );
  return `{\n${lines.join('')}${indent}}`;
}
