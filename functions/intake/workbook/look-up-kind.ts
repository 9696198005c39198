import type { TableFile } from '../../ports/tables.ts';
import type { Handed } from '../intake.ts';
import { type FileInHand, type FileKind, type ReadingContext, submitted } from '../kind.ts';
import type { TemplateEdition } from './editions.ts';
import { findings } from './findings.ts';
import { sheetNames } from './layout.ts';
import { lookUpEntries, mergedEntry } from './look-up.ts';
import { editionOf, sheetOf } from './recognise.ts';
import { type KnownSmelter, latestOf, originKey } from './reference-lists.ts';

/** Dataset that a workbook is handed in for where its look-up is meant and not its declaration. */
const dataset = 'smelter';

/** The look-up of smelters that every workbook of RMI brings along, as the reference list of its edition. */
export const lookUpKind: FileKind = {
  id: 'look-up',
  rereads: true,
  async read(file, context) {
    if (context.options.dataset !== dataset) return undefined;
    const edition = await editionOf(file);
    return edition && { kind: 'look-up', rows: rowsOf(edition, file, context) };
  },
};

async function* rowsOf(
  edition: TemplateEdition,
  file: FileInHand,
  context: ReadingContext,
): AsyncGenerator<Handed> {
  const found = findings();
  const entries = await lookUpEntries(sheetOf(file.tables as TableFile, sheetNames.lookUp), edition, found);
  const known = new Map<string, KnownSmelter>();
  for await (const one of latestOf<KnownSmelter>(context, dataset, 'asof'))
    known.set(originKey(one.metal, one.cid), one);
  for (const error of found.all().filter(({ severity }) => severity === 'error')) yield { problems: [error] };
  let told = found.all().filter(({ severity }) => severity !== 'error');
  for (const { row, smelter } of entries) {
    const place = { sheet: sheetNames.lookUp, row };
    yield {
      record: {
        dataset,
        attributes: mergedEntry(smelter, known.get(originKey(smelter.metal, smelter.cid))),
        envelope: submitted(context, { file: file.sha256, ...place }),
        place,
      },
      problems: told,
    };
    told = [];
  }
}
