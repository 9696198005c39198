import { readFileSync } from 'node:fs';
import { countryCodeOf } from '../../../../functions/domain/rmi-countries.ts';
import { type Fact, fact } from '../fact.ts';

interface ListedSmelter {
  readonly metal: string;
  readonly cid: string;
  readonly rmiName: string;
}

/**
 * Smelters and refiners of a published list: metal, number and country, in its order. They exist; nothing more is said
 * of them, no name and above all no status.
 */
export const smelters: readonly ListedSmelter[] = readFileSync(
  new URL('smelters.csv', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, metal = '', cid = '', country = ''] = /^([^,]+),([^,]+),(.+)$/.exec(line) ?? [];
    return { metal, cid, rmiName: country.replaceAll('"', '') };
  });

export const lookUp = (): readonly Fact[] =>
  smelters.map(({ metal, cid, rmiName }) =>
    fact('smelter', {
      metal,
      cid,
      country: { rmiName, code: countryCodeOf(rmiName) },
      source: 'published-smelter-list',
    }),
  );
