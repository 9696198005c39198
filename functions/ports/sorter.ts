/** Rows in order, kept until `end`. */
export interface Sorted<Row> {
  /** The rows from the first to the last, anew on each call. */
  readonly rows: () => AsyncIterable<Row>;
  readonly end: () => Promise<void>;
}

/**
 * Sorts rows by the bytes of their keys, rows of equal keys in the order they came. Rows are data that JSON can hold.
 * Memory does not grow with their number where the sorter keeps them elsewhere.
 */
export type Sorter = <Row>(rows: AsyncIterable<Row>, keyOf: (row: Row) => string) => Promise<Sorted<Row>>;
