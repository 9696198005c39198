import { glob } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { houseFonts } from '../../functions/wiring/names.ts';
import { root } from '../blueprint.ts';
import type { FunctionSpec } from '../function-spec.ts';
import { bundleFolders } from './layout.ts';

/** One file that a bundle carries beside its code. */
export interface CarriedFile {
  readonly from: string;
  /** Path below the bundle's root. */
  readonly to: string;
}

/** The browser and the libraries that a bare Amazon Linux 2023 lacks; its own fonts and its software 3D stay out. */
const archives = ['chromium.br', 'al2023.tar.br'];

/** What a function's bundle holds beside code, in the order of the paths. */
export async function carriedFiles(carries: FunctionSpec['carries']): Promise<readonly CarriedFile[]> {
  if (carries === undefined) return [];
  const files = await { words, sheets, browser: async () => [...browser(), ...(await fonts())] }[carries]();
  return files.sort((a, b) => (a.to < b.to ? -1 : 1));
}

/** Strings that only files are read and answered with. */
const ofFiles = ['intake', 'sheets', 'review'];

/** What pages, mails and reports are made of. */
const words = (): Promise<CarriedFile[]> =>
  inCheckout([`locales/*/!(${ofFiles.join('|')}).json`, 'templates/**/*.{css,hbs}']);

/** What sheets are headed and filled with, and what is said of them. */
const sheets = (): Promise<CarriedFile[]> =>
  inCheckout(['locales/*/{intake,sheets,countries,constants}.json']);

/** At the same paths as in the checkout. */
async function inCheckout(patterns: readonly string[]): Promise<CarriedFile[]> {
  const files: CarriedFile[] = [];
  for (const pattern of patterns)
    for await (const file of glob(pattern, { cwd: root })) files.push({ from: join(root, file), to: file });
  return files;
}

function browser(): CarriedFile[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  return archives.map((name) => ({ from: join(folder, name), to: join(bundleFolders.browser, name) }));
}

async function fonts(): Promise<CarriedFile[]> {
  const require = createRequire(import.meta.url);
  const files: CarriedFile[] = [];
  for (const [packageName, weights] of houseFonts) {
    const folder = dirname(require.resolve(`${packageName}/package.json`));
    for (const weight of weights)
      for await (const name of glob('*.ttf', { cwd: join(folder, weight) }))
        files.push({ from: join(folder, weight, name), to: join(bundleFolders.fonts, name) });
  }
  return files;
}
