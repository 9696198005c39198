#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { exitCodes } from './exit-codes.ts';

// Before the rest is loaded: compiled code is kept in the temp directory, which halves the start of every later run.
enableCompileCache();
const { main } = await import('./main.ts');

// The embedded database reports damage found while reading from a callback that nobody can catch.
process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has closed it, as `head` does: nobody is left to be told.
  if (error.code === 'EPIPE') process.exit(exitCodes.failed);
  const text =
    error.code === 'LEVEL_CORRUPTION'
      ? 'the data folder is damaged: run stele reset'
      : (error.stack ?? error.message);
  process.stderr.write(`stele: ${text}\n`);
  process.exit(exitCodes.failed);
});

process.exitCode = await main(process.argv.slice(2));
