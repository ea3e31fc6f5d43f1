import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// kysely-codegen without a database: from its metadata to its file.

interface KyselyCodegen {
  readonly DatabaseMetadata: new (metadata: object) => object;
  readonly EnumCollection: new (enums: object) => object;
  readonly PostgresDialect: new () => object;
  readonly serializeFromMetadata: (options: object) => string;
}

const [modules = '', input = '', output = ''] = process.argv.slice(2);
const { DatabaseMetadata, EnumCollection, PostgresDialect, serializeFromMetadata } = createRequire(
  join(modules, 'kysely-codegen', 'package.json'),
)('kysely-codegen') as KyselyCodegen;
const { enums, tables } = JSON.parse(readFileSync(input, 'utf8')) as Record<string, object>;
const metadata = new DatabaseMetadata({ enums: new EnumCollection(enums!), tables });
const dialect = new PostgresDialect();
writeFileSync(output, serializeFromMetadata({ dialect, metadata, defaultSchemas: ['public'] }));
