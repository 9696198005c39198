import { describe, expect, test } from 'vitest';
import { takeInHand } from '../../functions/adapters/disk/take-in-hand.ts';
import { packArchive } from '../../functions/adapters/files/archive.ts';
import { smallFiles } from '../../functions/adapters/files/small-files.ts';
import { memoryFileStore } from '../../functions/adapters/memory/file-store.ts';
import { sha256 } from '../../functions/domain/digest.ts';
import { type FileOutcome, intakeFile } from '../../functions/intake/intake-file.ts';
import { wordsKind } from '../../functions/intake/words/words-kind.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import { intakeKeys } from '../../functions/wiring/names.ts';
import { handIn, organisation, profile } from '../support/small-organisation.ts';
import { smallReport } from '../support/small-report.ts';
import { handOver, workbench } from '../support/workbench.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><path d="M0 0h8v6z"/></svg>';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
/** A PNG whose header promises other dimensions. */
function pngOf(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

const zh = `---
report: small
period: 2024-H1
slot: opening
language: zh-CN
title: 屋顶电站
happenedOn: 2024-05-20
constants:
  rooms: { text: 三间, source: 会议记录 }
image:
  file: roof.svg
  alternative: 屋顶上的光伏板
  caption: 屋顶电站（示意图）
---
本期节电{{cr.electricity_savings@progress|unit}}，
分布在{{own:rooms}}机房。

**谢谢**各工厂。
`;

const en = `---
report: small
period: 2024-H1
slot: opening
language: en
title: Plant on the roof
happenedOn: 2024-05-20
constants:
  rooms: { text: three, source: 会议记录 }
image:
  file: roof.svg
  alternative: Solar panels on a roof
  caption: The plant on the roof (illustration)
---
We saved {{cr.electricity_savings@progress|unit}}
in {{own:rooms}} rooms.

**Thanks** to all factories.
`;

const good: Files = { 'opening.zh.md': zh, 'opening.en.md': en, 'roof.svg': drawing };

async function bench() {
  const originals = memoryFileStore();
  const ports = { ...workbench(), originals, openTables: async () => undefined };
  await handOver(ports, handIn('profile', [profile()]));
  const house = {
    reports: new Map([['small', smallReport()]]),
    constants: async () => new Set(['iso14064']),
  };
  return { ...ports, kinds: [wordsKind(house, smallFiles)] };
}

type Bench = Awaited<ReturnType<typeof bench>>;

async function take(ports: Bench, bytes: Uint8Array, name = 'words.zip'): Promise<FileOutcome> {
  async function* once(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const { end, ...file } = await takeInHand(once(), name);
  try {
    const actor = { actorId: 'editor-1', kind: 'person' } as const;
    const at = '2024-08-21T02:00:00Z';
    return await intakeFile({ organisation, actor, at, file, options: {}, acceptValidRows: false }, ports);
  } finally {
    await end();
  }
}

const packed = (files: Files): Uint8Array =>
  packArchive(
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? Buffer.from(content) : content,
    })),
  );

async function contentIn(records: RecordStore): Promise<readonly Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for await (const page of records.rows(organisation, 'content', '2024', 0))
    found.push(...page.map(({ body }) => JSON.parse(body) as Record<string, unknown>));
  return found;
}

