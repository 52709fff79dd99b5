/** The command line's entry: `npm run -s cli -- COMMAND ...`, and the package's bin. */
import { PROCESS_IO } from './cli/io.ts';
import { main } from './cli/main.ts';

// The reader of a pipe may have enough ("| head"): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2), PROCESS_IO);
