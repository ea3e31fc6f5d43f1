import type { Call, FilePart } from './call.js';

export type Params = NonNullable<Call['params']>;

/** A dispatcher may be of another undici, which does not know our FormData: it gets bytes. */
export async function multipart(
  params: Params,
  files: readonly FilePart[],
): Promise<readonly [type: string, body: Uint8Array]> {
  const form = new FormData();
  for (const [name, value] of pairs(params)) form.append(name, value);
  for (const { field, name, type, data } of files) {
    form.append(field, new Blob([new Uint8Array(data)], { type }), name);
  }
  const whole = new Response(form);
  return [whole.headers.get('content-type') ?? '', new Uint8Array(await whole.arrayBuffer())];
}

/** Each parameter once for each of its values. */
export function pairs(params: Params): [string, string][] {
  return Object.entries(params).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
}
