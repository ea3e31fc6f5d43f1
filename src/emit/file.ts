/** One file of the output, in memory. */
export interface File {
  /** Relative to the output folder, `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** Paths of what comes with the tool, byte for byte: it is verified there, and holds nothing of a CRM. */
export const EMBEDDED: RegExp = /^(?:runtime\/|testing\/kit\.)/;
