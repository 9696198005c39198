import type { Facts } from '../contract.ts';
import { Decimal } from '../domain/decimal.ts';
import type { BesideFigures } from '../domain/draft.ts';

const decimalOrNull = (text: string | null): Decimal | null => (text === null ? null : new Decimal(text));

/** What was stored beside the figures, its decimals read. */
export function besideFigures({ lists, ranking, footings, delivery }: Facts): BesideFigures {
  return {
    lists,
    ranking: ranking.map((row) => ({
      ...row,
      eep: decimalOrNull(row.eep),
      cep: decimalOrNull(row.cep),
      score: decimalOrNull(row.score),
    })),
    footings: footings.map((one) => ({
      ...one,
      printedSum: new Decimal(one.printedSum),
      printedTotal: new Decimal(one.printedTotal),
    })),
    delivery,
  };
}
