import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionKeys, editionsTable, recordsTable, workKeys } from '../../../functions/wiring/names.ts';
import { blueprint } from '../../../infra/blueprint.ts';
import { covers, permissionsOf } from '../../../infra/local/access/permissions.ts';

const permissions = permissionsOf(blueprint.functions, 'local-1');
const may = (name: string, action: string, resource: string, key?: string): boolean =>
  permissions.some(
    (one) =>
      one.function === name && covers(one, { action, resource, ...(key === undefined ? {} : { key }) }),
  );

/** Whatever an id could hold, signs with a meaning in keys and patterns among it. */
const id = fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[a-z.*?#/$^()[\]\\-]{1,8}$/));

describe('permissions made of the inventory', () => {
  test('cover the keys that the functions make, whatever the ids', () => {
    fc.assert(
      fc.property(id, id, id, id, (organisation, report, period, runId) => {
        const run = { organisation, report, period, runId };
        expect(may('Merge', 's3:PutObject', 'stele-work', workKeys.figures(run))).toBe(true);
        expect(may('Render', 's3:GetObject', 'stele-work', workKeys.html(run, report))).toBe(true);
        const edition = editionsTable.partition(organisation, report, period);
        expect(may('Publish', 'dynamodb:UpdateItem', 'stele-editions', edition)).toBe(true);
        const rows = recordsTable.rowsPartition(organisation, report, period, 0);
        expect(may('Aggregate', 'dynamodb:Query', 'stele-records', rows)).toBe(true);
      }),
    );
  });

  test('cover no key of another kind, whatever the ids', () => {
    fc.assert(
      fc.property(id, id, id, id, (organisation, report, period, runId) => {
        const run = { organisation, report, period, runId };
        expect(may('Render', 's3:GetObject', 'stele-work', workKeys.figures(run))).toBe(false);
        expect(may('Merge', 's3:PutObject', 'stele-work', workKeys.pdf(run, report))).toBe(false);
        const document = editionKeys.document(organisation, report, period, 1, 'en', runId);
        expect(may('Reserve', 's3:GetObject', 'stele-editions', document)).toBe(false);
        expect(
          may('Aggregate', 'dynamodb:Query', 'stele-records', recordsTable.commitsPartition(organisation)),
        ).toBe(false);
      }),
    );
  });

  test('need a key where they name one, except to find out that an object is missing', () => {
    expect(may('Plan', 'dynamodb:Query', 'stele-records')).toBe(false);
    expect(may('Merge', 's3:ListBucket', 'stele-work')).toBe(false);
    expect(may('Aggregate', 's3:ListBucket', 'stele-work')).toBe(true);
    expect(may('Aggregate', 's3:ListBucket', 'stele-work', '')).toBe(false);
  });

  test('let Reserve list the editions of a period, as it asks for them, and no more', () => {
    const list = (prefix: string): boolean => may('Reserve', 's3:ListBucket', 'stele-editions', prefix);
    expect(list(editionKeys.editions('acme', 'carbon', '2024-H1'))).toBe(true);
    expect(list('acme/')).toBe(false);
  });
});
