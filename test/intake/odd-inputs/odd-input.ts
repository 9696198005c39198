import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Problem } from '../../../functions/domain/problem.ts';
import type { FileOutcome } from '../../../functions/intake/intake-file.ts';
import type { FileOptions } from '../../../functions/intake/kind.ts';
import { type IntakeStrings, sayProblem } from '../../../functions/intake/say-problem.ts';
import { commitsIn, type Desk, type FileText, latestIn, take } from '../../support/intake-desk.ts';
import { preparedDesk } from './prepared-desk.ts';

/** A file that somebody may hand in, and what becomes of it: records, by their attributes, or what is said of it. */
export interface OddInput {
  readonly what: string;
  readonly name?: string;
  readonly content: FileText | (() => FileText);
  readonly options?: FileOptions;
  readonly gives?: readonly object[];
  /** What is told beside the records. */
  readonly notes?: readonly Partial<Problem>[];
  /** The errors that are told, from the first; `more` where others follow from the same mistake. */
  readonly refused?: readonly Partial<Problem>[];
  readonly more?: true;
}

const languages = ['zh-CN', 'en'].map(
  (language): IntakeStrings =>
    JSON.parse(readFileSync(new URL(`../../../locales/${language}/intake.json`, import.meta.url), 'utf8')),
);

/** One test for each: the right records and no others, or nothing committed, nothing kept and a message for people. */
export function testOddInputs(inputs: readonly OddInput[]): void {
  test.each(inputs)('$what', async ({ name = 'activity.csv', content, options = {}, ...expected }) => {
    const desk = await preparedDesk();
    const before = await latestIn(desk.records);
    const outcome = await take(desk, name, typeof content === 'function' ? content() : content, { options });
    const said = new Set(before.map(({ dataset, naturalKey, batch }) => `${dataset} ${naturalKey} ${batch}`));
    const news = (await latestIn(desk.records)).filter(
      ({ dataset, naturalKey, batch }) => !said.has(`${dataset} ${naturalKey} ${batch}`),
    );
    if (expected.refused) await expectRefused(desk, outcome, expected);
    else {
      expect(outcome.problems).toMatchObject(expected.notes ?? []);
      expect(outcome).toMatchObject({ status: 'committed', rows: { refused: 0 } });
      expect(news.map(({ attributes }) => attributes)).toEqual(expected.gives);
      for (const { envelope } of news)
        expect(envelope).toMatchObject({ status: 'submitted', source: { file: outcome.sha256 } });
    }
    expectSaid(outcome.problems);
  });
}

async function expectRefused(
  desk: Desk,
  outcome: FileOutcome,
  { refused = [], more }: Pick<OddInput, 'refused' | 'more'>,
): Promise<void> {
  const errors = outcome.problems.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  expect(more ? errors.slice(0, refused.length) : errors).toMatchObject(refused);
  expect(outcome).toMatchObject({ status: 'refused', batch: null });
  expect(await commitsIn(desk.records)).toHaveLength(1);
  expect([...desk.originals.objects.keys()]).toEqual([]);
}

/** Every problem has a sentence in every language, with its place and what was found, and nothing left open. */
export function expectSaid(problems: readonly Problem[]): void {
  for (const one of problems)
    for (const strings of languages) {
      const sentence = sayProblem(one, strings);
      expect(sentence).not.toMatch(new RegExp(`(?:^|: |：)${one.code}$`));
      expect(sentence).not.toMatch(/\{\{|undefined|\[object/);
      expect(sentence).toMatch(/[.。]$/);
      for (const place of [one.sheet, one.row, one.column])
        if (place !== undefined) expect(sentence).toContain(String(place));
      // A sentence about what is too long does not repeat it.
      if (one.values.found && one.values.found.length < 80) expect(sentence).toContain(one.values.found);
    }
}
