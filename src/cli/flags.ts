import type { Tenant, TenantFlags } from '../config/tenants.js';
import { usage } from './arguments.js';

/** Of the flags those that win over the config. */
export function flagsOf(args: TenantFlags): TenantFlags {
  const { snapshot, names, out, name, deprecate, include, exclude } = args;
  const { transport, insecureHttp, allowPartial, concurrency } = args;
  return {
    ...{ snapshot, names, out, name, deprecate, include, exclude },
    ...{ transport, insecureHttp, allowPartial, concurrency },
  };
}

/** @throws CodegenError USAGE where neither the flags nor the config name the output folder */
export function requireOut(tenant: Tenant): Tenant & { readonly out: string } {
  const { out } = tenant;
  if (out === undefined) throw usage('--out is missing: it names the output folder');
  return { ...tenant, out };
}
