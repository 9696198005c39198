import { type Fact, fact } from '../../fact.ts';
import { cid, type SampleSmelter } from './look-up.ts';

/** Countries that ore of a metal may come from, by the inquiry's year; some origins stay undisclosed. */
const origins: Readonly<Record<number, Readonly<Record<string, readonly string[]>>>> = {
  2023: {
    Gold: ['BJ', 'CA', 'CL', 'PG', 'PH', 'ZA', 'KR', 'SE', 'UZ'],
    Tantalum: ['BR', 'CN', 'ET', 'FR', 'MG', 'MZ', 'NG', 'SL', 'ES'],
    Tin: ['AU', 'BO', 'CN', 'LA', 'MY', 'MN', 'MM', 'PE', 'ES', 'GB', 'VN'],
    Tungsten: ['CN', 'BR', 'VN', 'BO'],
  },
  2024: {
    Gold: ['AU', 'BJ', 'CA', 'CL', 'PG', 'PH', 'ZA', 'SE', 'UZ', 'PE'],
    Tantalum: ['BR', 'CN', 'ET', 'MG', 'MZ', 'NG', 'RW', 'SL', 'ES'],
    Tin: ['AU', 'BO', 'BR', 'CN', 'ID', 'LA', 'MY', 'MN', 'PE', 'ES', 'VN'],
    Tungsten: ['CN', 'BR', 'VN', 'BO', 'PT'],
    Cobalt: ['AU', 'CA', 'CD', 'MG', 'MA', 'PH'],
  },
};

/** Every smelter with two of its metal's countries; each ninth keeps further ones to itself, each tenth melts scrap. */
export function inquiry(year: 2023 | 2024, smelters: readonly SampleSmelter[]): readonly Fact[] {
  return smelters.map(({ metal, number }) => {
    const countries = origins[year]?.[metal] ?? [];
    const scrap = number % 10 === 0;
    const first = number % countries.length;
    const two = [countries[first], countries[(first + 1) % countries.length]] as string[];
    return fact('rcoi', {
      metal,
      cid: cid(number),
      rcoiYear: year,
      originCountries: scrap ? [] : two,
      confidence: scrap ? 'aggregated' : number % 9 === 0 ? 'undisclosed' : 'disclosed',
      ...(scrap ? { recycledOrScrap: true } : {}),
    });
  });
}
