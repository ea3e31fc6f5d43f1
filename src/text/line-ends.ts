// Windows: git checks files out with CRLF, and editors put a byte order mark before the text.

const BOM = '\uFEFF';

/** The text with the line ends that we write. */
export function withLf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The same for bytes; those without CRLF are returned as they are. */
export function bytesWithLf(bytes: Buffer): Buffer {
  return bytes.includes('\r\n') ? Buffer.from(withLf(bytes.toString('utf8')), 'utf8') : bytes;
}

/** The text without a byte order mark. */
export function withoutBom(text: string): string {
  return text.startsWith(BOM) ? text.slice(BOM.length) : text;
}

/**
 * Edits a text that has LF and no byte order mark, and gives the result the form of the original: its
 * line end, the first one counts, and its byte order mark.
 */
export function editInForm(text: string | null, edit: (text: string | null) => string): string {
  if (text === null) return edit(null);
  const crlf = /^[^\n]*\r\n/.test(text);
  const edited = edit(withLf(withoutBom(text)));
  return (text.startsWith(BOM) ? BOM : '') + (crlf ? edited.replaceAll('\n', '\r\n') : edited);
}
