import { canonicalJson } from '../../domain/canonical-json.ts';
import { naturalKey, type RecordOf, shardOf } from '../../domain/dataset.ts';
import { declaration, declaredSmelter } from '../../domain/datasets/minerals.ts';
import type { ReadingContext } from '../kind.ts';
import { latestOf } from './reference-lists.ts';

export type Declaration = RecordOf<typeof declaration>;
export type DeclaredSmelter = RecordOf<typeof declaredSmelter>;

/** A declaration without the number of its revision, which follows from what is there. */
export interface Draft {
  readonly declaration: Omit<Declaration, 'revision'>;
  readonly smelters: readonly Omit<DeclaredSmelter, 'revision'>[];
}

export interface Revision {
  readonly declaration: Declaration;
  readonly smelters: readonly DeclaredSmelter[];
  /** Whether it says something that the newest revision before does not. */
  readonly isNew: boolean;
}

/**
 * The newest revision that is there, or the newest that stands, where it says the same; else the next one. What a review
 * rejected is there, too: said once more it is known as that, and what is said in its place is another revision.
 */
export async function revisionOf(draft: Draft, context: ReadingContext): Promise<Revision> {
  const known = await Promise.all(
    [true, false].map((rejected) => newestDeclaration(draft, rejected, context)),
  );
  for (const [index, newest] of known.entries()) {
    if (newest === undefined) continue;
    const smelters = await smeltersOf(newest, index === 0, context);
    if (saidBy({ declaration: newest, smelters }) === saidBy(draft))
      return { declaration: newest, smelters, isNew: false };
  }
  const revision = (known[0]?.revision ?? 0) + 1;
  return {
    declaration: { ...draft.declaration, revision },
    smelters: draft.smelters.map((row) => ({ ...row, revision })),
    isNew: true,
  };
}

/** What a declaration says, whoever received it when and whatever became of it. */
function saidBy({ declaration, smelters }: Draft): string {
  const { submittedOn, reviewedOn, outcome, ...said } = declaration;
  return canonicalJson([withoutRevision(said), ...smelters.map(withoutRevision)]);
}

function withoutRevision(said: object): object {
  const { revision, ...rest } = said as { readonly revision?: number };
  return rest;
}

async function newestDeclaration(
  { declaration: { supplierId, template, campaignYear } }: Draft,
  withRejected: boolean,
  context: ReadingContext,
): Promise<Declaration | undefined> {
  let newest: Declaration | undefined;
  const scope = { ...scopeOf(supplierId, naturalKey([supplierId, template, campaignYear])), withRejected };
  for await (const one of latestOf<Declaration>(context, declaration.id, String(campaignYear), scope))
    if (newest === undefined || one.revision > newest.revision) newest = one;
  return newest;
}

async function smeltersOf(
  { supplierId, template, campaignYear, revision }: Declaration,
  withRejected: boolean,
  context: ReadingContext,
): Promise<readonly DeclaredSmelter[]> {
  const rows: DeclaredSmelter[] = [];
  const key = naturalKey([supplierId, template, campaignYear, revision]);
  const scope = { ...scopeOf(supplierId, key), withRejected };
  for await (const row of latestOf<DeclaredSmelter>(context, declaredSmelter.id, String(campaignYear), scope))
    rows.push(row);
  return rows.sort((one, other) => one.rowNumber - other.rowNumber);
}

/** Keys below a key: its last part is a number, and `:` follows the digits. */
function scopeOf(supplierId: string, key: string) {
  return {
    shard: shardOf(supplierId, declaration.shards),
    range: { from: `${key}#`, to: `${key}#:` },
  };
}
