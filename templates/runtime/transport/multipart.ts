import type { Call, FilePart } from './call.js';

export type Params = NonNullable<Call['params']>;

/** As bytes: a dispatcher may be of another undici, which does not know the FormData of this one. */
export async function multipart(
  params: Params,
  files: readonly FilePart[],
): Promise<readonly [contentType: string, body: Uint8Array]> {
  const form = new FormData();
  for (const [name, value] of pairs(params)) form.append(name, value);
  for (const { field, name, type, data } of files) {
    form.append(field, new Blob([new Uint8Array(data)], { type }), name);
  }
  const encoded = new Response(form);
  return [encoded.headers.get('content-type') ?? '', new Uint8Array(await encoded.arrayBuffer())];
}

/** Each parameter once for each of its values. */
export function pairs(params: Params): [name: string, value: string][] {
  return Object.entries(params).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
}
