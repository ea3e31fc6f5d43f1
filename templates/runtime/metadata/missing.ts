/** What `some` have and `others` have not, each once. */
export function missing(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set(some)].filter((one) => !others.includes(one));
}