describe('words in both languages', () => {
  test('become one record, its picture kept under its digest', async () => {
    const ports = await bench();
    const outcome = await take(ports, packed(good));
    expect(outcome).toMatchObject({ kind: 'words', status: 'committed', problems: [], rows: { new: 1 } });
    const [record] = await contentIn(ports.records);
    expect(record).toMatchObject({
      envelope: { status: 'submitted', source: { file: outcome.sha256, sheet: 'opening.zh.md' } },
      attributes: {
        year: 2024,
        report: 'small',
        slot: 'opening',
        title: { 'zh-CN': '屋顶电站', en: 'Plant on the roof' },
        text: {
          'zh-CN': [
            '本期节电{{cr.electricity_savings@progress|unit}}，分布在{{own:rooms}}机房。',
            '**谢谢**各工厂。',
          ],
          en: [
            'We saved {{cr.electricity_savings@progress|unit}} in {{own:rooms}} rooms.',
            '**Thanks** to all factories.',
          ],
        },
        constants: { rooms: { 'zh-CN': '三间', en: 'three', source: '会议记录' } },
        image: { sha256: sha256(Buffer.from(drawing)), mediaType: 'image/svg+xml' },
      },
    });
    const key = intakeKeys.original(organisation, sha256(Buffer.from(drawing)));
    expect(Buffer.from(ports.originals.objects.get(key) ?? []).toString()).toBe(drawing);
  });

  test('handed in again are known, packed by another program they say nothing new', async () => {
    const ports = await bench();
    await take(ports, packed(good));
    expect(await take(ports, packed(good))).toMatchObject({ status: 'known', batch: 2 });
    const more = packed({ ...good, '__MACOSX/._opening.en.md': 'x', '.DS_Store': 'y' });
    expect(await take(ports, more)).toMatchObject({ status: 'unchanged', rows: { unchanged: 1 } });
  });

  test('say what their picture is by its content', async () => {
    const ports = await bench();
    await take(ports, packed({ ...good, 'roof.svg': png }));
    const [record] = await contentIn(ports.records);
    expect(record?.attributes).toMatchObject({ image: { mediaType: 'image/png', sha256: sha256(png) } });
  });
});

const inBoth = (change: (text: string) => string): Files => ({
  ...good,
  'opening.zh.md': change(zh),
  'opening.en.md': change(en),
});
const inEnglish = (from: string, to: string): Files => ({ ...good, 'opening.en.md': en.replace(from, to) });
const picture = (svg: string | Uint8Array): Files => ({ ...good, 'roof.svg': svg });
const withLine = (line: string): Files => inEnglish('\n**Thanks**', `\n${line}\n\n**Thanks**`);

