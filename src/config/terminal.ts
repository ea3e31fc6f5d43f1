/** What a terminal can show. */
export interface TerminalSettings {
  readonly colour: boolean;
  readonly symbols: boolean;
}

/** By the environment: `NO_COLOR` (no-color.org), and terminals that show nothing but text. */
export function terminalSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): TerminalSettings {
  const dumb = env['TERM'] === 'dumb';
  // The old Windows console cannot display them.
  const modern = platform !== 'win32' || env['WT_SESSION'] !== undefined;
  return { colour: !dumb && (env['NO_COLOR'] ?? '') === '', symbols: !dumb && modern };
}
