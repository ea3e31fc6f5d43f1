import { pairs } from './form.js';
import type { Params } from './form.js';
import type { FilePart } from './transport.js';

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
