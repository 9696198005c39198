import type { Dataset } from '../dataset.ts';
import type { Column } from './column.ts';
import { type Identity, identityOf } from './identity.ts';
import { type Container, schemaColumns } from './schema-columns.ts';

/** How the records of a dataset stand in a table: a record is a row, or several where it has a list of parts. */
export interface Sheet {
  readonly dataset: Dataset;
  readonly columns: readonly Column[];
  readonly containers: readonly Container[];
  readonly identity: Identity;
  /** The list whose elements are rows. */
  readonly group?: string;
}

const derived = new WeakMap<Dataset, Sheet>();

/** The sheet of a dataset, derived from its schema; `undefined` where its records come in files of other kinds. */
export function sheetOf(dataset: Dataset): Sheet | undefined {
  if (dataset.sheet === 'none') return undefined;
  const known = derived.get(dataset);
  if (known) return known;
  const { columns, containers } = schemaColumns(dataset.schema, dataset.sheet);
  const group = columns.find((column) => column.group !== undefined)?.group;
  const sheet: Sheet = {
    dataset,
    columns,
    containers,
    identity: identityOf(dataset),
    ...(group === undefined ? {} : { group }),
  };
  derived.set(dataset, sheet);
  return sheet;
}