const wrong: readonly (readonly [what: string, files: Files, problem: object])[] = [
  [
    'one language only',
    { 'opening.zh.md': zh, 'roof.svg': drawing },
    { code: 'words-language-missing', sheet: 'opening.zh.md', values: { missing: 'en' } },
  ],
  [
    'a language twice',
    { ...good, 'again.md': en },
    { code: 'words-language-twice', values: { language: 'en', files: 'again.md, opening.en.md' } },
  ],
  [
    'other constants in one language',
    inEnglish('  rooms:', '  halls:'),
    { code: 'words-differ', values: { field: 'constants.rooms.source' } },
  ],
  [
    'another day in one language',
    inEnglish('2024-05-20', '2024-05-21'),
    { code: 'words-differ', row: 7, values: { found: '2024-05-21', expected: '2024-05-20' } },
  ],
  [
    'a title in one language only',
    inEnglish('title: Plant on the roof\n', ''),
    { code: 'words-differ', values: { field: 'title' } },
  ],
  [
    'a figure in one language only',
    inEnglish('{{cr.electricity_savings@progress|unit}}', 'some'),
    { code: 'words-placeholders-differ', values: { found: '{{cr.electricity_savings@progress}}' } },
  ],
  [
    'a report that there is not',
    inBoth((text) => text.replace('report: small', 'report: smal')),
    { code: 'words-unknown-report', row: 2, values: { found: 'smal', expected: 'small' } },
  ],
  [
    'a slot that the report does not print',
    inBoth((text) => text.replace('slot: opening', 'slot: openning')),
    { code: 'words-unknown-slot', row: 4, values: { found: 'openning', expected: 'opening, closing' } },
  ],
  [
    'a quarter for a half-year',
    inBoth((text) => text.replace('2024-H1', '2024-Q1')),
    { code: 'words-field', row: 3, values: { field: 'period', shape: 'halfYear' } },
  ],
  [
    'a field that nobody reads',
    inEnglish('happenedOn:', 'hapenedOn:'),
    { code: 'words-unknown-field', row: 7, values: { field: 'hapenedOn' } },
  ],
  [
    'a day that does not exist',
    inEnglish('2024-05-20', '2024-02-30'),
    { code: 'words-field', row: 7, values: { field: 'happenedOn' } },
  ],
  ['front matter that is no YAML', inEnglish('title: ', 'title: "'), { code: 'words-head' }],
  [
    'front matter that unfolds without end',
    inEnglish('title: Plant on the roof', 'title: &a [x]\nhappenedOn: [*a, *a, *a]'),
    { code: 'words-head' },
  ],
  ['no front matter', inEnglish('---', '# Opening'), { code: 'words-no-head', row: 1 }],
  [
    'another encoding',
    { ...good, 'opening.zh.md': Buffer.from('---\nÃ', 'latin1') },
    { code: 'words-encoding' },
  ],
  [
    'a figure that there is not',
    inBoth((text) => text.replace('cr.electricity_savings', 'cr.electricity_saving')),
    {
      code: 'words-unknown-placeholder',
      values: {
        found: '{{cr.electricity_saving@progress|unit}}',
        expected: expect.stringMatching(/^{{cr\.electricity_savings@progress}}/),
      },
    },
  ],
  [
    'a figure of a year that the report does not print',
    inBoth((text) => text.replace('@progress', '@year')),
    {
      code: 'words-unknown-placeholder',
      values: { expected: expect.stringMatching(/^{{cr\.electricity_savings@progress}}/) },
    },
  ],
  [
    'a constant that nobody declared',
    inBoth((text) => text.replace('own:rooms', 'own:halls')),
    { code: 'words-unknown-placeholder', values: { found: '{{own:halls}}', expected: '{{own:rooms}}' } },
  ],
  ...['{own:rooms}', '{{own:rooms', '｛｛own:rooms｝｝', '{{own rooms}}'].map(
    (found): (typeof wrong)[number] => [
      `a placeholder as ${found}`,
      inBoth((text) => text.replace('{{own:rooms}}', found)),
      { code: 'words-brace', row: 15 },
    ],
  ),
  [
    'a placeholder in the alternative',
    inEnglish('Solar panels', 'Panels {{own:rooms}}'),
    { code: 'words-brace', row: 12, values: { found: '{{own:rooms}}' } },
  ],
  [
    'a number typed into the text',
    withLine('We planted 1,200 trees.'),
    {
      code: 'words-numeral',
      sheet: 'opening.en.md',
      row: 18,
      values: { numeral: '1,200', sentence: 'We planted 1,200 trees.' },
    },
  ],
  [
    'a number in a Chinese sentence, in full-width digits',
    { ...good, 'opening.zh.md': zh.replace('各工厂', '２０家工厂') },
    { code: 'words-numeral', values: { numeral: '２０' } },
  ],
  [
    'a number in the alternative',
    inEnglish('Solar panels', '12 panels'),
    { code: 'words-numeral', row: 12, values: { numeral: '12' } },
  ],
  ['a heading', withLine('## Trees'), { code: 'words-heading', row: 18, values: { found: '## Trees' } }],
  ['a list', withLine('- trees'), { code: 'words-list', row: 18 }],
  ['a link', withLine('See [the site](https://example.org).'), { code: 'words-link', row: 18 }],
  ['HTML', withLine('<script>alert()</script>'), { code: 'words-html', row: 18 }],
  ['an HTML entity', withLine('trees&nbsp;and flowers'), { code: 'words-html', row: 18 }],
  ['a quotation', withLine('> trees'), { code: 'words-block', row: 18 }],
  ['emphasis that is not printed', withLine('We *like* trees.'), { code: 'words-emphasis', row: 18 }],
  ['strong words without an end', withLine('We **like trees.'), { code: 'words-strong-open', row: 18 }],
  [
    'a picture that is not there',
    { 'opening.zh.md': zh, 'opening.en.md': en },
    { code: 'picture-missing', row: 11, values: { found: 'roof.svg' } },
  ],
  [
    'a picture that no words name',
    { ...good, 'lake.png': png },
    { code: 'words-unused-file', sheet: 'lake.png' },
  ],
  [
    'a drawing with a script',
    picture(drawing.replace('<path', '<script>fetch()</script><path')),
    { code: 'picture-unsafe', values: { file: 'roof.svg', found: '<script' } },
  ],
  [
    'a drawing with text',
    picture(drawing.replace('<path', '<text>34</text><path')),
    { code: 'picture-unsafe' },
  ],
  [
    'a drawing with a link',
    picture(drawing.replace('<path', '<a href="#x"><path/></a><path')),
    { code: 'picture-unsafe' },
  ],
  [
    'a drawing that fetches',
    picture(drawing.replace('<path', '<use href="https://example.org/x.svg"/><path')),
    { code: 'picture-unsafe' },
  ],
  [
    'a drawing with an entity',
    picture(`<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${drawing}`),
    { code: 'picture-unsafe' },
  ],
  [
    'a drawing in an encoding that the check does not read',
    picture(`<?xml version="1.0" encoding="UTF-7"?>${drawing}`),
    { code: 'picture-unsafe' },
  ],
  ['HTML posing as a drawing', picture('<html><body/></html>'), { code: 'picture-type' }],
  ['a GIF', picture(Buffer.from('GIF89a\x01\x00\x01\x00')), { code: 'picture-type' }],
  ['a drawing that was cut off', picture(drawing.slice(0, -10)), { code: 'picture-damaged' }],
  ['a PNG that was cut off', picture(png.subarray(0, 50)), { code: 'picture-damaged' }],
  ['half a PNG', picture(png.subarray(0, 12)), { code: 'picture-damaged' }],
  [
    'a picture of more pixels than memory',
    picture(pngOf(60000, 60000)),
    { code: 'picture-large', values: { found: '60000 × 60000' } },
  ],
  [
    'a picture of many bytes',
    picture(Buffer.concat([png, Buffer.alloc(5_000_000)])),
    { code: 'picture-heavy', values: { found: '4.8', expected: '4.0' } },
  ],
];

