import { describe, expect, test } from 'vitest';
import { lists } from '../../../templates/conflict-minerals/lists.ts';
import {
  askingAbout,
  type CampaignRecords,
  campaignFigures,
  campaignTally,
  declaration,
  lookedUp,
  origin,
  row,
  status,
  supplier,
  survey,
} from '../small-campaign.ts';

const cids = ['900001', '900002', '900003', '900004'];

/** Four tin smelters in use, and what a test knows of them. */
const inUse = (more: CampaignRecords = {}): CampaignRecords => ({
  supplier: [supplier('A')],
  'mineral-survey': [survey('A')],
  declaration: [declaration('A')],
  'declared-smelter': [...cids].reverse().map((cid, index) => row('A', index + 1, cid)),
  ...more,
});

function listOf(id: string, records: CampaignRecords, period = '2023'): readonly unknown[] {
  const reference = askingAbout();
  const tally = campaignTally(records, period, reference);
  return lists.find((one) => one.id === id)?.rows({ tally, period, reference, records: new Map() }) ?? [];
}

const standingsOf = (records: CampaignRecords) => {
  const figure = campaignFigures(records);
  return ['sor_count', 'sor_conformant', 'sor_in_process', 'sor_not_participating', 'sor_unknown'].map(
    (metric) => Number(figure(`cm.${metric}.tin`).value),
  );
};

describe('the standing of a smelter', () => {
  test.each([
    ['conformant', [4, 1, 0, 0, 3]],
    ['active', [4, 0, 1, 0, 3]],
    ['ecap', [4, 0, 1, 0, 3]],
    ['non_conformant', [4, 0, 0, 1, 3]],
    ['not_participating', [4, 0, 0, 1, 3]],
    ['unknown', [4, 0, 0, 0, 4]],
    ['not_eligible', [3, 0, 0, 0, 3]],
  ])('%s counts as in the catalogue', (stands, expected) => {
    expect(standingsOf(inUse({ 'rmap-status': [status('900001', '2023-12-01', stands)] }))).toEqual(expected);
  });

  test.each([
    ['of the last day', '2023-12-31', 1],
    ['of the day after it', '2024-01-01', 0],
    ['ninety-two days old', '2023-09-30', 1],
    ['ninety-three days old', '2023-09-29', 0],
  ])('comes from a list %s or not at all', (_, day, conformant) => {
    const lists = [
      status('900001', day, 'conformant', { source: 'conformant-list' }),
      status('900002', '2023-10-10', 'active', { source: 'active-list' }),
    ];
    expect(standingsOf(inUse({ 'rmap-status': lists }))).toEqual([4, conformant, 1, 0, 3 - conformant]);
  });

  test('is that of the newest list, whatever order they come in', () => {
    const lists = [
      status('900001', '2023-12-01', 'active'),
      status('900001', '2023-10-15', 'conformant'),
      status('900001', '2024-01-15', 'conformant'),
    ];
    expect(standingsOf(inUse({ 'rmap-status': lists }))).toEqual([4, 0, 1, 0, 3]);
  });

  test('is that of a list in force: a smelter that the newest edition no longer names has none', () => {
    const lists = [
      status('900001', '2023-11-01', 'conformant', { source: 'conformant-list' }),
      status('900002', '2023-11-01', 'conformant', { source: 'conformant-list' }),
      status('900002', '2023-12-01', 'conformant', { source: 'conformant-list' }),
      status('900003', '2023-10-20', 'active', { source: 'active-list' }),
    ];
    expect(standingsOf(inUse({ 'rmap-status': lists }))).toEqual([4, 1, 1, 0, 2]);
  });

  test('of another metal under the same number is another one', () => {
    const lists = [status('900001', '2023-12-01', 'conformant', { metal: 'Gold' })];
    expect(standingsOf(inUse({ 'rmap-status': lists }))).toEqual([4, 0, 0, 0, 4]);
  });

  test('is unknown where every list is out of date, not unassessed', () => {
    expect(standingsOf(inUse({ 'rmap-status': [status('900001', '2022-06-30', 'conformant')] }))).toEqual([
      4, 0, 0, 0, 4,
    ]);
  });

  test('is not assessed where no list was ever supplied: no count, no share, no total', () => {
    const figure = campaignFigures(inUse());
    expect(figure('cm.sor_count.tin').value).toBe('4');
    for (const metric of [
      'cm.sor_conformant.tin',
      'cm.sor_conformant.three_tg',
      'cm.sor_conformant_rate.three_tg',
      'cm.sor_unknown_rate.tin',
      'cm.sor_not_eligible.tin',
    ])
      expect(figure(metric)).toMatchObject({ state: 'missing', reason: 'notAssessed', printed: '—' });
    expect(listOf('smelters', inUse())[0]).toEqual({ metal: 'Tin', cid: 'CID900001' });
  });

  test('shares are of sums, not means of metals', () => {
    const records = inUse({
      'declared-smelter': [
        ...cids.map((cid, index) => row('A', index + 1, cid)),
        row('A', 9, '900009', { metal: 'Gold' }),
      ],
      'rmap-status': [
        ...cids.slice(0, 3).map((cid) => status(cid, '2023-12-01', 'conformant')),
        status('900009', '2023-12-01', 'active', { metal: 'Gold' }),
      ],
    });
    const figure = campaignFigures(records);
    expect(figure('cm.sor_conformant_rate.three_tg').printed).toBe('60');
    expect(figure('cm.sor_conformant_rate.tin').printed).toBe('75');
    expect(figure('cm.sor_conformant_rate.tungsten')).toMatchObject({ state: 'notApplicable' });
  });
});

