import { join } from 'node:path';
import { blueprint, root } from '../blueprint.ts';
import type { FunctionSpec } from '../function-spec.ts';
import { bundleFunctions } from './bundle-functions.ts';
import { oversized, sizeTable } from './size-table.ts';

/** `node infra/bundle/build.ts`: writes the bundles to dist/functions/ and prints their sizes. */
const functions: Readonly<Record<string, FunctionSpec>> = blueprint.functions;
const bundles = await bundleFunctions(join(root, 'dist', 'functions'));
process.stdout.write(sizeTable(bundles));
for (const fault of oversized(bundles, (name) => functions[name]?.carries === 'browser')) {
  process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
}
