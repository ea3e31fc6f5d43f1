import type { Option } from '../../src/config/option.js';
import { OPTION_ENTRIES } from '../../src/config/option-keys.js';

const AFFECTS: Readonly<Record<Option['affects'], string>> = {
  nothing: '-',
  names: 'names, recorded in the names file',
  release: 'the next version',
  output: 'files',
  types: 'types: a major version',
};

/** The table of options in docs/configuration.md. */
export function renderOptionTable(): string {
  const rows = OPTION_ENTRIES.map(([key, option]) => [
    `\`${key}\``,
    option.description,
    defaultOf(option),
    code(option.example),
    Object.keys(option.flags)
      .map((name) => `\`--${kebab(name)}\``)
      .join(', ') || '-',
    AFFECTS[option.affects],
  ]);
  const head = ['Key', 'What it does', 'Default', 'Example', 'Flag', 'Affects'];
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

function defaultOf(option: Option): string {
  return option.defaultText ?? (option.default === undefined ? 'none' : code(option.default));
}

/** A value as it is written in a config. */
function code(value: unknown): string {
  return `\`${JSON.stringify(value)
    .replaceAll(/"([A-Za-z_]\w*)":/g, '$1: ')
    .replaceAll('":', '": ')
    .replaceAll(',', ', ')
    .replaceAll('{', '{ ')
    .replaceAll('}', ' }')
    .replaceAll(/\{ tenant \}/g, '{tenant}')
    .replaceAll('"', "'")}\``;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
