/** What schemas have to know of a module besides its table. Only they need it, so only they load it. */
export interface SchemaTexts {
  /** What the CRM calls one record. */
  readonly title: string;
  /** Field -> its label in the CRM. */
  readonly labels: Readonly<Record<string, string>>;
  /** Picklist field -> the values that the CRM lists. */
  readonly values?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Module -> the prefix of its ids, of the modules that references point to. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Column of a line item -> its label. */
  readonly lines?: Readonly<Record<string, string>>;
}
