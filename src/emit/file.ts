/** One file of the output, in memory. */
export interface File {
  /** Relative to the output folder, `/` between folders. */
  readonly path: string;
  readonly text: string;
}
