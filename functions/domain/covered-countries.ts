/**
 * The Democratic Republic of the Congo and the countries that adjoin it: "covered countries" of the SEC's rule on
 * conflict minerals (17 CFR 240.13p-1; 15 U.S.C. 78m note), by ISO 3166-1 alpha-2 code.
 */
export const coveredCountries: ReadonlySet<string> = new Set([
  'AO',
  'BI',
  'CD',
  'CF',
  'CG',
  'RW',
  'SS',
  'TZ',
  'UG',
  'ZM',
]);