describe('words are refused whole', () => {
  test.each(wrong)('with %s', async (_, files, expected) => {
    const ports = await bench();
    const outcome = await take(ports, packed(files));
    expect(outcome.status).toBe('refused');
    expect(outcome.problems).toContainEqual(expect.objectContaining(nested(expected)));
    expect(await contentIn(ports.records)).toEqual([]);
    expect(ports.originals.objects.size).toBe(0);
  });

  const archives: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['an archive that was cut off', () => packed(good).subarray(0, 900), 'archive-damaged'],
    ['an archive with a changed byte', () => changedByte(packed(good)), 'archive-damaged'],
    ['an archive without words', () => packed({ 'roof.svg': drawing }), 'no-words'],
    [
      'an archive that reaches out of itself',
      () => packed({ ...good, '../../out.md': en }),
      'archive-damaged',
    ],
  ];

  test.each(archives)('in %s', async (_, archive, code) => {
    const ports = await bench();
    const outcome = await take(ports, archive());
    expect(outcome).toMatchObject({ status: 'refused', problems: [{ code }] });
    expect(ports.originals.objects.size).toBe(0);
  });

  test('of an organisation without a profile', async () => {
    const ports = { ...(await bench()), records: workbench().records };
    const outcome = await take(ports, packed(good));
    expect(outcome).toMatchObject({ status: 'refused', problems: [{ code: 'words-no-profile' }] });
  });
});

/** Values are compared as far as they are named. */
function nested(expected: object): object {
  const { values, ...rest } = expected as { readonly values?: object };
  return values ? { ...rest, values: expect.objectContaining(values) } : rest;
}

/** One byte of the first file's content is another. */
function changedByte(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  return bytes;
}
