import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listReport } from '../../functions/cli/new-report/list-report.ts';
import { newReport } from '../../functions/cli/new-report/new-report.ts';
import { readName, type Topics } from '../../functions/cli/new-report/report-name.ts';
import { temporaryFolder } from '../support/run-stele.ts';

const listed = `import type { ReportDefinition } from '../functions/domain/report.ts';
import { carbon } from './carbon/definition.ts';
import { minerals } from './minerals/definition.ts';

/** Every report there is: one import and one line each. */
const listed = {
  carbon,
  minerals,
};

export const reports = listed;
`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
  for (const one of ['templates/carbon', 'locales/en', 'locales/zh-CN'])
    await mkdir(join(folder.path, one), { recursive: true });
  await writeFile(join(folder.path, 'templates', 'reports.ts'), listed);
  await writeFile(join(folder.path, 'locales', 'en', 'terms.json'), '{}');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await folder.remove();
});

const make = (slug: string, topics: Topics = {}): Promise<number> => newReport(slug, topics, folder.path);
const all = async (): Promise<readonly string[]> => {
  const found = await readdir(folder.path, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.path.length + 1))
    .sort();
};
const text = (...parts: readonly string[]): Promise<string> => readFile(join(folder.path, ...parts), 'utf8');

describe('a new report', () => {
  test('is a folder of templates, strings in both languages and a line in the list', async () => {
    const before = await all();
    expect(await make('water-stewardship', { topicZh: '水资源管理' })).toBe(0);
    const added = (await all()).filter((file) => !before.includes(file));
    expect(added).toEqual([
      'locales/en/water-stewardship.json',
      'locales/zh-CN/water-stewardship.json',
      ...['README.md', 'chapters/appendix.ts', 'chapters/opening.ts', 'chapters/performance.ts'].map(
        (file) => `templates/water-stewardship/${file}`,
      ),
      ...['checks.ts', 'definition.ts', 'example/opening.en.md', 'example/opening.zh-CN.md'].map(
        (file) => `templates/water-stewardship/${file}`,
      ),
      ...['figures.ts', 'time-bases.ts', 'view.ts'].map((file) => `templates/water-stewardship/${file}`),
    ]);
    for (const file of added) expect(await text(file), file).not.toMatch(/__\w+__/);
    expect(JSON.parse(await text('locales/en/water-stewardship.json'))).toMatchObject({
      name: 'Water Stewardship Progress Report',
    });
    expect(JSON.parse(await text('locales/zh-CN/water-stewardship.json'))).toMatchObject({
      titleLines: ['水资源管理', '进展报告'],
    });
    expect(await text('templates/reports.ts')).toBe(
      listed
        .replace(
          "'./minerals/definition.ts';\n",
          "'./minerals/definition.ts';\nimport { waterStewardshipReport } from './water-stewardship/definition.ts';\n",
        )
        .replace('  minerals,\n', '  minerals,\n  waterStewardshipReport,\n'),
    );
  });

  test('has its import where its path belongs', () => {
    const name = readName('human-rights', {}, folder.path);
    expect(listReport(listed, name)).toMatch(
      /carbon\/definition\.ts';\nimport { humanRightsReport } from '\.\/human-rights\/definition\.ts';\nimport { minerals }/,
    );
  });

  test('may be called like a word of the language it is written in', async () => {
    expect(await make('new')).toBe(0);
    expect(await text('templates/new/definition.ts')).toContain('export const newReport: ReportDefinition');
  });
});

describe('is refused in one sentence, and nothing is written', () => {
  test.each<[string, string, Topics, RegExp]>([
    ['capitals', 'Water', {}, /"Water" cannot name a report: write small letters joined by hyphens/],
    ['a numeral, which strings may not type', 'scope-3', {}, /"scope-3" cannot name a report/],
    ['a path', '../water', {}, /"\.\.\/water" cannot name a report/],
    ['nothing', '', {}, /"" cannot name a report/],
    ['a hyphen at the end', 'water-', {}, /"water-" cannot name a report/],
    ['a name too long for a line', 'a'.repeat(33), {}, /at most 32/],
    ['a report that exists', 'carbon', {}, /"carbon" is taken: templates\/carbon is there already/],
    ['strings that exist', 'terms', {}, /"terms" is taken: locales\/en\/terms.json is there already/],
    [
      'a numeral in the title',
      'water',
      { topicEn: 'Scope 3' },
      /--topic-en "Scope 3" cannot stand in a title/,
    ],
    [
      'a quotation mark in the title',
      'water',
      { topicZh: '水"' },
      /--topic-zh "水"" cannot stand in a title/,
    ],
  ])('%s', async (_, slug, topics, message) => {
    const before = await all();
    await expect(make(slug, topics)).rejects.toMatchObject({
      code: 'usage.invalid-slug',
      message: expect.stringMatching(message),
    });
    expect(await all()).toEqual(before);
  });

  test('a folder that is no checkout', async () => {
    await rm(join(folder.path, 'templates', 'reports.ts'));
    const before = await all();
    await expect(make('water')).rejects.toMatchObject({
      code: 'usage.invalid-checkout',
      message: expect.stringMatching(/cannot be written into .*nothing was changed/),
    });
    expect(await all()).toEqual(before);
  });

  test('two at once: one is made, the other is told, and the list holds what is there', async () => {
    const two = await Promise.allSettled([make('water'), make('soil')]);
    expect(two.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(two.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: {
        code: 'usage.invalid-checkout',
        message: expect.stringMatching(/\.stele-new is there: another stele new-report is at work/),
      },
    });
    const made = ['water', 'soil'].filter((slug) => existsSync(join(folder.path, 'templates', slug)));
    expect(made).toHaveLength(1);
    expect(await text('templates/reports.ts')).toContain(`./${made[0]}/definition.ts`);
  });

  test('a list that is written otherwise', async () => {
    await writeFile(join(folder.path, 'templates', 'reports.ts'), 'export const reports = new Map();\n');
    await expect(make('water')).rejects.toMatchObject({
      code: 'usage.invalid-checkout',
      message: expect.stringMatching(/does not list reports as Stele writes it/),
    });
  });

  test('a place that cannot be written to after others were: those are taken back', async () => {
    // The Chinese strings come after the English ones; a file stands where their folder should.
    await rm(join(folder.path, 'locales', 'zh-CN'), { recursive: true });
    await writeFile(join(folder.path, 'locales', 'zh-CN'), 'no folder');
    const before = await all();
    await expect(make('water')).rejects.toMatchObject({ code: 'usage.invalid-checkout' });
    expect(await all()).toEqual(before);
    expect(await text('templates/reports.ts')).toBe(listed);
  });
});
