import { execFile } from 'node:child_process';
import { glob, readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/domain/digest.ts';
import { blueprint } from '../../infra/blueprint.ts';
import { type Bundles, bundleFunctions } from '../../infra/bundle/bundle-functions.ts';
import { oversized, sizeLimits, sizeTable } from '../../infra/bundle/size-table.ts';
import type { FunctionSpec } from '../../infra/function-spec.ts';
import { temporaryFolder } from '../support/run-stele.ts';

const functions: Readonly<Record<string, FunctionSpec>> = blueprint.functions;
const names = Object.keys(functions);
const carries = (what: FunctionSpec['carries']): readonly string[] =>
  names.filter((name) => functions[name]?.carries === what);
const carriesBrowser = (name: string): boolean => functions[name]?.carries === 'browser';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let bundles: Bundles;
beforeAll(async () => {
  place = await temporaryFolder();
  bundles = await bundleFunctions(join(place.path, 'first'));
});
afterAll(() => place.remove());

const bundleOf = (name: string) => bundles[name] as Bundles[string];

async function filesOf(name: string): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const entry of glob('**/*.*', { cwd: bundleOf(name).folder })) files.push(entry);
  return files.sort();
}

async function digestOf(folder: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for await (const entry of glob('**/*.*', { cwd: folder }))
    digests[entry] = sha256(await readFile(join(folder, entry)));
  return digests;
}

describe('the bundles', () => {
  test('are one for each function of the blueprint, none above its size', () => {
    expect(Object.keys(bundles).sort()).toEqual([...names].sort());
    expect(oversized(bundles, carriesBrowser)).toEqual([]);
  });

  test('above a limit are named, with the limit', () => {
    const large = { ...bundleOf('Plan'), codeBytes: sizeLimits.code + 1, carriedBytes: sizeLimits.words + 1 };
    const render = { ...bundleOf('Render'), carriedBytes: sizeLimits.browser };
    expect(oversized({ Plan: large, Render: render }, carriesBrowser)).toEqual([
      'The bundle of Plan: code has 1200001 bytes, 1200000 are allowed.',
      'The bundle of Plan: what it carries has 800001 bytes, 800000 are allowed.',
      expect.stringMatching(
        /^The bundle of Render: code, browser and fonts has 15\d{7} bytes, 150000000 are/,
      ),
    ]);
  });

  test('stand in the table that is printed', () => {
    const lines = sizeTable(bundles).split('\n');
    for (const name of names) expect(lines.some((line) => line.startsWith(`${name} `))).toBe(true);
  });

  test.each(names)('%s is made of functions, templates and packages they need', (name) => {
    const { sources } = bundleOf(name);
    const own = sources.filter((source) => !source.startsWith('node_modules/'));
    expect(own).toContain(`functions/${functions[name]?.folder}/handler.ts`);
    const allowed = /^(functions\/(?!cli\/)|templates\/|infra\/bundle\/(lambda-credentials|absent)\.ts$)/;
    expect(own.filter((source) => !allowed.test(source))).toEqual([]);
    const packages = new Set(
      sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]),
    );
    for (const never of ['dynalite', 'classic-level', 'aws-local-stepfunctions', 'aws-cdk-lib', 'vitest'])
      expect(packages).not.toContain(never);
  });

  test.each(names)('%s finds everything it imports in Node itself', (name) => {
    const bare = bundleOf(name).external.map((path) => path.replace(/^node:/, ''));
    expect(bare.filter((path) => !builtinModules.includes(path))).toEqual([]);
  });

  test.each(names)('%s loads in a process of its own, without an environment', async (name) => {
    const index = pathToFileURL(join(bundleOf(name).folder, 'index.mjs')).href;
    const script = `process.stdout.write(typeof (await import(${JSON.stringify(index)})).handler)`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: place.path,
      env: {},
    });
    expect(stdout).toBe('function');
  });

  test('have the same bytes when they are made again', async () => {
    const again = join(place.path, 'second');
    await bundleFunctions(again);
    expect(await digestOf(again)).toEqual(await digestOf(join(place.path, 'first')));
  });
});

describe('what a bundle carries', () => {
  test.each(carries('browser'))('%s: two archives, ten fonts, nothing else', async (name) => {
    const files = await filesOf(name);
    expect(files.filter((file) => !file.startsWith('fonts/'))).toEqual([
      'browser/al2023.tar.br',
      'browser/chromium.br',
      'index.mjs',
    ]);
    expect(files.filter((file) => /^fonts\/\w+\.ttf$/.test(file))).toHaveLength(10);
    expect(files).toHaveLength(13);
  });

  test.each(carries('words'))('%s: strings, page templates and style sheets, nothing else', async (name) => {
    const files = await filesOf(name);
    const words = /^(locales\/(zh-CN|en)\/[\w-]+\.json|templates\/[\w/-]+\.(css|hbs)|index\.mjs)$/;
    expect(files.filter((file) => !words.test(file))).toEqual([]);
    expect(files).toContain('locales/zh-CN/carbon.json');
    expect(files).toContain('templates/house/layout.hbs');
  });

  test.each(carries('sheets'))('%s: strings of files, nothing else', async (name) => {
    const read = ['constants', 'countries', 'intake', 'sheets'];
    const strings = ['en', 'zh-CN'].flatMap((language) =>
      read.map((file) => `locales/${language}/${file}.json`),
    );
    expect(await filesOf(name)).toEqual(['index.mjs', ...strings]);
  });

  test.each(carries(undefined))('%s: code only', async (name) => {
    expect(await filesOf(name)).toEqual(['index.mjs']);
  });
});
