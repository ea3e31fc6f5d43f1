import { relative } from 'node:path';
import { docs, type DocsResult } from '../../commands/docs.js';
import { guardedValues, readEnvironment } from '../../config/environment.js';
import { typeOptions } from '../../config/option-keys.js';
import type { Outcome } from '../outcome.js';
import { tenantOfSnapshot } from '../tenants.js';

export async function docsJob(args: {
  readonly snapshot: string;
  readonly out: string;
  readonly previous?: string | undefined;
}): Promise<Outcome> {
  // Names and types are those of the tenant whose snapshot it is.
  const { loaded, tenant } = await tenantOfSnapshot(args.snapshot);
  const result = await docs({
    ...args,
    ...(tenant !== undefined && {
      ...typeOptions(tenant),
      names: tenant.names,
      aliases: tenant.aliases,
    }),
    guarded: guardedValues(readEnvironment(loaded?.folder ?? process.cwd())),
  });
  return { exitCode: 0, lines: docsText(result), document: result };
}

function docsText({ out, written, modules, fields, changes }: DocsResult): string[] {
  const path = relative(process.cwd(), out);
  const since =
    changes === null
      ? ''
      : `, ${changes} ${changes === 1 ? 'change' : 'changes'} since the previous snapshot`;
  return [
    `${written ? 'wrote' : 'unchanged'} ${path}: ${modules} modules, ${fields} fields${since}`,
    'open it in a browser: it needs no server, and loads nothing',
  ];
}