describe('the smelter list', () => {
  const known = inUse({
    smelter: [
      lookedUp('900001', { name: 'First works' }),
      lookedUp('900002', { country: { rmiName: 'VIET NAM', code: 'VN' } }),
      lookedUp('900003', { country: undefined }),
      lookedUp('900009'),
    ],
    'rmap-status': [
      status('900001', '2023-12-01', 'conformant'),
      status('900004', '2023-11-01', 'not_eligible', { source: 'member-list' }),
    ],
  });

  test('has each smelter in use once, by number, with what is known of it', () => {
    expect(listOf('smelters', known)).toEqual([
      {
        metal: 'Tin',
        cid: 'CID900001',
        name: 'First works',
        country: 'PE',
        status: 'conformant',
        statusOn: '2023-12-01',
      },
      { metal: 'Tin', cid: 'CID900002', country: 'VN', status: 'unknown' },
      { metal: 'Tin', cid: 'CID900003', status: 'unknown' },
    ]);
  });

  test('leaves out what is not eligible, which has a list of its own', () => {
    expect(listOf('not-eligible', known)).toEqual([
      { metal: 'Tin', cid: 'CID900004', statusOn: '2023-11-01' },
    ]);
    expect(campaignFigures(known)('cm.sor_not_eligible.tin').value).toBe('1');
  });

  test('and its counts are of the same rows; a facility without a country is counted out', () => {
    const figure = campaignFigures(known);
    expect(figure('cm.smelter_list').value).toBe('3');
    expect(figure('cm.sor_count.tin').value).toBe('3');
    expect(figure('cm.sor_country_identified.tin').value).toBe('2');
  });

  test('is held against the newest look-up of each template that was out on the last day, 6.4 after 6.31', () => {
    const smelter = [
      lookedUp('900001', { firstSeen: '6.22', lastSeen: '6.31' }),
      lookedUp('900002', { lastSeen: '6.4' }),
      lookedUp('900003', { metal: 'Cobalt', lastSeen: '1.2' }),
      lookedUp('900004'),
    ];
    expect(listOf('look-ups', inUse({ smelter }), '2023')).toEqual(['CMRT 6.31', 'EMRT 1.2']);
    expect(listOf('look-ups', inUse({ smelter }), '2024')).toEqual(['CMRT 6.4', 'EMRT 1.2']);
    expect(listOf('look-ups', inUse({ smelter }), '2022')).toEqual(['CMRT 6.22']);
    expect(listOf('look-ups', inUse({ smelter: [lookedUp('900001')] }))).toEqual([]);
  });

  test('knows in which other countries suppliers place a smelter', () => {
    const records = inUse({
      smelter: [lookedUp('900001'), lookedUp('900002')],
      'declared-smelter': [
        row('A', 1, '900001', { reportedCountry: 'PE' }),
        row('A', 2, '900002', { reportedCountry: 'CL' }),
        row('A', 3, '900002', { reportedCountry: 'BO' }),
        row('A', 4, '900003', { reportedCountry: 'BO' }),
      ],
    });
    expect(listOf('declared-elsewhere', records)).toEqual([
      { metal: 'Tin', cid: 'CID900002', countries: ['BO', 'CL'] },
    ]);
  });

  test('is sorted by the order of metals, then by number, and loses no row of three thousand', () => {
    const metals = ['Tungsten', 'Tin', 'Gold', 'Tantalum'];
    const rows = Array.from({ length: 3000 }, (_, index) => {
      const cid = String(900_000 + ((index * 7) % 3000));
      return row('A', index + 1, cid, { metal: metals[index % 4] });
    });
    const listed = listOf('smelters', inUse({ 'declared-smelter': rows })) as readonly {
      metal: string;
      cid: string;
    }[];
    expect(listed).toHaveLength(3000);
    const order = ['Gold', 'Tantalum', 'Tin', 'Tungsten'];
    const keys = listed.map(({ metal, cid }) => `${order.indexOf(metal)} ${cid}`);
    expect(keys).toEqual([...keys].sort());
  });
});

