// The public face of the runtime: the `./runtime` entry of a generated package.

export { AccountRepository } from './account-repository.js';
export type { HierarchyNode } from './account-repository.js';
export type { BatchOptions, BatchProgress, BatchResult } from './batch.js';
export type { Change, ChangesOptions, ChangeToken, SyncScope } from './change-token.js';
export type { BaseClient } from './client.js';
export { connect, Connection } from './connection.js';
export type { ConnectionOptions, CurrentUserOf, RequestOptions } from './connection.js';
export { DocumentRepository } from './document-repository.js';
export type { CheckSchemaOptions, SchemaDrift, SchemaDriftKind } from './schema-drift.js';
export * from './errors.js';
export type { Files, StoredFile } from './files.js';
export type * from './filters.js';
export { InventoryRepository } from './inventory-repository.js';
export type { LinesOf } from './inventory-repository.js';
export { LeadRepository } from './lead-repository.js';
export type {
  Conversion,
  Conversions,
  ConversionTargets,
  Converted,
  UnknownTargets,
} from './lead-repository.js';
export type { LookupField, LookupHit, LookupScope } from './lookup.js';
export type {
  FieldInfo,
  ListTypesOptions,
  Meta,
  ModuleDescription,
  ModuleInfo,
  RelationInfo,
} from './meta.js';
export { isOneOf, unlisted } from './module-types.js';
export type {
  GridRow,
  Metric,
  ModuleTypes,
  RecordId,
  RecordIdOf,
  UnknownModule,
  Unlisted,
} from './module-types.js';
export type {
  AlteredEvent,
  CallOptions,
  ConnectOptions,
  DecodeFailure,
  RequestEvent,
  WaitEvent,
} from './options.js';
export { Query } from './query.js';
export type {
  Condition,
  Equal,
  Include,
  Included,
  IncludedOf,
  Listed,
  Narrowed,
  Operand,
  RecordField,
  Where,
} from './query-types.js';
export type { Tags } from './record-operations.js';
export type { Related } from './relations.js';
export { Repository } from './repository.js';
export type { RetrieveManyOptions, Revision } from './repository.js';
export type {
  AbortSignalLike,
  DispatcherLike,
  DispatcherRequest,
  DispatcherResponse,
} from './structural.js';
export type { Codec, FieldRow, ModuleTable, RelationRow, TableEntry } from './table.js';
export type { CurrentUser, Usage } from './transport.js';
export type { Upload } from './upload.js';
export { vtql } from './vtql-tag.js';
export type { Vtql, VtqlName, VtqlStatement, VtqlValue } from './vtql-tag.js';
