// What the runtime exports: the `./runtime` entry of a generated package.

export { AccountRepository } from './repository/account-repository.js';
export type { BatchOptions, BatchProgress, BatchResult, Revision } from './write/bulk.js';
export type {
  Change,
  ChangeBatch,
  ChangesOptions,
  ChangeToken,
  SyncScope,
} from './sync/change-token.js';
export type { WatchOptions } from './sync/watch.js';
export { createBaseClient } from './client.js';
export type { BaseClient } from './client.js';
export { connect, Connection } from './connection.js';
export type { ConnectionOptions, CurrentUserOf, RequestOptions } from './connection.js';
export { DocumentRepository } from './repository/document-repository.js';
export type { CheckSchemaOptions, SchemaDrift, SchemaDriftKind } from './metadata/schema-drift.js';
export * from './errors.js';
export type { Files, StoredFile } from './repository/files.js';
export type * from './schema/field-types.js';
export type * from './schema/filter-types.js';
export { InventoryRepository } from './repository/inventory-repository.js';
export type { LinesOf } from './repository/inventory-repository.js';
export { LeadRepository } from './repository/lead-repository.js';
export type {
  Conversion,
  Conversions,
  ConversionTargets,
  Converted,
  UnknownTargets,
} from './repository/lead-repository.js';
export type { LookupField, LookupHit, LookupScope } from './repository/lookup.js';
export type {
  FieldInfo,
  ListTypesOptions,
  Meta,
  ModuleDescription,
  ModuleInfo,
  RelationInfo,
} from './metadata/meta.js';
export { decimal } from './codec/parse-decimal.js';
export { isOneOf, unlisted } from './schema/module-types.js';
export type {
  GridRow,
  ListOf,
  Metric,
  ModuleTypes,
  RecordId,
  RecordIdOf,
  UnknownModule,
  UnknownRecord,
  Unlisted,
} from './schema/module-types.js';
export type { RetrieveManyOptions } from './query/retrieve.js';
export type { CallOptions, ConnectOptions } from './options.js';
export type * from './event-types.js';
export type { FailedWrite } from './write/write-outcome.js';
export { Query } from './query/query.js';
export type {
  Condition,
  Equal,
  Found,
  Include,
  Included,
  IncludedOf,
  Listed,
  Operand,
  RecordField,
  Where,
} from './query/query-types.js';
export type { HierarchyNode, Tags } from './repository/cloud-operations.js';
export type { Related } from './schema/relations.js';
export { Repository } from './repository/repository.js';
export type {
  AbortSignalLike,
  DispatcherLike,
  DispatcherRequest,
  DispatcherResponse,
  FetchLike,
  FetchRequest,
  FetchResponse,
} from './platform-types.js';
export type {
  Codec,
  FieldRow,
  FieldValues,
  ModuleTable,
  PicklistValues,
  RelationRow,
  TableEntry,
} from './schema/module-table.js';
export type { CurrentUser, Usage } from './transport/call.js';
export type { FindOrCreate, FoundOrCreated, Upsert, Upserted } from './write/upsert.js';
export type { Upload } from './write/upload.js';
export { vtql } from './query/vtql-tag.js';
export type { Vtql, VtqlName, VtqlStatement, VtqlValue } from './query/vtql-tag.js';
export { schemasOfModule, schemasOfPackage } from './validation/module-schemas.js';
export type { ModuleSchemas, WithInstants } from './validation/module-schemas.js';
export type { FormEntries } from './validation/form.js';
export type { SchemaTexts } from './validation/schema-texts.js';
export type {
  JsonSchemaOptions,
  Schema,
  SchemaIssue,
  SchemaProps,
  SchemaResult,
} from './validation/standard-schema.js';
