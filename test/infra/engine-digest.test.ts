import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../infra/blueprint.ts';
import { engineDigest, templatesDigest } from '../../infra/engine-digest.ts';

let copy: string;
let before: { readonly engine: string; readonly templates: string };

beforeAll(async () => {
  copy = join(await mkdtemp(join(tmpdir(), 'digest-')), 'elsewhere');
  for (const part of ['functions', 'templates', 'locales', 'infra/workflow.asl.json', 'package-lock.json'])
    await cp(join(root, part), join(copy, part), { recursive: true });
  before = await digests();
});
afterAll(() => rm(dirname(copy), { recursive: true, force: true }));

async function digests(): Promise<{ readonly engine: string; readonly templates: string }> {
  return { engine: await engineDigest(copy), templates: await templatesDigest(copy) };
}

/** The digests while a file of the copy says something else or more; afterwards it is as before. */
async function digestsWith(
  file: string,
  change: (path: string) => Promise<void>,
): ReturnType<typeof digests> {
  const path = join(copy, file);
  const content = await readFile(path).catch(() => undefined);
  await mkdir(dirname(path), { recursive: true });
  try {
    await change(path);
    return await digests();
  } finally {
    if (content) await writeFile(path, content);
    else await rm(path);
  }
}

const withByte = (file: string) => digestsWith(file, (path) => appendFile(path, ' '));
const withLock = (change: (packages: Record<string, Record<string, unknown>>) => void) =>
  digestsWith('package-lock.json', async (path) => {
    const lock = JSON.parse(await readFile(path, 'utf8'));
    change(lock.packages);
    await writeFile(path, JSON.stringify(lock));
  });

test('a copy in another folder has the digests of the checkout', async () => {
  expect(before).toEqual({ engine: await engineDigest(root), templates: await templatesDigest(root) });
});

describe('the engine digest', () => {
  test.each([
    'functions/contract.ts',
    'functions/domain/evaluate.ts',
    'functions/domain/metrics/energy.ts',
    'functions/adapters/pdf/freeze-pdf.ts',
    'infra/workflow.asl.json',
    'functions/domain/a-new-rule.ts',
  ])('changes with one byte of %s', async (file) => {
    const after = await withByte(file);
    expect(after.engine).not.toBe(before.engine);
    expect(after.templates).toBe(before.templates);
  });

  test.each([
    ['puppeteer-core', (entry: Record<string, unknown>) => Object.assign(entry, { version: '0.0.1' })],
    ['@sparticuz/chromium', (entry: Record<string, unknown>) => Object.assign(entry, { version: '0.0.1' })],
    ['decimal.js', (entry: Record<string, unknown>) => Object.assign(entry, { version: '0.0.1' })],
  ])('changes with the version of %s', async (name, change) => {
    const after = await withLock((packages) =>
      change(packages[`node_modules/${name}`] as Record<string, unknown>),
    );
    expect(after.engine).not.toBe(before.engine);
  });

  test('changes with the browser that prints', async () => {
    expect(await engineDigest(copy, '/usr/bin/chromium')).not.toBe(before.engine);
    expect(await engineDigest(copy, 'packaged')).toBe(before.engine);
  });

  test.each(['functions/cli/report.ts', 'test/domain/new.test.ts', 'README.md', 'infra/local/host.ts'])(
    'does not change with %s',
    async (file) => {
      expect(await withByte(file)).toEqual(before);
    },
  );

  test('does not change with a development dependency', async () => {
    const after = await withLock((packages) => {
      const entry = packages['node_modules/vitest'] as Record<string, unknown>;
      expect(entry.dev).toBe(true);
      entry.version = '0.0.1';
    });
    expect(after).toEqual(before);
  });
});

test.each([
  'templates/house/layout.hbs',
  'templates/house/css/page.css',
  'templates/house/typeset.ts',
  'locales/en/units.json',
])('the templates digest changes with one byte of %s, the engine digest does not', async (file) => {
  const after = await withByte(file);
  expect(after.templates).not.toBe(before.templates);
  expect(after.engine).toBe(before.engine);
});

test.each([
  'templates/portal/page.hbs',
  'templates/portal/portal.css',
  'templates/mail/notice.hbs',
  'locales/en/portal.json',
  'locales/zh-CN/mail.json',
])('another byte of %s, which stands beside the reports, makes no other edition', async (file) => {
  expect((await withByte(file)).templates).toBe(before.templates);
});
