/**
 * Stands in for the package `string-width` where the tool is bundled: yargs measures its help with
 * it, which is plain ASCII, and the package takes a fifth of the start-up to make its tables.
 */
export default function stringWidth(text: string): number {
  return text.length;
}
