import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { blueprint, root } from '../blueprint.ts';
import type { FunctionSpec } from '../function-spec.ts';
import { carriedFiles } from './carried-files.ts';

/** One function's bundle: a folder that Lambda puts at /var/task as it is. */
export interface Bundle {
  readonly folder: string;
  /** Bytes of the code, packages and SDK included. */
  readonly codeBytes: number;
  /** Bytes of what it carries beside code. */
  readonly carriedBytes: number;
  /** Files of the checkout that the code was made of. */
  readonly sources: readonly string[];
  /** Modules that the code expects to find at run time. */
  readonly external: readonly string[];
}

/** Bundles by the name of the function in the blueprint. */
export type Bundles = Readonly<Record<string, Bundle>>;

// Packages in CommonJS ask for Node's own modules with require(), which a module does not have.
const banner = `import{createRequire}from'node:module';const require=createRequire(import.meta.url);`;

// Handlebars maps sources for debuggers; Puppeteer speaks through a pipe and asks for no proxy.
const notNeeded = ['source-map', 'bufferutil', 'utf-8-validate', 'proxy-agent'];

const standIns = {
  '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'lambda-credentials.ts'),
  ...Object.fromEntries(notNeeded.map((name) => [name, join(import.meta.dirname, 'absent.ts')])),
};

/**
 * Writes each function of the blueprint to a folder of its own inside `outFolder`, which is emptied first. The same
 * sources give the same bytes. Needs no network; takes a second or two.
 */
export async function bundleFunctions(
  outFolder: string,
  functions: Readonly<Record<string, FunctionSpec>> = blueprint.functions,
): Promise<Bundles> {
  await rm(outFolder, { recursive: true, force: true });
  const bundled = Object.entries(functions).map(
    async ([name, spec]) => [name, await bundleFunction(spec, join(outFolder, spec.folder))] as const,
  );
  return Object.fromEntries(await Promise.all(bundled));
}

async function bundleFunction(spec: FunctionSpec, folder: string): Promise<Bundle> {
  const [metafile, carriedBytes] = await Promise.all([
    bundleCode(join('functions', spec.folder, 'handler.ts'), join(folder, 'index.mjs')),
    carry(spec, folder),
  ]);
  const [output] = Object.values(metafile.outputs);
  return {
    folder,
    codeBytes: output?.bytes ?? 0,
    carriedBytes,
    sources: Object.keys(metafile.inputs).sort(),
    external: (output?.imports ?? []).filter(({ external }) => external).map(({ path }) => path),
  };
}

async function bundleCode(entry: string, outfile: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Packages that are there as modules too lose what is not used; as CommonJS they are carried whole.
    mainFields: ['module', 'main'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: banner },
    alias: standIns,
    metafile: true,
    logLevel: 'silent',
  });
  return metafile;
}

async function carry({ carries }: FunctionSpec, folder: string): Promise<number> {
  let bytes = 0;
  for (const { from, to } of await carriedFiles(carries)) {
    const place = join(folder, to);
    await mkdir(dirname(place), { recursive: true });
    await copyFile(from, place);
    bytes += (await stat(place)).size;
  }
  return bytes;
}
