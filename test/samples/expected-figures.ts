import { existsSync, readFileSync } from 'node:fs';

/** A figure as published: printed value, unit and section of the report it stands in. */
export interface ExpectedFigure {
  readonly id: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly section: string;
}

/** The checked-in table of published figures of the carbon report. */
export const expectedCarbonFigures = (): readonly ExpectedFigure[] =>
  expectedFigures('carbon-sample-precision-2024-H1');

const tableOf = (name: string): URL => new URL(`expected-${name}.csv`, import.meta.url);

export const hasExpectedFigures = (name: string): boolean => existsSync(tableOf(name));

/** A checked-in table of figures by the end of its name: `<report>-<organisation>-<period>`. */
export function expectedFigures(name: string): readonly ExpectedFigure[] {
  const [, ...lines] = readFileSync(tableOf(name), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const cells = [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const [id = '', period = '', value = '', unit = '', section = ''] = cells;
    return { id, period, value, unit, section };
  });
}
