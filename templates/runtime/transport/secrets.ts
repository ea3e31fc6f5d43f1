/** What must not appear in any text that comes from outside. */
export interface Secrets {
  add(secret: string): void;
  /** The text with every secret replaced by `***`, in any case: URLs lower it. */
  redact(text: string): string;
}

/** Keys and sessions are longer; a server that names its sessions `s` keeps its words readable. */
const MIN_LENGTH = 4;

export function createSecrets(accessKey: string): Secrets {
  const patterns = new Map<string, RegExp>();

  const secrets: Secrets = {
    add(secret) {
      if (secret.length < MIN_LENGTH) return;
      const encoded = new URLSearchParams([['', secret]]).toString().slice(1);
      for (const form of new Set([secret, encoded])) {
        patterns.set(form, new RegExp(form.replace(/[^\p{L}\p{N}]/gu, '\\$&'), 'gi'));
      }
    },
    redact(text) {
      for (const pattern of patterns.values()) text = text.replace(pattern, '***');
      return text;
    },
  };
  secrets.add(accessKey);
  return secrets;
}
