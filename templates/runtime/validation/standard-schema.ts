// The interfaces of Standard Schema 1.1 and Standard JSON Schema, as far as a schema has to meet them:
// https://standardschema.dev. Structural, so that no package has to depend on theirs.

/** A schema that form libraries, servers and agents take: Standard Schema, and Standard JSON Schema. */
export interface Schema<Input = unknown, Output = Input> {
  readonly '~standard': SchemaProps<Input, Output>;
}

/** What libraries read of a {@link Schema}. */
export interface SchemaProps<Input, Output> {
  readonly version: 1;
  readonly vendor: string;
  /** Never holds a value at run time. */
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  readonly validate: (value: unknown) => SchemaResult<Output>;
  /** Both throw a ConfigurationError for targets other than `draft-2020-12` and `draft-07`. */
  readonly jsonSchema: {
    readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
    readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
  };
}

/** Which version of JSON Schema to return. */
export interface JsonSchemaOptions {
  readonly target: 'draft-2020-12' | 'draft-07' | (string & {});
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/** The value, or what is wrong with it. Validation never throws, and never is asynchronous. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** One thing that is wrong with a value. */
export interface SchemaIssue {
  /** With the label of the field as the CRM shows it, and never with the value. */
  readonly message: string;
  /** The field; for line items, `LineItems`, the index and the field. */
  readonly path?: readonly PropertyKey[] | undefined;
}
