import { expect, test } from 'vitest';
import { expectedCarbonFigures, expectedFigures } from '../samples/expected-figures.ts';
import { figuresOf } from '../samples/fold.ts';
import { samplePrecision } from '../samples/generator/sample-precision.ts';

const expected = expectedCarbonFigures();
const both = [
  ...new Map(
    [...expected, ...expectedFigures('carbon-sample-precision-2024-H2')].map((one) => [
      `${one.id}@${one.period}`,
      one,
    ]),
  ).values(),
];
const figures = figuresOf(
  samplePrecision(),
  both.map(({ id, period }) => ({ metric: id, period })),
);

test('the table holds all 60 rows of the published appendix and the figures of its text', () => {
  const appendix = expected.filter(({ section }) => section.startsWith('appendix.'));
  expect(appendix).toHaveLength(60);
  expect(new Set(appendix.map(({ id }) => id)).size).toBe(60);
  expect(expected.length).toBeGreaterThan(100);
});

test.each(both)('$id of $period is printed as published: $value', ({ id, period, value, unit }) => {
  const figure = figures.get(`${id}@${period}`);
  expect({ printed: figure?.printed, unit: figure?.unit }).toEqual({ printed: value, unit });
});
