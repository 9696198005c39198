import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { datasets } from '../../functions/domain/datasets.ts';
import { fieldShape } from '../../functions/domain/field-shape.ts';
import { submitted } from '../../functions/intake/kind.ts';
import { placeRecord } from '../../functions/intake/place-record.ts';
import { type IntakeStrings, sayProblem } from '../../functions/intake/say-problem.ts';
import { readStrings } from '../../functions/wiring/read-strings.ts';
import { root } from '../../infra/blueprint.ts';
import { profile } from '../support/small-organisation.ts';

const stringsOf = async (language: string): Promise<IntakeStrings> => {
  const { intake } = await readStrings(root, language, ['intake']);
  return intake as IntakeStrings;
};

interface Definition {
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
}

/** Paths of every field of a schema, lists and maps by one of their parts. */
function pathsOf(schema: z.ZodMiniType, path: readonly PropertyKey[] = []): readonly PropertyKey[][] {
  const { innerType, element, valueType, options = [], shape = {} } = schema._zod.def as Definition;
  if (innerType) return pathsOf(innerType, path);
  return [
    [...path],
    ...(element ? pathsOf(element, [...path, 0]) : []),
    ...(valueType ? pathsOf(valueType, [...path, 'any']) : []),
    ...options.flatMap((option) => pathsOf(option, path)),
    ...Object.entries(shape).flatMap(([name, part]) => pathsOf(part, [...path, name])),
  ];
}

test.each(['zh-CN', 'en'])('what any field of any dataset must be is said in %s', async (language) => {
  const { expected } = (await stringsOf(language)) as { readonly expected: Readonly<Record<string, string>> };
  const unsaid = [...datasets.values()].flatMap(({ id, schema }) =>
    pathsOf(schema)
      .map((path) => `${id} ${path.join('.')}: ${fieldShape(schema, path)?.name}`)
      .filter((field) => expected[field.split(': ')[1] ?? ''] === undefined),
  );
  expect(unsaid).toEqual([]);
});

test('a wrong profile is told in the language of its reader, field by field', async () => {
  const context = { actor: { actorId: 'owner-1', kind: 'person' }, at: '2024-08-21T02:00:00Z' } as never;
  const [first] = profile().attributes.publications as readonly object[];
  const attributes = {
    ...profile().attributes,
    boundary: 'none',
    handInDays: 400,
    coverage: { publishAtLeast: '1,5' },
    publications: [{ ...first, month: 2, day: 30 }],
  };
  const placed = placeRecord({
    dataset: 'organisation',
    envelope: submitted(context, { file: 'f' }),
    attributes,
  });
  const problems = 'problems' in placed ? placed.problems : [];
  const chinese = await stringsOf('zh-CN');
  expect(problems.map((problem) => sayProblem(problem, chinese))).toEqual([
    'organisation的“boundary”缺失或有误。应为：以下之一：operationalControl, financialControl, equityShare。',
    'organisation的“coverage.publishAtLeast”缺失或有误。应为：写在引号内的数字，小数点用“.”，不加千位分隔符。',
    'organisation的“coverage.preliminaryAtLeast”缺失或有误。应为：写在引号内的数字，小数点用“.”，不加千位分隔符。',
    'organisation的“handInDays”缺失或有误。应为：0至366的整数。',
    '“publications.0”有误：发布日须在该半年结束之后，而且每年都有这一天。',
  ]);
});
