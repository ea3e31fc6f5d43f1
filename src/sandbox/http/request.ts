import type { Operation, Params, UploadedFile } from '../operations/operation.js';

/** A request with its query string and its form read. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Params;
  readonly form: Params;
  readonly headers: Headers;
}

/** What an operation reads of a request, whatever its HTTP verb: the query string or the form. */
export function paramsFor({ method }: Operation, { query, form }: HttpRequest): Params {
  return method === 'GET' ? query : form;
}

/** Reads a request to its end; a body that is no form counts as empty, as for PHP. */
export async function readRequest(request: Request): Promise<HttpRequest> {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: toParams(new URLSearchParams(search)),
    form: await readForm(request),
    headers: request.headers,
  };
}

async function readForm(request: Request): Promise<Params> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return toParams(new URLSearchParams(await request.text()));
  }
  if (!type.startsWith('multipart/form-data')) return toParams([]);
  const form = await request.formData().catch(() => new FormData());
  const fields: [string, string][] = [];
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') fields.push([field, value]);
    else {
      const filename = value.name.replaceAll(' ', '_');
      const content = new Uint8Array(await value.arrayBuffer());
      files.push({ field, filename, filetype: value.type, content });
    }
  }
  return { ...toParams(fields), files };
}

/** The last of a repeated name counts; names with `[]` are collected. */
function toParams(entries: Iterable<readonly [string, string]>): Params {
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  for (const [name, value] of entries) {
    if (name.endsWith('[]')) {
      const key = name.slice(0, -2);
      lists.set(key, [...(lists.get(key) ?? []), value]);
    } else values.set(name, value);
  }
  return { values, lists, files: [] };
}
