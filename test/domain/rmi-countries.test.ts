import { describe, expect, test } from 'vitest';
import { countryCodes } from '../../functions/domain/country.ts';
import { coveredCountries } from '../../functions/domain/covered-countries.ts';
import { countriesIn, countryCodeOf, rmiNames } from '../../functions/domain/rmi-countries.ts';

describe('the code of a country', () => {
  test.each([
    ['CONGO, DEMOCRATIC REPUBLIC OF THE', 'CD'],
    ['DRC', 'CD'],
    ['CONGO', 'CG'],
    ['Korea, Republic of', 'KR'],
    ["KOREA (DEMOCRATIC PEOPLE'S REPUBLIC OF)", 'KP'],
    ['TURKEY', 'TR'],
    ['Türkiye', 'TR'],
    ['COTE D’IVOIRE', 'CI'],
    ['ANTIGUA AND BARBUDA', 'AG'],
    ['ZIMBABWE', 'ZW'],
    ['玻利维亚', 'BO'],
    ['pe', 'PE'],
  ])('of %s is %s', (name, code) => {
    expect(countryCodeOf(name)).toBe(code);
  });

  test.each(['', 'UNKNOWN', 'KOREA', 'ATLANTIS', 'GUINEA BISAU'])('of “%s” is none for certain', (name) => {
    expect(countryCodeOf(name)).toBeUndefined();
  });

  test('comes back from every name that the look-up has; every covered country has one', () => {
    for (const [code, name] of Object.entries(rmiNames))
      expect([name, countryCodeOf(name)]).toEqual([name, code]);
    for (const code of coveredCountries) expect(countryCodes.has(code) && code in rmiNames).toBe(true);
  });
});

describe('the countries of a cell', () => {
  test.each([
    ['Peru', ['PE'], []],
    ['PERU, BOLIVIA (PLURINATIONAL STATE OF), CONGO, DEMOCRATIC REPUBLIC OF THE', ['BO', 'CD', 'PE'], []],
    ['Rwanda; Burundi / Uganda、坦桑尼亚', ['BI', 'RW', 'TZ', 'UG'], []],
    ['Peru, somewhere, Peru', ['PE'], ['somewhere']],
    ['', [], []],
  ])('“%s”', (text, codes, unknown) => {
    expect(countriesIn(text)).toEqual({ codes, unknown });
  });
});
