import type { CellKind } from './cell-format.ts';

/** A column of a dataset's sheet: one field of its records. */
export interface Column {
  /** Path of the field as one name: `massT`, `name.zh-CN`, `standings.from`. Accepted as a head. */
  readonly id: string;
  readonly path: readonly string[];
  readonly kind: CellKind;
  /** Several values in a cell. */
  readonly list: boolean;
  /** Whether every sheet must have it. */
  readonly required: boolean;
  /** Values that there are, as records write them. */
  readonly choices?: readonly string[];
  /** Values that people call by a name, among others that they write as records do. */
  readonly known?: readonly string[];
  readonly range?: { readonly from?: number; readonly to?: number };
  readonly nonNegative?: true;
  /** A date that may lie before 2000. */
  readonly standing?: true;
  /** Unit that records keep the quantity in. */
  readonly unit?: string;
  /** Column whose cells say in which unit this one is. */
  readonly unitColumn?: string;
  /** A part of a whole: `0.5`, written as it is or as a percentage. */
  readonly share?: true;
  /** Name of the list of which each row gives an element. */
  readonly group?: string;
  /** Of a column that stands for a key of a map: its id with `*` for the key, and the key. */
  readonly key?: { readonly pattern: string; readonly name: string };
}

/** What the derivation of a sheet needs beside the schema of its records. Fields are named by their path. */
export interface SheetDeclaration {
  readonly units?: Readonly<Record<string, string>>;
  /** Quantities whose unit stands in a field of the record: the quantity and that field. */
  readonly unitOf?: Readonly<Record<string, string>>;
  /** Parts of a whole, which people also write as percentages. */
  readonly shares?: readonly string[];
  /** Values with names of their own, in fields that take others as well. */
  readonly known?: Readonly<Record<string, readonly string[]>>;
  /** Keys of a map that takes any, each a column. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
}
