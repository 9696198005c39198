import { FileRefused } from '../../domain/file-refused.ts';
import { problem } from '../../domain/problem.ts';
import type { FileInHand, ReadingContext } from '../kind.ts';
import { type Findings, placeOf } from './findings.ts';
import { type Grid, textAt } from './grid.ts';
import { answerColumn, type Layout, sheetNames } from './layout.ts';
import { latestOf } from './reference-lists.ts';

/**
 * The supplier that a declaration is of: whom the person says, else whose id the workbook states as its company's, else
 * whose id the file's name begins with. Throws where none of them is a supplier.
 */
export async function supplierOf(
  grid: Grid,
  { fields }: Layout,
  { name }: Pick<FileInHand, 'name'>,
  context: ReadingContext,
  findings: Findings,
): Promise<string> {
  const known = new Set<string>();
  for await (const { supplierId } of latestOf<{ readonly supplierId: string }>(context, 'supplier', 'asof'))
    known.add(supplierId);
  const place = placeOf(sheetNames.declaration, fields.companyId, answerColumn);
  const stated = textAt(grid, fields.companyId, answerColumn);
  const { supplier } = context.options;
  if (supplier !== undefined) {
    if (!known.has(supplier)) throw new FileRefused(problem('unknown-supplier', {}, { found: supplier }));
    if (stated !== supplier && known.has(stated))
      findings.warning('other-supplier', place, { found: stated, expected: supplier });
    return supplier;
  }
  const found = known.has(stated) ? stated : idInName(name, known);
  if (found !== undefined) return found;
  throw new FileRefused(problem('rmi-supplier-unknown', place, { found: stated, name }));
}

/** The longest id that a file's name begins with, up to a character that belongs to no id. */
function idInName(name: string, known: ReadonlySet<string>): string | undefined {
  return [...known]
    .filter((id) => name.startsWith(id) && !/^[\p{L}\p{N}]/u.test(name.slice(id.length)))
    .sort((one, other) => other.length - one.length)[0];
}
