import { randomUUID } from 'node:crypto';
import type { Call, FilePart } from './transport.js';

/** `a=1&b=2`, as PHP reads it from the query string and from forms. */
export function formText(params: NonNullable<Call['params']>): string {
  return new URLSearchParams(pairs(params)).toString();
}

/** A body and its content type: a plain form, or multipart where there are files. */
export function formBody(
  params: NonNullable<Call['params']>,
  files: readonly FilePart[] | undefined,
): { readonly type: string; readonly body: string | Uint8Array } {
  if (!files?.length) {
    return { type: 'application/x-www-form-urlencoded', body: formText(params) };
  }
  const boundary = `vtiger-${randomUUID()}`;
  const parts: Uint8Array[] = [];
  const add = (head: string, data: string | Uint8Array): void => {
    parts.push(
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      typeof data === 'string' ? Buffer.from(data) : data,
      Buffer.from('\r\n'),
    );
  };
  for (const [name, value] of pairs(params)) add(`name="${quoted(name)}"`, value);
  for (const { field, name, type, data } of files) {
    const mime = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream';
    add(`name="${quoted(field)}"; filename="${quoted(name)}"\r\ncontent-type: ${mime}`, data);
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(parts) };
}

function pairs(params: NonNullable<Call['params']>): [string, string][] {
  return Object.entries(params).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : value.map((item) => [name, item]),
  );
}

/** As browsers write names in multipart heads: nothing can end the quotes or the line. */
function quoted(name: string): string {
  return name.replace(/["\r\n]/g, encodeURIComponent);
}
