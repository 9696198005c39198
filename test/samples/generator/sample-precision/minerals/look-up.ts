import { rmiNames } from '../../../../../functions/domain/rmi-countries.ts';
import { type Fact, fact } from '../../fact.ts';

/**
 * The sample's own look-up: every number, place and origin is made up. No smelter of the world has one of these
 * numbers, so that no status of the sample is said of anybody.
 */
export interface SampleSmelter {
  readonly metal: string;
  readonly number: number;
  readonly country: string;
}

/** How many facilities stand in each country, in the order in which they were numbered. */
type Places = readonly (readonly [country: string, facilities: number])[];

const places2023: Readonly<Record<string, Places>> = {
  Gold: [
    ['JP', 20],
    ['CN', 12],
    ['KR', 8],
    ['DE', 6],
    ['US', 6],
    ['CH', 5],
    ['CA', 4],
    ['IT', 4],
    ['BR', 3],
    ['ZA', 3],
    ['IN', 3],
    ['TR', 2],
    ['AU', 2],
    ['MX', 2],
    ['ID', 2],
    ['PH', 2],
    ['SE', 2],
    ['SG', 2],
  ],
  Tantalum: [
    ['CN', 13],
    ['US', 5],
    ['JP', 4],
    ['BR', 3],
    ['DE', 2],
    ['KZ', 2],
    ['TH', 2],
    ['MX', 1],
  ],
  Tin: [
    ['ID', 24],
    ['CN', 11],
    ['BR', 9],
    ['MY', 4],
    ['US', 3],
    ['TH', 3],
    ['BO', 2],
    ['JP', 2],
    ['ES', 2],
    ['PE', 2],
    ['TW', 2],
  ],
  Tungsten: [
    ['CN', 16],
    ['US', 4],
    ['VN', 4],
    ['DE', 2],
    ['JP', 2],
    ['AT', 2],
    ['KR', 2],
  ],
};

/** Facilities that suppliers named for the first time in 2024; cobalt for the first time at all. */
const places2024: Readonly<Record<string, Places>> = {
  Gold: [
    ['KZ', 1],
    ['CL', 1],
    ['FR', 1],
    ['UZ', 1],
  ],
  Tantalum: [
    ['CN', 1],
    ['EE', 1],
  ],
  Tin: [
    ['ID', 2],
    ['PL', 1],
  ],
  Tungsten: [
    ['CN', 2],
    ['BR', 1],
  ],
  Cobalt: [
    ['CN', 8],
    ['FI', 2],
    ['JP', 2],
    ['CD', 2],
    ['BE', 1],
    ['CA', 1],
    ['MA', 1],
  ],
};

function numbered(places: Readonly<Record<string, Places>>, first: number): readonly SampleSmelter[] {
  return Object.entries(places)
    .flatMap(([metal, own]) =>
      own.flatMap(([country, count]) => Array.from({ length: count }, () => ({ metal, country }))),
    )
    .map((one, index) => ({ ...one, number: first + index }));
}

/** Numbered from 900001: 88 gold, 32 tantalum, 64 tin, 32 tungsten. */
export const smelters2023: readonly SampleSmelter[] = numbered(places2023, 900_001);
export const newIn2024: readonly SampleSmelter[] = numbered(places2024, 900_217);
/** One that suppliers named in 2024 although it melts nothing any more. */
export const closedWorks: SampleSmelter = { metal: 'Gold', number: 900_246, country: 'CN' };

/** Taken out of the supply chain by the campaign of 2024: one facility of each metal. */
const gone = new Set([900_017, 900_095, 900_130, 900_200]);
export const smelters2024: readonly SampleSmelter[] = [
  ...smelters2023.filter(({ number }) => !gone.has(number)),
  ...newIn2024,
];

export const cid = (number: number): string => `CID${number}`;

/** Versions of the templates of a campaign. */
type Versions = Readonly<Record<'CMRT' | 'EMRT', string>>;
const versionIn = (version: Versions, metal: string): string => version[metal === 'Cobalt' ? 'EMRT' : 'CMRT'];

/** The look-up of a campaign's templates: smelters that it lists, those of an earlier one with that before. */
export function lookUp(
  version: Versions,
  listed: readonly SampleSmelter[],
  before?: { readonly version: Versions; readonly listed: readonly SampleSmelter[] },
): readonly Fact[] {
  const known = new Set(before?.listed.map(({ number }) => number));
  return listed.map(({ metal, number, country }) => {
    const edition = versionIn(version, metal);
    const first = before && known.has(number) ? versionIn(before.version, metal) : edition;
    return fact('smelter', {
      metal,
      cid: cid(number),
      country: { rmiName: rmiNames[country], code: country },
      source: 'sample-look-up',
      firstSeen: first,
      lastSeen: edition,
    });
  });
}

/** Statuses of one list; whom `others` does not name is conformant. */
export function statusList(
  smelters: readonly SampleSmelter[],
  snapshotOn: string,
  others: ReadonlyMap<number, string> = new Map(),
): readonly Fact[] {
  return smelters.map(({ metal, number }) =>
    fact('rmap-status', {
      metal,
      cid: cid(number),
      snapshotOn,
      status: others.get(number) ?? 'conformant',
      source: 'sample-status-list',
    }),
  );
}
