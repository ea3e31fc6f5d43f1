import { resolve } from 'node:path';
import { schema } from '../../commands/schema.js';
import type { Outcome } from '../outcome.js';
import { tenantOfSnapshot } from '../tenants.js';

export async function schemaJob(args: { readonly snapshot: string }): Promise<Outcome> {
  // Names and types are those of the tenant whose snapshot it is.
  const { tenant } = await tenantOfSnapshot(args.snapshot);
  const document = await schema({ ...tenant, snapshot: resolve(args.snapshot) });
  return { exitCode: 0, lines: JSON.stringify(document, null, 2).split('\n'), document };
}
