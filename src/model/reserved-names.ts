/**
 * Types that the index exports beside those of the modules: of two with the same name, TypeScript
 * exports neither. The first line is of the index itself and of the language.
 */
export const RESERVED_TYPES: ReadonlySet<string> = new Set(
  (
    'AnyId Client Date Modules Promise Readonly Record ' +
    'AbortSignalLike AbortedError AccessDeniedError AccountRepository AlteredEvent AmbiguousMatchError ' +
    'AuthenticationError BaseClient BatchOptions BatchProgress BatchResult BooleanField BooleanFilter ' +
    'CallOptions Change ChangeBatch ChangeToken ChangesOptions CheckSchemaOptions ClientEvent ' +
    'ClosedMultiPicklistField ClosedPicklistField Codec DateField DateTimeField DateTimeTextField DecimalField ' +
    'ComparisonFilter Field FilterOf MetricField MultiPicklistField MultiReferenceField NumberField ' +
    'OwnerField PicklistField RecordOf ReferenceField ReviseOf TextField TimeField ' +
    'Condition ConfigurationError ConnectOptions Connection ConnectionError ConnectionOptions ' +
    'Conversion ConversionTargets Conversions Converted CurrentUser CurrentUserOf DateFilter ' +
    'DateTimeFilter DateTimeTextFilter DecodeError DispatcherLike DispatcherRequest ' +
    'DispatcherResponse DocumentRepository DryRunError DryRunEvent DuplicateRecordError Equal FailedWrite FetchLike FetchRequest FetchResponse FieldInfo FormEntries Found ' +
    'FieldRow FieldValues Files FindOrCreate FoundOrCreated GridRow HierarchyNode IdFilter Include Included IncludedOf InvalidIdError ' +
    'InvalidReferenceError InvalidValueError InventoryRepository JsonSchemaOptions LeadRepository LinesOf ' +
    'ListOf ListTypesOptions Listed LookupField LookupHit LookupScope LossCounts LossEvent ' +
    'MandatoryFieldMissingError Meta Metric MetricFilter MissingFieldEvent ModuleDescription ' +
    'ModuleInfo ModuleSchemas ModuleTable ModuleTypes MultiPicklistFilter MultiReferenceFilter ' +
    'NoFilter NumberFilter Operand OwnerFilter PicklistFilter PicklistValues ProtocolError Query ' +
    'QuerySyntaxError QueryTooLongError RateLimitError RecordField RecordId RecordIdOf ' +
    'RecordNotFoundError ReferenceFilter Related RelationInfo RelationRow Repository ' +
    'RequestEvent RequestOptions RetrieveManyOptions Revision Schema SchemaDrift SchemaDriftKind ' +
    'SchemaIssue SchemaProps SchemaResult SchemaTexts ' +
    'ServerError StoredFile StrictOptions SyncScope TableEntry Tags TextFilter TimeFilter ' +
    'TimeoutError UndecodableEvent UnknownModule UnknownRecord UnknownTargets Unlisted ' +
    'UnsupportedOperationError Upload Upsert Upserted Usage ValueAlteredError VtigerError VtigerErrorCode ' +
    'VtigerErrorDetails Vtql VtqlName VtqlStatement VtqlValue WaitEvent WatchOptions Where WithInstants'
  ).split(' '),
);

/** Properties that would change what the client object is, or that everyone expects of an object. */
const KEYS =
  'then catch finally constructor prototype hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString ' +
  'valueOf toJSON inspect arguments caller name length default table tables schemaTexts ';

/** Reserved words cannot name the function that a module's file exports. */
const WORDS =
  'await break case catch class const continue debugger default delete do else enum export extends false finally for ' +
  'function if implements import in instanceof interface let new null package private protected public return static ' +
  'super switch this throw true try typeof var void while with yield eval arguments async of ';

/** Functions that the index exports beside those of the modules. */
const FUNCTIONS =
  'connect createBaseClient createClient decimal isOneOf isVtigerError schemasOfModule schemasOfPackage unlisted vtql';

/** Names that no module may have on the client. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set((KEYS + WORDS + FUNCTIONS).split(' '));

/** Files of the package that are no module, and names that Windows keeps for devices. */
export const RESERVED_FILES: RegExp =
  /^(index|ids|tables|picklists|picklist-values|schemas|runtime|testing|package|readme|changelog|license|node_modules|con|prn|aux|nul|com\d|lpt\d)$/;
