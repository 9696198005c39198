import type { RiskReason, SupplierRisk } from '../../domain/supplier-risk.ts';
import { type IntakeStrings, sayOf } from '../../intake/say-problem.ts';
import type { SupplierRisks } from '../../status/supplier-risks.ts';
import { table } from '../table.ts';

type Say = (path: string, values?: Readonly<Record<string, string>>) => string;

const reasons: readonly RiskReason[] = ['noAnswer', 'notConformant', 'coveredCountry'];
/** Smelters of one reason; who wants them all asks for JSON. */
const named = 3;

/** Counts by level, then the suppliers that something has to be done about, each with why. */
export function risksText(risks: SupplierRisks, strings: unknown): string {
  const say: Say = (path, values) => sayOf(strings as IntakeStrings, path, values);
  const { organisation, period, asOf, counts, suppliers } = risks;
  const parts = [
    say('risk.title', { organisation, period, asOf }),
    say('risk.counts', {
      high: String(counts.high),
      medium: String(counts.medium),
      low: String(counts.low),
      notAssessed: String(counts.notAssessed),
    }),
  ];
  if (suppliers.length > 0)
    parts.push(
      table(
        [say('risk.supplier'), say('risk.level'), say('risk.why')],
        suppliers.map((one) => [one.supplierId, say(`risk.${one.level}`), why(one, say)]),
      ),
    );
  return parts.join('\n\n');
}

function why({ reasons: own }: SupplierRisk, say: Say): string {
  return reasons
    .flatMap((reason) => {
      const smelters = own[reason];
      if (!smelters) return [];
      const listed = smelters.slice(0, named).join(say('risk.between'));
      const more = smelters.length > named ? say('risk.more', { count: String(smelters.length) }) : '';
      return [say(`risk.${reason}`, { smelters: `${listed}${more}` })];
    })
    .join(say('risk.stop'));
}
