import type { ConditionTree } from './condition-tree.js';
import type { ModuleTypes } from '../schema/module-types.js';

/** The operators of a field. While no field is chosen, an editor sees those of all fields. */
export type Operator<Filter, F extends keyof Filter> = [keyof Filter] extends [F]
  ? | '='
    | '!='
    | '<'
    | '<='
    | '>'
    | '>='
    | 'in'
    | 'isEmpty'
    | 'contains'
    | 'startsWith'
    | 'endsWith'
    | 'includes'
  : keyof Filter[F] & string;

/** What an operator takes. While none is chosen, an editor sees the text. */
export type Operand<T> = [T] extends [never]
  ? [operand: 'what the operator of this field takes']
  : [T] extends [infer A extends readonly unknown[]]
    ? A
    : never;

/** What a field can be compared with by `=`. */
export type Equal<T> = T extends { '=': [infer V] } ? V : never;

/** The values that the fields of `T` can equal; while it has none, those of all fields. */
export type Matched<T, F> = [keyof T & keyof F] extends [never]
  ? { readonly [P in keyof F]?: Equal<F[P]> }
  : {
      readonly [P in keyof T]: P extends keyof F
        ? Equal<F[P]>
        : 'this is not a field of the module';
    };

/**
 * A function has none of the fields. The compiler suggests a name for a misspelt field only where every
 * member of a union has it; once `T` has a field, what is wrong is a value.
 */
export type NoField<T, F> = string extends keyof F
  ? unknown
  : [keyof T & keyof F] extends [never]
    ? { readonly [P in keyof F]?: P extends keyof CallableFunction ? unknown : never }
    : unknown;

/** What `orderBy` takes: any field, until a direction was named. */
export interface OrderFields<F> {
  readonly sortable: keyof F & string;
  readonly sorted: 'the direction comes with the last order field';
}

/** A condition of one module, made by {@link Where}. */
export interface Condition<M extends ModuleTypes> {
  readonly module: M['name'];
  readonly tree: ConditionTree;
}

/** Makes conditions, to be joined by `or` and `and`. */
export interface Where<M extends ModuleTypes> {
  <F extends keyof M['filter'] & string, O extends Operator<M['filter'], F>>(
    field: F,
    operator: O,
    ...operand: Operand<M['filter'][F][O & keyof M['filter'][F]]>
  ): Condition<M>;
  /** At least one of them holds; no record meets an empty list. */
  or(conditions: readonly Condition<M>[]): Condition<M>;
  /** All of them hold; every record meets an empty list. */
  and(conditions: readonly Condition<M>[]): Condition<M>;
}

/** Fields of a module that queries return. */
export type RecordField<M extends ModuleTypes> = keyof M['filter'] & keyof M['record'] & string;

/** What `find` returns: the record where no fields were named, otherwise those fields and `id`. */
export type Found<M extends ModuleTypes, F> = [RecordField<M>] extends [F]
  ? M['record']
  : Pick<M['record'], (F | 'id') & keyof M['record']>;

/**
 * What `include` takes: reference field -> fields of the record that it points to; where it may
 * point to several modules, module -> fields.
 */
export type Include<R> = {
  readonly [F in keyof R]?: R[F] extends ModuleTypes
    ? readonly RecordField<R[F]>[]
    : R[F] extends readonly ModuleTypes[]
      ? { readonly [T in R[F][number] as T['name']]?: readonly RecordField<T>[] }
      : never;
};

/**
 * What `include` adds for a reference. Null where the reference is empty, where it points to a module
 * that is not included, or to a record that queries do not return: one that is deleted, not
 * allowed, an inactive user, a converted lead.
 */
export type Included<R, S> = R extends ModuleTypes
  ? Pick<R['record'], (Listed<S> | 'id') & keyof R['record']> | null
  : R extends readonly ModuleTypes[]
    ? IncludedOf<R[number], S> | null
    : never;

/** The union over the modules that are included, distinguished by `module`. */
export type IncludedOf<T extends ModuleTypes, S> = T extends ModuleTypes
  ? T['name'] extends keyof S
    ? { readonly module: T['name'] } & Pick<
        T['record'],
        (Listed<S[T['name']]> | 'id') & keyof T['record']
      >
    : never
  : never;

/** The elements of a list of names. */
export type Listed<L> = L extends readonly (infer F)[] ? F : never;
