import { CodegenError } from '../errors.js';

/**
 * Headers from a variable: `Name: value`, one a line, or a JSON object.
 * @param name of the variable, for the message
 * @throws CodegenError CONFIG_INVALID, which quotes nothing of the text
 */
export function parseHeaders(text: string, name: string): Record<string, string> {
  const headers = text.startsWith('{') ? parseObject(text) : parseLines(text);
  if (headers !== null) return headers;
  throw new CodegenError('CONFIG_INVALID', `${name} does not hold headers`, {
    fix: `write it as {"X-Api-Key": "..."}, or as X-Api-Key: ..., each header on a line of its own`,
  });
}

function parseObject(text: string): Record<string, string> | null {
  try {
    const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
    const isText = entries.every(([, value]) => typeof value === 'string');
    return isText ? (Object.fromEntries(entries) as Record<string, string>) : null;
  } catch {
    return null;
  }
}

function parseLines(text: string): Record<string, string> | null {
  const headers: Record<string, string> = {};
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const at = line.indexOf(':');
    if (at < 1) return null;
    headers[line.slice(0, at).trim()] = line.slice(at + 1).trim();
  }
  return headers;
}
