import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStrings } from '../../../functions/wiring/read-strings.ts';
import { root } from '../../../infra/blueprint.ts';

const textsOf = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, one]) => one ?? '');

const values = textsOf('functions/domain/values/*.ts');
const sheet = textsOf('functions/intake/sheet/*.ts');
const reasons = [...found(values, /^ {2}\| '([a-z-]+)'/gm), ...found(sheet, /^ {2}\| '([a-z-]+)'/gm)].filter(
  (one) => one !== 'missing',
);
const codes = [
  ...found(sheet, /\bproblem\(\s*'([a-z-]+)'/g),
  ...found(sheet, /fault: '([a-z-]+)'/g),
  ...found(sheet, /'((?:cell|column|merged)-[a-z-]+)'/g),
];

test('every reason why a cell or a head is refused has its sentence in both languages', async () => {
  expect(reasons.length).toBeGreaterThan(25);
  expect(codes.length).toBeGreaterThan(15);
  for (const language of ['zh-CN', 'en']) {
    const { intake } = (await readStrings(root, language, ['intake'])) as {
      readonly intake: { readonly problems: Readonly<Record<string, string>> };
    };
    const wanted = [...reasons.map((reason) => `cell-${reason}`), ...codes];
    expect(wanted.filter((code) => intake.problems[code] === undefined)).toEqual([]);
  }
});
