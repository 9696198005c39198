/** Countries in the spelling of RMI's look-up, as CMRT and EMRT write them, by ISO 3166-1 alpha-2 code. */
export const rmiNames: Readonly<Record<string, string>> = {
  AD: 'ANDORRA',
  AT: 'AUSTRIA',
  AU: 'AUSTRALIA',
  BE: 'BELGIUM',
  BJ: 'BENIN',
  BO: 'BOLIVIA (PLURINATIONAL STATE OF)',
  BR: 'BRAZIL',
  CA: 'CANADA',
  CD: 'CONGO, DEMOCRATIC REPUBLIC OF THE',
  CH: 'SWITZERLAND',
  CL: 'CHILE',
  CN: 'CHINA',
  CO: 'COLOMBIA',
  CZ: 'CZECHIA',
  DE: 'GERMANY',
  EE: 'ESTONIA',
  ES: 'SPAIN',
  ET: 'ETHIOPIA',
  FI: 'FINLAND',
  FR: 'FRANCE',
  GB: 'UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND',
  ID: 'INDONESIA',
  IN: 'INDIA',
  IT: 'ITALY',
  JP: 'JAPAN',
  KR: 'KOREA, REPUBLIC OF',
  KZ: 'KAZAKHSTAN',
  LA: "LAO PEOPLE'S DEMOCRATIC REPUBLIC",
  MA: 'MOROCCO',
  MG: 'MADAGASCAR',
  MM: 'MYANMAR',
  MN: 'MONGOLIA',
  MX: 'MEXICO',
  MY: 'MALAYSIA',
  MZ: 'MOZAMBIQUE',
  NG: 'NIGERIA',
  NL: 'NETHERLANDS',
  PE: 'PERU',
  PG: 'PAPUA NEW GUINEA',
  PH: 'PHILIPPINES',
  PL: 'POLAND',
  RW: 'RWANDA',
  SE: 'SWEDEN',
  SG: 'SINGAPORE',
  SL: 'SIERRA LEONE',
  TH: 'THAILAND',
  TR: 'TURKEY',
  TW: 'TAIWAN, PROVINCE OF CHINA',
  US: 'UNITED STATES OF AMERICA',
  UZ: 'UZBEKISTAN',
  VN: 'VIET NAM',
  ZA: 'SOUTH AFRICA',
};

const codes = new Map(Object.entries(rmiNames).map(([code, name]) => [name, code]));

/** Code of a country as the look-up spells it. */
export function codeOf(rmiName: string): string {
  const code = codes.get(rmiName);
  if (code === undefined) throw new RangeError(`the look-up spells no country "${rmiName}"`);
  return code;
}
