import type { Facts, Outcome } from '../contract.ts';
import type { Finding } from '../domain/finding.ts';
import { asOf, parsePeriod } from '../domain/period.ts';

export type Computed = Extract<Outcome, { status: 'computed' }>;

/**
 * The internal figures of a quarter as the file says them: each with its unrounded and its printed value, why it is
 * missing, its coverage and what it rests on, and every finding, those that would have stopped a publication too.
 */
export function figuresFile(
  organisation: string,
  { report, period, cutOff, inputDigest, figuresDigest }: Computed,
  { figures, footings }: Pick<Facts, 'figures' | 'footings'>,
  findings: readonly Finding[],
  inputs: unknown,
): string {
  const said = {
    format: 'stele-internal-figures-1',
    organisation,
    report,
    period,
    asOf: asOf(parsePeriod(period)),
    internal: true,
    verified: false,
    cutOff,
    digests: { inputs: inputDigest, figures: figuresDigest },
    figures,
    footings,
    findings,
    inputs,
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}
