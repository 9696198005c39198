import type { Column } from './column.ts';

/** Columns that every sheet may have: what a record says about itself beside its attributes (domain.md §2). */
export const commonColumns = [
  'estimated',
  'estimationMethod',
  'evidence',
  'sourceSystem',
  'withdraw',
  'note',
] as const;

export type CommonColumn = (typeof commonColumns)[number];

const kinds: Readonly<Record<CommonColumn, Column['kind']>> = {
  estimated: 'boolean',
  estimationMethod: 'text',
  evidence: 'text',
  sourceSystem: 'text',
  withdraw: 'boolean',
  note: 'text',
};

/** The common columns as columns; an evidence cell may name several. */
export const commonColumnList: readonly Column[] = commonColumns.map((id) => ({
  id,
  path: [id],
  kind: kinds[id],
  list: id === 'evidence',
  required: false,
}));
