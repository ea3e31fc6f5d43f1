// The programmatic surface: what the commands do, without a command line around them.

export { check, type CheckOptions, type CheckResult } from './commands/check.js';
export { diff, type DiffOptions, type DiffResult } from './commands/diff.js';
export { docs, type DocsOptions, type DocsResult } from './commands/docs.js';
export { generate, type GenerateOptions, type GenerateResult } from './commands/generate.js';
export { pull, type PullOptions, type PullResult } from './commands/pull.js';
export { schema, type SchemaOptions, type TenantSchema } from './commands/schema.js';
export { defineConfig, type Config, type TenantConfig } from './config/schema.js';
export type { CodegenError, CodegenErrorCode } from './errors.js';
