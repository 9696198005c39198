import { describe, expect, test } from 'vitest';
import type { Finding } from '../../functions/domain/finding.ts';
import { workKeys } from '../../functions/wiring/names.ts';
import { type Case, htmlOf, prepared, readText, strings } from '../support/composed.ts';
import { electricity, facility, record, withStatus, words } from '../support/small-organisation.ts';
import { text } from '../support/small-report.ts';
import { stored } from '../support/workbench.ts';

const say =
  (key: string): Case['blocks'] =>
  ({ say }) => [say(`small:${key}`)];
const opening: Case['blocks'] = ({ slot }) => [...(slot('opening')?.paragraphs ?? [])];

describe('a composed document', () => {
  test('prints figures bound to their ids, with the unit of the language', async () => {
    const small = { bought: 'Bought {{cr.municipal_electricity@year|unit}}.' };
    const html = await htmlOf({ blocks: say('bought'), small });
    expect(html).toContain('data-figure="cr.municipal_electricity@2023">1,800.08<');
    expect(await readText({ blocks: say('bought'), small })).toMatch(/Bought 1,800\.08.MWh *\./u);
  });

  test('binds constants, periods, units with digits and parameters', async () => {
    const small = { all: '{{const:iso}} {{period:year}} {{asOf:progress}} {{size}}' };
    const html = await htmlOf({
      small,
      blocks: ({ say, unit }) => [say('small:all', { size: unit('perMonth') })],
    });
    expect(html).toContain('data-constant="iso">ISO 14064-1<');
    expect(html).toContain('data-constant="period.year">2023<');
    expect(html).toMatch(/data-constant="asOf\.progress\.[^"]*">the second quarter of 2024</);
    expect(html).toContain('data-constant="unit.perMonth">per 12 months<');
  });

  test.each([
    ['1', 'plant.'],
    ['0', 'plants.'],
    ['1.00', 'plants.'],
    ['21', 'plants.'],
  ])('prints the unit of %s as %s', async (printed, unit) => {
    const text = await readText({
      blocks: (context) => {
        const figure = { ...context.value('cr.municipal_electricity', 'year'), printed };
        return [context.say('small:one', { unit: context.unit('plants', figure) })];
      },
      small: { one: '{{unit}}.' },
    });
    expect(text.split(/\s+/)).toContain(unit);
  });

  test('says in a sentence, not in a label, that a figure is preliminary', async () => {
    const small = {
      said: 'We bought **{{cr.municipal_electricity@year|unit}}**. Nothing else was bought.',
      label: 'Bought: {{cr.municipal_electricity@year|unit}}',
      other: 'Saved: {{cr.electricity_savings@progress|unit}}.',
    };
    const blocks: Case['blocks'] = ({ say }) => ['said', 'label', 'other'].map((key) => say(`small:${key}`));
    const more = [withStatus(electricity('south', 5, '50.003'), 'withdrawn')];
    const text = await readText({ blocks, small, more });
    expect(text).toMatch(/We bought 1,750\.08.MWh \(preliminary\)\. Nothing else was bought\./u);
    expect(text).toMatch(/Bought: 1,750\.08.MWh Saved: 280\.00.MWh ?\.$/u);
  });

  test('says the same figures in both languages', async () => {
    const figures = async (language: string): Promise<readonly string[]> => {
      const small = {
        bought: '{{cr.municipal_electricity@year|unit}} {{cr.electricity_savings@progress|unit}}',
      };
      const html = await htmlOf({ blocks: say('bought'), small, language });
      return [...html.matchAll(/data-figure="([^"]*)">([^<]*)/g)].map(
        ([, id, printed]) => `${id} ${printed}`,
      );
    };
    const english = await figures('en');
    expect(english).toEqual([
      'cr.municipal_electricity@2023 1,800.08',
      'cr.electricity_savings@2024-H1 280.00',
    ]);
    expect(await figures('zh-CN')).toEqual(english);
  });

  test('numbers footnotes by their marks and lists each once', async () => {
    const small = { first: 'first note', second: 'second note' };
    const html = await htmlOf({
      small,
      blocks: (_, notes) => [
        [{ kind: 'text', text: 'One' }, notes.mark('small:first'), notes.mark('small:second')],
        [{ kind: 'text', text: 'Again' }, notes.mark('small:first')],
      ],
    });
    const marks = [...html.matchAll(/<sup data-structure="note\.([^"]*)"><a[^>]*>([^<]*)/g)];
    expect(marks.map(([, id, number]) => `${id} ${number}`)).toEqual([
      'small:first 1',
      'small:second 2',
      'small:first 1',
    ]);
    expect(html.match(/first note/g)).toHaveLength(1);
    expect(html.indexOf('first note')).toBeLessThan(html.indexOf('second note'));
  });

  test('escapes markup in data: it is text, not markup', async () => {
    const name = `<script>alert("x")</script><img src=x onerror=y>&amp;'`;
    const html = await htmlOf({
      more: [facility('north', { name: { 'zh-CN': name, en: name } })],
      blocks: ({ reference }) => [text(reference.facilities.get('north')?.name.en as string)],
    });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(html).toContain('&amp;amp;');
  });

  test('leaves out a sentence whose figure is missing, and the paragraph that has no other', async () => {
    const report = {
      figures: [
        { metric: 'cr.municipal_electricity', role: 'year' },
        { metric: 'cr.thermal', role: 'year' },
      ],
      compositions: [],
    };
    const small = {
      both: [
        ['Heat was **{{cr.thermal@year|unit}}**.', 'Electricity was {{cr.municipal_electricity@year|unit}}.'],
        ['Heat again: {{cr.thermal@year|change}}.'],
      ],
    };
    const read = await readText({ report, small, blocks: ({ paragraphs }) => paragraphs('small:both') });
    expect(read).toContain('Electricity was 1,800.08');
    expect(read).not.toContain('Heat');
    expect(read).not.toContain('—');
  });

  test('does not say that a figure which is not applicable stayed level or is a share', async () => {
    const none = record('scope3', { year: 2023, category: 8, method: 'not-applicable' });
    const report = {
      figures: [...['cr.municipal_electricity', 'cr.scope3.c08'].map((metric) => ({ metric, role: 'year' }))],
      compositions: [],
    };
    const small = {
      all: [
        'It was {{cr.scope3.c08@year}}.',
        'It {{cr.scope3.c08@year|change}}.',
        'It is {{cr.scope3.c08@year|phrase}}.',
      ],
    };
    const read = await readText({ report, small, more: [none], blocks: say('all') });
    expect(read).toMatch(/It was \/ *\.$/);
  });
});

