import { expectedCarbonFigures } from '../../samples/expected-figures.ts';

/** The checked-in table of published figures, by figure id. */
export const publishedFigures = expectedCarbonFigures().map((one) => ({
  ...one,
  figure: `${one.id}@${one.period}`,
}));

const printed = new Map(publishedFigures.map((one) => [one.figure, one.value]));

const byDefinition: Readonly<Record<string, string | undefined>> = {
  // Shares of a total are 100.00; what does not apply has no share.
  'cr.share.total@2023': '100.00',
  'cr.share.total@2022': '100.00',
  'cr.share_s3.c14@2023': '/',
  // Goals are figures of the half-year and of the plan's year with one value.
  'target.clean-energy@2024': printed.get('target.clean-energy@2024-H1'),
  'target.supplier-coaching@2024': printed.get('target.supplier-coaching@2024-H1'),
};

export function publishedValue(figure: string): string {
  const value = printed.get(figure) ?? byDefinition[figure];
  if (!value) throw new Error(`the published figures have no ${figure}`);
  return value;
}
