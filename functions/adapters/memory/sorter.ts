import { compareBytes } from '../../domain/compare-bytes.ts';
import type { Sorter } from '../../ports/sorter.ts';

export const memorySorter: Sorter = async <Row>(rows: AsyncIterable<Row>, keyOf: (row: Row) => string) => {
  const held: { readonly key: string; readonly row: Row }[] = [];
  for await (const row of rows) held.push({ key: keyOf(row), row });
  held.sort((a, b) => compareBytes(a.key, b.key));
  return {
    async *rows() {
      for (const { row } of held) yield row;
    },
    end: async () => {},
  };
};
