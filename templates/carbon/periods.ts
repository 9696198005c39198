import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';

/**
 * Whether the verification statement of the inventory year covers a figure, or covers everything it is computed from:
 * only then is it called verified (C-EVIDENCE).
 */
export function isVerified(context: ViewContext, metric: string): boolean {
  const year = Number(context.bases.inventory);
  const covered = context.verifications
    .filter((statement) => statement.year === year)
    .flatMap((statement) => statement.covers);
  const isCovered = (one: string): boolean => {
    if (covered.includes(one)) return true;
    const { inputs } = context.value(one, 'inventory').provenance;
    return (
      inputs.length > 0 &&
      inputs.every((input) => input.endsWith(`@${year}`) && isCovered(input.split('@')[0] ?? ''))
    );
  };
  return isCovered(metric);
}

/** The inventory year as tiles and charts print it, with "verified" where a statement says so. */
export function inventoryPeriod(context: ViewContext, metric: string): Text {
  return context.say(
    isVerified(context, metric) ? 'carbon:periods.verifiedInventory' : 'carbon:periods.inventory',
  );
}
