import type { IncomingMessage } from 'node:http';
import type { Params, UploadedFile } from '../operations/operation.js';

/** A request with both of its halves read. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Params;
  readonly form: Params;
  readonly headers: IncomingMessage['headers'];
}

/** Reads a request to its end; a body that is no form is nothing, as for PHP. */
export async function readRequest(message: IncomingMessage): Promise<HttpRequest> {
  const [path = '/', search = ''] = splitOnce(message.url ?? '/', '?');
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return {
    method: message.method ?? 'GET',
    path,
    query: toParams(new URLSearchParams(search)),
    form: parseBody(Buffer.concat(chunks), message.headers['content-type'] ?? ''),
    headers: message.headers,
  };
}

function parseBody(body: Buffer, contentType: string): Params {
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return toParams(new URLSearchParams(body.toString('utf8')));
  }
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  return boundary === undefined ? toParams([]) : parseMultipart(body, boundary);
}

function parseMultipart(body: Buffer, boundary: string): Params {
  const fields: [string, string][] = [];
  const files: UploadedFile[] = [];
  // Latin-1 keeps every byte as one character, so that positions hold for the bytes too.
  const parts = body.toString('latin1').split(`--${boundary}`).slice(1, -1);
  for (const part of parts) {
    const [head = '', content = ''] = splitOnce(part.replace(/^\r\n/, ''), '\r\n\r\n');
    const bytes = Buffer.from(content.replace(/\r\n$/, ''), 'latin1');
    const name = headerValue(head, /[; ]name="([^"]*)"/i);
    const filename = headerValue(head, /filename="([^"]*)"/i);
    if (name === null) continue;
    if (filename === null) fields.push([name, bytes.toString('utf8')]);
    else {
      const filetype = headerValue(head, /content-type: *([^\r\n]*)/i) ?? '';
      files.push({
        field: name,
        filename: filename.replaceAll(' ', '_'),
        filetype,
        content: bytes,
      });
    }
  }
  return { ...toParams(fields), files };
}

function headerValue(head: string, pattern: RegExp): string | null {
  const value = pattern.exec(head)?.[1];
  return value === undefined ? null : Buffer.from(value, 'latin1').toString('utf8');
}

/** Of a repeated name the last counts; names with `[]` are collected. */
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

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
