import type { Context } from '../instance.js';
import type { Wire } from '../values/wire.js';

/** A file part of a multipart request. */
export interface UploadedFile {
  readonly field: string;
  readonly filename: string;
  readonly filetype: string;
  readonly content: Uint8Array;
}

/** The parameters of the query string or of the form. */
export interface Params {
  readonly values: ReadonlyMap<string, string>;
  /** Parameters that are lists (`fieldTypeList[]=grid`). */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly UploadedFile[];
}

/** Without a result the answer is `{"success":true}`. */
export type OperationResult = Wire | undefined;

/**
 * An operation of the API. `GET` reads the query string only, `POST` the form only, whatever verb
 * the request came with.
 */
export interface Operation {
  readonly method: 'GET' | 'POST';
  readonly run: (context: Context, params: Params) => OperationResult | Promise<OperationResult>;
}

/** A parameter, or empty text: PHP does not distinguish the two here. */
export function param(params: Params, name: string): string {
  return params.values.get(name) ?? '';
}
