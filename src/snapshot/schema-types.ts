/** The scalar types of a schema, and the lists of texts. */
export interface Scalars {
  readonly text: string;
  /** A text that is not empty. */
  readonly name: string;
  readonly flag: boolean;
  /** A whole number above zero. */
  readonly count: number;
  readonly digits: string;
  /** `19x1` */
  readonly recordId: string;
  /** In an order that means something. */
  readonly texts: readonly string[];
  /** In no order. */
  readonly set: readonly string[];
}

export type ScalarName = keyof Scalars;

export interface ListSchema {
  readonly list: ObjectSchema;
  /** Keys that decide the order; without them the order of the items means something. */
  readonly sortBy?: readonly string[];
  /** Keys that no two items share. */
  readonly uniqueBy?: readonly string[];
  /** Printed one item a line. */
  readonly compact?: true;
  readonly optional?: true;
}

export type ValueSchema =
  | ScalarName
  | `${ScalarName}?`
  | `${ScalarName}|null`
  | { readonly constant: string | number }
  | { readonly oneOf: readonly string[] }
  | { readonly object: ObjectSchema; readonly optional?: true }
  | ListSchema;

export interface ObjectSchema {
  readonly [key: string]: ValueSchema;
}

type OptionalKey<S> = {
  [K in keyof S]: S[K] extends `${string}?` | { readonly optional: true } ? K : never;
}[keyof S];

type ValueOf<V> = V extends ScalarName
  ? Scalars[V]
  : V extends `${infer N extends ScalarName}?`
    ? Scalars[N]
    : V extends `${infer N extends ScalarName}|null`
      ? Scalars[N] | null
      : V extends { readonly constant: infer C }
        ? C
        : V extends { readonly oneOf: readonly (infer C)[] }
          ? C
          : V extends { readonly object: infer O }
            ? TypeOf<O>
            : V extends { readonly list: infer O }
              ? readonly TypeOf<O>[]
              : never;

type Values<S> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** What an object of this schema is in TypeScript. Through Pick, so that editors show its comments. */
export type TypeOf<S> = Values<Pick<S, Exclude<keyof S, OptionalKey<S>>>> &
  Partial<Values<Pick<S, OptionalKey<S>>>>;