describe('an unbound numeral blocks, and the finding shows it and its sentence', () => {
  test.each<[string, Case, string, string]>([
    ['in a template', { blocks: () => [text('There are 42 plants.')] }, 'There are 42 plants.', '42'],
    [
      'in house text',
      { blocks: say('typed'), small: { typed: 'We saved 7 litres.' } },
      'We saved 7 litres.',
      '7',
    ],
    [
      'beside a bound one',
      { blocks: say('typed'), small: { typed: '{{period:year}} is 2 years ago.' } },
      '2023 is 2 years ago.',
      '2',
    ],
    ['in a unit that is not bound', { blocks: () => [text('per 1,000 m³')] }, 'per 1,000 m³', '1,000'],
    ['in other digits', { blocks: () => [text('共３座')] }, '共３座', '３'],
    [
      'in a content record',
      {
        blocks: opening,
        more: [words('opening', { text: { 'zh-CN': ['3月12日下雨。'], en: ['On 12 March it rained.'] } })],
      },
      'On 12 March it rained.',
      '12',
    ],
    [
      'in a name',
      {
        more: [facility('north', { name: { 'zh-CN': '2号厂', en: 'Plant 2' } })],
        blocks: ({ reference }) => [text(reference.facilities.get('north')?.name.en as string)],
      },
      'Plant 2',
      '2',
    ],
  ])('%s', async (_, one, sentence, numeral) => {
    const { bench, input, run } = await prepared(one);
    const findingsKey = workKeys.textFindings(input, 'en');
    await expect(run()).rejects.toMatchObject({ name: 'compose.blocked', internal: findingsKey });
    const findings = (await stored<readonly Finding[]>(bench, findingsKey)).filter(
      ({ check }) => check === 'unbound-numeral',
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ check: 'unbound-numeral', severity: 'blocking', subject: 'en' });
    expect(findings[0]?.values).toEqual({ sentence, numeral });
    expect(await bench.work.get(workKeys.html(input, 'en'))).toBeUndefined();
  });

  test('but a subscript of a formula is no numeral', async () => {
    expect(await readText({ blocks: () => [text('CO₂ and m³')] })).toContain('CO₂ and m³');
  });
});

describe('a placeholder that names nothing stops', () => {
  test.each([
    ['{{municipal_electricity}}', 'compose.figure-unknown', '{{municipal_electricity}}'],
    ['{{cr.steam@year}}', 'compose.figure-unknown', '"cr.steam" of year'],
    ['{{cr.municipal_electricity@quarter}}', 'compose.figure-unknown', 'of quarter'],
    ['{{cr.municipal_electricity@year|bold}}', 'compose.figure-unknown', '{{cr.municipal_electricity|bold}}'],
    ['{{const:iso9001}}', 'compose.translation-missing', 'locales/en/constants.json, iso9001'],
  ])('%s', async (sentence, name, message) => {
    const { run } = await prepared({ blocks: say('typed'), small: { typed: `It says ${sentence}.` } });
    await expect(run()).rejects.toMatchObject({ name, message: expect.stringContaining(message) });
  });
});

describe('a translation that is missing stops', () => {
  const missing = { name: 'compose.translation-missing' };

  test('naming language, file and key of house text', async () => {
    const { run } = await prepared({ blocks: say('intro'), language: 'zh-CN' });
    const message = expect.stringContaining('locales/zh-CN/small.json, intro');
    await expect(run()).rejects.toMatchObject({ ...missing, message });
  });

  test('also of a unit', async () => {
    const small = { bought: '{{cr.municipal_electricity@year|unit}}' };
    const { run } = await prepared({ blocks: say('bought'), strings: { ...strings(small), units: {} } });
    await expect(run()).rejects.toMatchObject({
      ...missing,
      message: expect.stringContaining('units.json, MWh'),
    });
  });
});
