/** Fuels and other carriers of energy that have a name in every language; an organisation may have more. */
export const carriers = [
  'natural_gas',
  'diesel',
  'gasoline',
  'ethanol_gasoline',
  'lpg',
  'dry_ice',
  'steam',
  'heat',
  'cold',
] as const;
