import { describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/domain/digest.ts';
import { intakeKeys } from '../../functions/wiring/names.ts';
import { type Case, prepared, readText } from '../support/composed.ts';
import { allHandIns, handIn, organisation, withStatus, words } from '../support/small-organisation.ts';
import { text } from '../support/small-report.ts';

/** What the slot `opening` says, or that there is none. */
const opening: Case['blocks'] = ({ slot }) => {
  const found = slot('opening');
  return found
    ? [found.title, ...found.paragraphs, found.caption, text(found.afterPeriod ? 'afterwards' : 'within')]
    : [text('closed up')];
};
const without = (source: string) => allHandIns.filter((one) => one.source !== source);

const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
const pictured = words('opening', {
  image: {
    sha256: sha256(picture),
    mediaType: 'image/svg+xml',
    alternative: { 'zh-CN': '图', en: 'A drawing' },
    caption: { 'zh-CN': '截至{{period:year}}年', en: 'As of {{period:year}}' },
  },
});

describe('words of a period', () => {
  test('are said in the language, their figures bound', async () => {
    const spoken = words('opening', {
      title: { 'zh-CN': '开头', en: 'The **opening**' },
      text: {
        'zh-CN': ['用电{{cr.municipal_electricity@year|unit}}。'],
        en: ['{{cr.municipal_electricity@year|unit}} bought.'],
      },
    });
    expect(await readText({ blocks: opening, more: [spoken] })).toMatch(/The opening.*1,800\.08.MWh bought/u);
    expect(await readText({ blocks: opening, more: [spoken], language: 'zh-CN' })).toMatch(
      /开头.*用电 ?1,800\.08/,
    );
  });

  test('leave a paragraph out whose figure is missing', async () => {
    const spoken = words('opening', {
      text: { 'zh-CN': ['好。', '热{{cr.thermal@year}}。'], en: ['Good.', 'Heat {{cr.thermal@year}}.'] },
    });
    const figures = ['cr.municipal_electricity', 'cr.thermal'].map((metric) => ({ metric, role: 'year' }));
    const read = await readText({ blocks: opening, more: [spoken], report: { figures, compositions: [] } });
    expect(read).toContain('Good.');
    expect(read).not.toContain('Heat');
  });

  test('of another report or period are not of this one', async () => {
    const others = [
      words('opening', { report: 'green', text: { 'zh-CN': ['绿'], en: ['Green.'] } }),
      words('opening', { period: '2024-H2', text: { 'zh-CN': ['晚'], en: ['Later.'] } }),
    ];
    expect(await readText({ blocks: opening, more: others })).toContain('Something happened.');
  });

  test('say of an event after the last day that it came afterwards', async () => {
    const on = (happenedOn: string) =>
      readText({ blocks: opening, more: [words('opening', { happenedOn })] });
    expect(await on('2024-06-30')).toContain('within');
    expect(await on('2024-07-01')).toContain('afterwards');
  });

  test('close up where an optional slot is empty', async () => {
    const one: Case = { blocks: opening, report: { requiredSlots: [] }, handIns: without('words') };
    expect(await readText(one)).toContain('closed up');
  });
});

describe('composing stops', () => {
  test.each<[string, Case]>([
    ['nobody handed in', { handIns: without('words') }],
    ['that was withdrawn', { more: [withStatus(words('opening'), 'withdrawn')] }],
    [
      'that is there for another period only',
      { handIns: [...without('words'), handIn('later', [words('opening', { period: '2024-H2' })])] },
    ],
  ])('without a required slot %s, naming it', async (_, one) => {
    const composed = prepared({ blocks: opening, ...one }).then(({ run }) => run());
    await expect(composed).rejects.toMatchObject({
      name: 'plan.no-data',
      message: expect.stringMatching(/small 2024-H1.*content 2024-H1 opening/),
    });
  });

  test.each([
    ['en', { 'zh-CN': ['有。'], en: [] }],
    ['zh-CN', { 'zh-CN': [], en: ['There.'] }],
    ['en', { 'zh-CN': ['有。'], en: [''] }],
  ])('for every language when a slot has no words in %s', async (missing, spoken) => {
    for (const language of ['zh-CN', 'en']) {
      const { run } = await prepared({
        blocks: opening,
        more: [words('closing', { text: spoken })],
        language,
      });
      await expect(run()).rejects.toMatchObject({
        name: 'compose.translation-missing',
        message: expect.stringContaining(`closing in ${missing}`),
      });
    }
  });

  test('without a picture, or with one that is not what its digest says', async () => {
    const { bench, run } = await prepared({ blocks: opening, more: [pictured] });
    const missing = {
      name: 'compose.picture-missing',
      message: expect.stringContaining(sha256(picture).slice(0, 12)),
    };
    await expect(run()).rejects.toMatchObject(missing);
    const key = intakeKeys.original(organisation, sha256(picture));
    await bench.intake.put(key, 'another', 'image/svg+xml');
    await expect(run()).rejects.toMatchObject(missing);
    await bench.intake.put(key, picture, 'image/svg+xml');
    await expect(run()).resolves.toMatchObject({ language: 'en' });
  });
});

test.each([
  ['text', '<svg xmlns="http://www.w3.org/2000/svg"><text>9</text></svg>'],
  ['text behind a prefix', '<svg xmlns:s="http://www.w3.org/2000/svg"><s:text>9</s:text></svg>'],
  ['a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
  ['a link', '<svg xmlns="http://www.w3.org/2000/svg"><use href="https://example.com/a.svg"/></svg>'],
  ['an entity', '<!DOCTYPE svg [<!ENTITY t "x">]><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['an import', '<svg xmlns="http://www.w3.org/2000/svg"><style>@import "a.css"</style></svg>'],
])('a drawing with %s is refused', async (_, drawing) => {
  const bytes = Buffer.from(drawing);
  const image = {
    sha256: sha256(bytes),
    mediaType: 'image/svg+xml',
    alternative: { 'zh-CN': '图', en: 'A drawing' },
  };
  const { bench, run } = await prepared({ blocks: opening, more: [words('opening', { image })] });
  await bench.intake.put(intakeKeys.original(organisation, sha256(bytes)), bytes, 'image/svg+xml');
  await expect(run()).rejects.toMatchObject({ name: 'compose.picture-unsafe' });
});

test('a picture stands in the document itself, with the alternative of the language', async () => {
  const seen: Record<string, unknown> = {};
  const { bench, run } = await prepared({
    more: [pictured],
    blocks: ({ language, slot }) => {
      seen[language] = slot('opening')?.picture;
      return slot('opening')?.caption ? [slot('opening')?.caption ?? []] : [];
    },
  });
  await bench.intake.put(intakeKeys.original(organisation, sha256(picture)), picture, 'image/svg+xml');
  await run();
  const source = `data:image/svg+xml;base64,${picture.toString('base64')}`;
  expect(seen).toEqual({ 'zh-CN': { source, alternative: '图' }, en: { source, alternative: 'A drawing' } });
});
