/** Base64 without Node's Buffer, which workers do not have. */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Line breaks and padding as PHP and MIME write them are taken; undefined for anything else. */
export function decodeBase64(text: string): Uint8Array | undefined {
  try {
    const chars = atob(text);
    const bytes = new Uint8Array(chars.length);
    for (let at = 0; at < chars.length; at++) bytes[at] = chars.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
