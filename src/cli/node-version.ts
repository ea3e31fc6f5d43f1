/** The oldest Node that runs the tool: `engines` in package.json. */
const OLDEST = [20, 19] as const;

/** Why this Node cannot run the tool, and what to do; undefined where it can. */
export function refuseNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return `error: Node ${version} is too old\nfix: install Node ${OLDEST.join('.')} or later`;
}
