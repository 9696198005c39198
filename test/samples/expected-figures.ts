import { readFileSync } from 'node:fs';

/** A figure as published: printed value, unit and section of the report it stands in. */
export interface ExpectedFigure {
  readonly id: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly section: string;
}

/** The checked-in table of published figures of the carbon report. */
export function expectedCarbonFigures(): readonly ExpectedFigure[] {
  const [, ...lines] = readFileSync(new URL('expected-carbon.csv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const cells = [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const [id = '', period = '', value = '', unit = '', section = ''] = cells;
    return { id, period, value, unit, section };
  });
}
