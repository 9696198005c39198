import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome, RunInput } from '../../functions/contract.ts';
import type { HandIn, HandInRecord } from '../../functions/intake/hand-in.ts';
import { intake } from '../../functions/intake/intake.ts';
import type { CompletedEdition } from '../../functions/ports/editions.ts';
import { intakeKeys } from '../../functions/wiring/names.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { type LocalHost, startLocalHost } from '../../infra/local/host.ts';
import { readPdf } from '../browser/read-pdf.ts';
import { pictures, words } from '../samples/generator/sample-precision/content.ts';
import { samplePrecision } from '../samples/generator/sample-precision.ts';
import { temporaryFolder } from '../support/run-stele.ts';

const organisation = 'sample-precision';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let host: LocalHost;
beforeEach(async () => {
  folder = await temporaryFolder();
  host = await startLocalHost({ folder: join(folder.path, 'data') });
});
afterEach(async () => {
  await host.end();
  await folder.remove();
});

type Change = (record: HandInRecord) => readonly HandInRecord[];
const unchanged: Change = (record) => [record];

/** Hand-ins that the carbon report reads nothing of: the larger part of the sample. */
const ofMinerals = /^(minerals|supplier-audits)-/;

/** The sample with each record changed as said, published as the carbon report of 2024-H1. */
async function publish(change: Change): Promise<Outcome> {
  for (const { sha256, bytes, mediaType } of pictures)
    await stores().intake.putNew(intakeKeys.original(organisation, sha256), bytes, mediaType);
  const contents = words().map((attributes) => ({ dataset: 'content', attributes }));
  for (const handIn of samplePrecision(contents)) {
    if (ofMinerals.test(handIn.source)) continue;
    const records = [...handIn.records].flatMap((record) => [...change(record)]);
    await intake({ ...handIn, records } satisfies HandIn, stores());
  }
  const input: RunInput = {
    runId: 'run-1',
    organisation,
    actor: { actorId: 'tester', kind: 'person' },
    purpose: 'publication',
    publications: [{ report: 'carbon', period: '2024-H1', releasedOn: '2024-09-30', regeneration: null }],
  };
  await host.run(input, {});
  return (await stores().editions.run(organisation, 'run-1'))?.outcomes[0] as Outcome;
}

async function textOf(language: string): Promise<string> {
  const edition = (await stores().editions.get(
    { organisation, report: 'carbon', period: '2024-H1' },
    1,
  )) as CompletedEdition;
  const bytes = (await stores().published.get(edition.documents[language]?.key ?? '')) as Uint8Array;
  const pdf = await readPdf(bytes);
  return pdf.pageTexts.join('\n');
}

const reasonOf = (outcome: Outcome): string =>
  outcome.status === 'failed'
    ? `${outcome.error} ${(JSON.parse(outcome.cause) as { errorMessage: string }).errorMessage}`
    : outcome.status;

const ofFacility = (record: HandInRecord, facilityId: string): boolean =>
  record.attributes.facilityId === facilityId;
const named =
  (name: string): Change =>
  (record) =>
    record.dataset === 'facility' && ofFacility(record, 'JS-01')
      ? [{ ...record, attributes: { ...record.attributes, name: { 'zh-CN': name, en: name } } }]
      : [record];

describe('data as they should not be give a right PDF or a clear error', () => {
  test('a month of one small factory is missing: coverage falls, the factory is named, nothing counts as zero', async () => {
    const outcome = await publish((record) =>
      record.dataset === 'activity' &&
      ofFacility(record, 'SD-01') &&
      record.attributes.year === 2023 &&
      record.attributes.month === 8
        ? []
        : [record],
    );
    expect(reasonOf(outcome)).toBe('published');
    const text = await textOf('en');
    expect(text).not.toContain('6,577,548.64');
    expect(text).toMatch(/Not complete|Not included|not included|incomplete/i);
  });

  test('a quarter of all factories is missing: no report without its headline figures', async () => {
    const outcome = await publish((record) =>
      record.dataset === 'activity' && record.attributes.year === 2023 && Number(record.attributes.month) > 9
        ? []
        : [record],
    );
    expect(reasonOf(outcome)).toMatch(/^check\.blocked blocking findings: \d+; nothing was published/);
    expect(
      await stores().editions.current({ organisation, report: 'carbon', period: '2024-H1' }),
    ).toBeUndefined();
  });

  test('five hundred factories: every one of them stands in the delivery matrix', async () => {
    const many = Array.from({ length: 470 }, (_, index) => `XX-${String(index).padStart(3, '0')}`);
    const outcome = await publish((record) => {
      if (record.dataset === 'facility' && ofFacility(record, 'SD-01')) {
        const copy = (facilityId: string): HandInRecord => ({
          ...record,
          attributes: {
            ...record.attributes,
            facilityId,
            expectedSources: ['grid'],
            name: { 'zh-CN': `样本工厂${facilityId}`, en: `Sample plant ${facilityId}` },
          },
        });
        return [record, ...many.map(copy)];
      }
      if (record.dataset === 'scope-set') {
        const facilities = record.attributes.facilities as readonly unknown[];
        return [
          {
            ...record,
            attributes: {
              ...record.attributes,
              facilities: [...facilities, ...many.map((facilityId) => ({ facilityId, weight: '0.01' }))],
            },
          },
        ];
      }
      return [record];
    });
    expect(reasonOf(outcome)).toBe('published');
    const text = await textOf('en');
    for (const facilityId of many) expect(text).toContain(facilityId);
  });

  test('a facility name of 200 characters', async () => {
    const outcome = await publish(named(`${'Suzhou precision connector plant '.repeat(6)}end`));
    expect(reasonOf(outcome)).toBe('published');
    expect((await textOf('en')).replaceAll(/\s+/g, ' ')).toContain('plant end');
  });

  test('a facility called <script>', async () => {
    const outcome = await publish(named('<script>alert("x")</script>'));
    expect(reasonOf(outcome)).toBe('published');
    expect(await textOf('zh-CN')).toContain('<script>alert("x")</script>');
  });

  test.each([
    ['an emoji', '示例😀工厂', '😀'],
    ['a Han character that no house font has', '示例𪚥工厂', '𪚥'],
  ])('%s in a name stops the run and is shown', async (_, name, character) => {
    const outcome = await publish(named(name));
    expect(reasonOf(outcome)).toMatch(/^render\.missing-glyph /);
    expect(reasonOf(outcome)).toContain(character);
    expect(
      await stores().editions.current({ organisation, report: 'carbon', period: '2024-H1' }),
    ).toBeUndefined();
  });

  test('rare characters that the fonts have are printed', async () => {
    const outcome = await publish(named('示例喆彧翀工厂'));
    expect(reasonOf(outcome)).toBe('published');
    expect(await textOf('zh-CN')).toContain('喆彧翀');
  });

  test('unchanged, the sample publishes (the control of these tests)', async () => {
    expect(reasonOf(await publish(unchanged))).toBe('published');
    expect(await textOf('en')).toContain('6,577,548.64');
  });
});
