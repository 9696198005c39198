import { root } from '../../../infra/blueprint.ts';
import { Failure } from '../../domain/failure.ts';
import { parsePeriod } from '../../domain/period.ts';
import { supplierRisks } from '../../status/supplier-risks.ts';
import { readStrings } from '../../wiring/read-strings.ts';
import { stores } from '../../wiring/stores.ts';
import { needed } from '../editions/options.ts';
import { exitCodes } from '../exit-codes.ts';
import { assertId } from '../request.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { risksText } from './risks-text.ts';
import { startOnData } from './start-on-data.ts';

export interface RiskOptions {
  readonly org: string;
  readonly period?: string;
  readonly data: string;
  readonly json?: boolean;
}

/** `stele risk`: suppliers by their risk level, for the organisation itself; no report prints it. */
export async function risk({ org, period, data, json }: RiskOptions): Promise<number> {
  assertId(org);
  const code = needed('--period', period, 'name a half or a year, as 2024-H1');
  if (parsePeriod(code).kind === 'quarter')
    throw new Failure(
      'usage.invalid-period',
      `campaigns are held by the year: write a half or a year, as 2024-H1, instead of ${code}`,
    );
  const host = await startOnData(data);
  try {
    const found = await supplierRisks(org, code, stores().records);
    if (json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    else {
      const { status } = await readStrings(root, terminalLanguage(), ['status']);
      process.stdout.write(`${risksText(found, status)}\n`);
    }
    return exitCodes.done;
  } finally {
    await host.end();
  }
}
