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

/** How words name them, in either language; the DRC "and its neighbours" is the group and no country. */
const named: Readonly<Record<string, RegExp>> = {
  AO: /Angola|安哥拉/i,
  BI: /Burundi|布隆迪/i,
  CD: /(?:Democratic Republic of the Congo|\bDRC\b|\bDR Congo\b|刚果（金）|刚果\(金\)|刚果民主共和国)(?!\s*(?:and (?:its|the|other|adjoining|neighbouring)|及其|和周边|及周边))/i,
  CF: /Central African Republic|中非共和国/i,
  CG: /(?<!Democratic )Republic of the Congo|Congo[- ]Brazzaville|刚果（布）|刚果\(布\)|刚果共和国/i,
  RW: /Rwanda|卢旺达/i,
  SS: /South Sudan|南苏丹/i,
  TZ: /Tanzania|坦桑尼亚/i,
  UG: /Uganda|乌干达/i,
  ZM: /Zambia|赞比亚/i,
};

/** Codes of the covered countries that a sentence names. */
export function coveredCountriesIn(sentence: string): readonly string[] {
  return [...coveredCountries].filter((code) => named[code]?.test(sentence));
}
