#!/usr/bin/env node
import { exitCodes } from './exit-codes.ts';
import { main } from './main.ts';

// The embedded database reports damage found while reading from a callback that nobody can catch.
process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
  const text =
    error.code === 'LEVEL_CORRUPTION'
      ? 'the data folder is damaged: run stele reset'
      : (error.stack ?? error.message);
  process.stderr.write(`stele: ${text}\n`);
  process.exit(exitCodes.failed);
});

process.exitCode = await main(process.argv.slice(2));
