import type { Column } from './column.ts';
import type { Sheet } from './sheet.ts';

/** Columns that every sheet may have: what a record says about itself beside its attributes (domain.md §2). */
const commonColumns = [
  'estimated',
  'estimationMethod',
  'evidence',
  'sourceSystem',
  'withdraw',
  'note',
] as const;

type CommonColumn = (typeof commonColumns)[number];

const kinds: Readonly<Record<CommonColumn, Column['kind']>> = {
  estimated: 'boolean',
  estimationMethod: 'text',
  evidence: 'text',
  sourceSystem: 'text',
  withdraw: 'boolean',
  note: 'text',
};

const asColumns: readonly Column[] = commonColumns.map((id) => ({
  id,
  path: [id],
  kind: kinds[id],
  list: id === 'evidence',
  required: false,
}));

/** The common columns of a sheet; one that its records have a field of the same name for is that field's. */
export function commonColumnsOf({ columns }: Pick<Sheet, 'columns'>): readonly Column[] {
  return asColumns.filter(({ id }) => !columns.some((own) => own.id === id));
}