describe('countries of origin', () => {
  const asked = (...origins: readonly ReturnType<typeof origin>[]) => inUse({ rcoi: origins });

  test('are the union over the smelters in use, each country once', () => {
    const records = asked(
      origin('900001', ['PE', 'BO']),
      origin('900002', ['BO', 'AU']),
      origin('900009', ['RW']),
    );
    expect(listOf('origins', records)).toEqual([
      { metal: 'Tin', countries: ['AU', 'BO', 'PE'], others: false },
    ]);
    expect(campaignFigures(records)('cm.countries_of_origin.tin').value).toBe('3');
  });

  test('have others where a smelter in use keeps some to itself, and only then', () => {
    const secret = { confidence: 'undisclosed' };
    expect(listOf('origins', asked(origin('900001', ['PE'], secret)))).toMatchObject([{ others: true }]);
    expect(listOf('origins', asked(origin('900001', ['PE']), origin('900009', [], secret)))).toMatchObject([
      { others: false },
    ]);
  });

  test('leave out those of a smelter that is not eligible', () => {
    const records = inUse({
      rcoi: [origin('900001', ['PE']), origin('900002', ['RW'])],
      'rmap-status': [status('900002', '2023-12-01', 'not_eligible')],
    });
    expect(listOf('origins', records)).toMatchObject([{ countries: ['PE'] }]);
  });

  test('are none for smelters whose material is recycled', () => {
    const recycled = asked(origin('900001', [], { recycledOrScrap: true }));
    expect(campaignFigures(recycled)('cm.countries_of_origin.tin').value).toBe('0');
  });

  test.each([
    ['other smelters', origin('900009', ['RW'])],
    ['another metal', origin('900001', ['RW'], { metal: 'Gold' })],
  ])('are missing, not none, where the inquiry was into %s only', (_, other) => {
    expect(campaignFigures(asked(other))('cm.countries_of_origin.tin')).toMatchObject({ state: 'missing' });
    expect(listOf('origins', asked(other))).toEqual([]);
  });

  test('are missing where no inquiry was held', () => {
    expect(campaignFigures(inUse())('cm.countries_of_origin.tin')).toMatchObject({
      state: 'missing',
      reason: 'noRecords',
    });
    expect(listOf('origins', inUse())).toEqual([]);
  });
});
