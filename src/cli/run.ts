import { hideBin } from 'yargs/helpers';
import { asCodegenError, openConsole } from './console.js';
import { main } from './main.js';
import { handleSignals } from './signals.js';

const argv = hideBin(process.argv);
const io = openConsole(argv.includes('--json'), process);
process.on('uncaughtException', (error) => {
  const failure = asCodegenError(error);
  io.failure(failure);
  process.exit(failure.exitCode);
});
handleSignals(io);
process.exitCode = await main(argv, io);
