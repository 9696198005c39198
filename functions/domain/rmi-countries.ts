import { countryCodes } from './country.ts';

/**
 * Countries in the spelling of RMI's look-up, as CMRT and EMRT write them, by ISO 3166-1 alpha-2 code: those that it
 * spells otherwise than common English does, and those that smelters and covered countries lie in. The others are spelt as
 * common English does, in capitals.
 */
export const rmiNames: Readonly<Record<string, string>> = {
  AD: 'ANDORRA',
  AO: 'ANGOLA',
  AT: 'AUSTRIA',
  AU: 'AUSTRALIA',
  BE: 'BELGIUM',
  BI: 'BURUNDI',
  BJ: 'BENIN',
  BL: 'SAINT BARTHÉLEMY',
  BN: 'BRUNEI DARUSSALAM',
  BO: 'BOLIVIA (PLURINATIONAL STATE OF)',
  BQ: 'BONAIRE, SINT EUSTATIUS AND SABA',
  BR: 'BRAZIL',
  CA: 'CANADA',
  CD: 'CONGO, DEMOCRATIC REPUBLIC OF THE',
  CF: 'CENTRAL AFRICAN REPUBLIC',
  CG: 'CONGO',
  CH: 'SWITZERLAND',
  CI: "CÔTE D'IVOIRE",
  CL: 'CHILE',
  CN: 'CHINA',
  CO: 'COLOMBIA',
  CV: 'CABO VERDE',
  CZ: 'CZECHIA',
  DE: 'GERMANY',
  EE: 'ESTONIA',
  ES: 'SPAIN',
  ET: 'ETHIOPIA',
  FI: 'FINLAND',
  FK: 'FALKLAND ISLANDS (MALVINAS)',
  FM: 'MICRONESIA (FEDERATED STATES OF)',
  FR: 'FRANCE',
  GB: 'UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND',
  GS: 'SOUTH GEORGIA AND THE SOUTH SANDWICH ISLANDS',
  HK: 'HONG KONG',
  HM: 'HEARD ISLAND AND MCDONALD ISLANDS',
  ID: 'INDONESIA',
  IN: 'INDIA',
  IR: 'IRAN (ISLAMIC REPUBLIC OF)',
  IT: 'ITALY',
  JP: 'JAPAN',
  KN: 'SAINT KITTS AND NEVIS',
  KP: "KOREA (DEMOCRATIC PEOPLE'S REPUBLIC OF)",
  KR: 'KOREA, REPUBLIC OF',
  KZ: 'KAZAKHSTAN',
  LA: "LAO PEOPLE'S DEMOCRATIC REPUBLIC",
  LC: 'SAINT LUCIA',
  MA: 'MOROCCO',
  MD: 'MOLDOVA, REPUBLIC OF',
  MF: 'SAINT MARTIN (FRENCH PART)',
  MG: 'MADAGASCAR',
  MM: 'MYANMAR',
  MN: 'MONGOLIA',
  MO: 'MACAO',
  MX: 'MEXICO',
  MY: 'MALAYSIA',
  MZ: 'MOZAMBIQUE',
  NG: 'NIGERIA',
  NL: 'NETHERLANDS',
  PE: 'PERU',
  PG: 'PAPUA NEW GUINEA',
  PH: 'PHILIPPINES',
  PL: 'POLAND',
  PM: 'SAINT PIERRE AND MIQUELON',
  PN: 'PITCAIRN',
  PS: 'PALESTINE, STATE OF',
  RU: 'RUSSIAN FEDERATION',
  RW: 'RWANDA',
  SE: 'SWEDEN',
  SG: 'SINGAPORE',
  SH: 'SAINT HELENA, ASCENSION AND TRISTAN DA CUNHA',
  SL: 'SIERRA LEONE',
  SS: 'SOUTH SUDAN',
  SX: 'SINT MAARTEN (DUTCH PART)',
  SY: 'SYRIAN ARAB REPUBLIC',
  TH: 'THAILAND',
  TR: 'TURKEY',
  TW: 'TAIWAN, PROVINCE OF CHINA',
  TZ: 'TANZANIA, UNITED REPUBLIC OF',
  UG: 'UGANDA',
  UM: 'UNITED STATES MINOR OUTLYING ISLANDS',
  US: 'UNITED STATES OF AMERICA',
  UZ: 'UZBEKISTAN',
  VA: 'HOLY SEE',
  VC: 'SAINT VINCENT AND THE GRENADINES',
  VE: 'VENEZUELA (BOLIVARIAN REPUBLIC OF)',
  VG: 'VIRGIN ISLANDS (BRITISH)',
  VI: 'VIRGIN ISLANDS (U.S.)',
  VN: 'VIET NAM',
  ZA: 'SOUTH AFRICA',
  ZM: 'ZAMBIA',
};

/** Further spellings: the common ones of countries that lists of mines name most. */
const alsoWritten: readonly (readonly [name: string, code: string])[] = [
  ['DRC', 'CD'],
  ['DR CONGO', 'CD'],
  ['DEMOCRATIC REPUBLIC OF THE CONGO', 'CD'],
  ['REPUBLIC OF THE CONGO', 'CG'],
  ['TANZANIA', 'TZ'],
  ['TAIWAN', 'TW'],
  ['TAIWAN, CHINA', 'TW'],
  ['USA', 'US'],
  ['UK', 'GB'],
  ['中国台湾', 'TW'],
];

/** Letters and digits only: accents, case and punctuation say nothing about which country is meant. */
const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll('&', ' AND ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

const languages = ['en', 'zh-CN'] as const;

const codes: ReadonlyMap<string, string> = new Map([
  ...languages.flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    return [...countryCodes].map((code) => [folded(names.of(code) ?? code), code] as const);
  }),
  ...[...countryCodes].map((code) => [code, code] as const),
  ...Object.entries(rmiNames).map(([code, name]) => [folded(name), code] as const),
  ...alsoWritten.map(([name, code]) => [folded(name), code] as const),
]);

/** Code of a country by a name of it or by its code; `undefined` where none is meant for certain. */
export function countryCodeOf(name: string): string | undefined {
  return codes.get(folded(name));
}

/**
 * Codes of the countries that a cell names one after the other, and what of it names none. Names hold commas
 * themselves ("CONGO, DEMOCRATIC REPUBLIC OF THE"): the longest that is one is taken.
 */
export function countriesIn(text: string): {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
} {
  const found = new Set<string>();
  const unknown: string[] = [];
  for (const piece of text.split(/[;；、\n\r|/]+/)) {
    const words = piece.split(/[,，]/).map((word) => word.trim());
    for (let at = 0; at < words.length; ) {
      const length = longestName(words, at);
      if (length > 0) found.add(countryCodeOf(words.slice(at, at + length).join(', ')) as string);
      else if (words[at] !== '') unknown.push(words[at] as string);
      at += Math.max(length, 1);
    }
  }
  return { codes: [...found].sort(), unknown };
}

/** How many of the words from one on are together the name of a country, at most three. */
function longestName(words: readonly string[], at: number): number {
  for (let length = Math.min(3, words.length - at); length > 0; length -= 1)
    if (countryCodeOf(words.slice(at, at + length).join(', ')) !== undefined) return length;
  return 0;
}
