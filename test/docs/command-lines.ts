import { blocksOf } from './pages.js';

/** The shell lines of a text, without the comments behind them. */
export function commandsIn(text: string): string[] {
  return blocksOf({ path: '', text }, 'sh').flatMap((block) =>
    block.text
      .split('\n')
      .map((line) => line.replace(/ +#.*$/, ''))
      .filter((line) => line !== ''),
  );
}
