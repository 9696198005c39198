import { naturalKey, shardOf } from '../../domain/dataset.ts';
import { problem } from '../../domain/problem.ts';
import type { HandInRecord } from '../hand-in.ts';
import type { Handed } from '../intake.ts';
import type { ReadingContext } from '../kind.ts';
import { explainer } from './explain.ts';
import type { SheetReading } from './row-reader.ts';

/** The proposal to take a fact back: what was last said of it, as it stands. Its row says no more than which it is. */
export async function withdrawal(
  record: HandInRecord,
  reading: SheetReading,
  { latest }: ReadingContext,
): Promise<Handed> {
  const { dataset, identity } = reading.sheet;
  const { attributes, place } = record;
  const unsaid = identity.all.filter((field) => attributes[field] === undefined);
  if (unsaid.length > 0) return { problems: unsaid.map((field) => explainer(reading)(record, [field], '')) };
  const key = naturalKey(dataset.key(attributes as never));
  const shard = shardOf(dataset.shardBy ? dataset.shardBy(attributes as never) : key, dataset.shards);
  const bucket = dataset.bucketOf(attributes as never);
  for await (const last of latest({ dataset: dataset.id, bucket, shard, range: { from: key, to: key } }))
    return { record: { ...record, attributes: last.attributes } };
  return { problems: [problem('nothing-to-withdraw', place, { fact: key.replaceAll('#', ' ') })] };
}
